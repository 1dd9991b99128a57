package dev.capiwizard.tour;

/**
 * One step of a walk.
 *
 * @param state the state in words, such as {@code done} or {@code waiting}
 * @param ms real milliseconds that it took
 * @param picture the file’s name
 * @param actions clicks, typed fields and pastes in this step
 */
public record TourStep(String id, String state, long ms, String picture, int actions) {}
