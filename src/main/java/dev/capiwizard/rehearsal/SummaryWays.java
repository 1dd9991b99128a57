package dev.capiwizard.rehearsal;

import org.jspecify.annotations.Nullable;

/**
 * The ways on from the summary of a rehearsal.
 *
 * @param other to the situations; null if the window has nothing but this rehearsal
 */
public record SummaryWays(Runnable again, @Nullable Runnable other, Runnable close) {}
