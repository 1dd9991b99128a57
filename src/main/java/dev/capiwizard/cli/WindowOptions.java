package dev.capiwizard.cli;

import org.jspecify.annotations.Nullable;

/**
 * What the window is asked to show.
 *
 * @param scenario of the practice services; null for the real world
 * @param at id of the step where a rehearsal begins; null for the first
 * @param renew id of the connection to renew; null for none
 */
public record WindowOptions(
    @Nullable String scenario, @Nullable String at, @Nullable String renew) {}
