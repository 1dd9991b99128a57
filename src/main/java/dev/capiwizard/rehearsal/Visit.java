package dev.capiwizard.rehearsal;

import java.time.Duration;

/**
 * One visit to a screen.
 *
 * @param id of the step, or of another screen
 * @param actions presses, pastes and typed fields there
 */
public record Visit(String id, Duration stayed, int actions) {}
