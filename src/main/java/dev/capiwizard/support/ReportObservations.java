package dev.capiwizard.support;

import dev.capiwizard.observations.Learned;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What the program found out about services and systems, for a report.
 *
 * @param learned the observations beside the ledger
 * @param damaged whether some observations could not be read
 * @param page the skeleton of a page that the person showed; empty if there is none
 */
public record ReportObservations(
    Supplier<List<Learned>> learned, BooleanSupplier damaged, Supplier<List<String>> page) {
  static final ReportObservations NONE = new ReportObservations(List::of, () -> false, List::of);
}
