package dev.capiwizard.rehearsal;

/** A line of the list of situations. */
sealed interface ScenarioRow {
  /** The heading of a group. */
  record Heading(String text) implements ScenarioRow {}

  record Item(RehearsalScenario situation) implements ScenarioRow {}
}
