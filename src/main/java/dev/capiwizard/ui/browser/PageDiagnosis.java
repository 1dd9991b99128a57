package dev.capiwizard.ui.browser;

import dev.capiwizard.failures.FailureCode;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds out why a page could not be loaded. */
@FunctionalInterface
public interface PageDiagnosis {
  /**
   * Asks the host; returns at once.
   *
   * @param host scheme, host and port alone: the rest of a page’s address may hold a code
   * @param told on the FX thread: the reason; empty if the host does respond
   */
  void ask(URI host, Consumer<Optional<FailureCode>> told);
}
