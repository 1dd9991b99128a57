package dev.capiwizard.platform;

import dev.capiwizard.failures.FailureException;
import java.net.URI;

/** Opens an address in the person’s own browser. */
@FunctionalInterface
public interface BrowserOpener {
  /**
   * Returns when the system took the request, not when the page has loaded. May take seconds: not
   * for the FX thread.
   *
   * @throws FailureException with BROWSER_NOT_OPENED
   */
  void open(URI address) throws FailureException;
}
