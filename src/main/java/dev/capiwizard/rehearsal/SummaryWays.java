package dev.capiwizard.rehearsal;

import org.jspecify.annotations.Nullable;

/**
 * Where the summary of a rehearsal leads.
 *
 * @param other to the situations; null where the window has nothing but this rehearsal
 */
public record SummaryWays(Runnable again, @Nullable Runnable other, Runnable close) {}
