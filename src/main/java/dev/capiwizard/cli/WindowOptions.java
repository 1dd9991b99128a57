package dev.capiwizard.cli;

import org.jspecify.annotations.Nullable;

/**
 * The content that the window should show.
 *
 * @param scenario the practice’s scenario; null for the real world
 * @param at the id of the step where a rehearsal begins; null for the first
 * @param renew the id of the connection to renew; null for none
 */
public record WindowOptions(
    @Nullable String scenario, @Nullable String at, @Nullable String renew) {}
