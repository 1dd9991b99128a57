package dev.capiwizard.ui.browser;

import dev.capiwizard.failures.FailureCode;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds out why a page could not be loaded. */
@FunctionalInterface
public interface PageDiagnosis {
  /**
   * Asks, and returns at once.
   *
   * @param host scheme, host and port alone: the rest of a page’s address may hold a code
   * @param told on the FX thread: the reason; empty where the host does answer
   */
  void ask(URI host, Consumer<Optional<FailureCode>> told);
}
