package dev.capiwizard.testing;

import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Assumptions;

/** Tests of real system parts: required in CI, skipped by name where the part is missing. */
public final class SystemPart {
  private SystemPart() {}

  /** Skips the test, or fails it where {@code -Dsystem.tests=required}. */
  public static void missing(String part) {
    if (System.getProperty("system.tests", "auto").equals("required")) {
      fail("This system has no " + part + ", and -Dsystem.tests=required");
    }
    Assumptions.abort("This system has no " + part);
  }
}
