package dev.capiwizard.rehearsal;

/** A line of the list of situations. */
sealed interface SituationRow {
  /** The heading of a group. */
  record Heading(String text) implements SituationRow {}

  record Item(Situation situation) implements SituationRow {}
}
