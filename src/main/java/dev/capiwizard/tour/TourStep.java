package dev.capiwizard.tour;

/**
 * One step of a walk.
 *
 * @param state the state in words, such as {@code done} or {@code waiting}
 * @param ms real milliseconds that it took
 * @param picture the file’s name
 * @param acts what the person did in it, with the press that leads to the next one
 */
public record TourStep(String id, String state, long ms, String picture, ActCount acts) {}
