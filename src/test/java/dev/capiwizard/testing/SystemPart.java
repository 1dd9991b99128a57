package dev.capiwizard.testing;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import org.junit.jupiter.api.Assumptions;

/** Tests of real system parts: required in CI, skipped by name where the part is missing. */
public final class SystemPart {
  private SystemPart() {}

  /** As {@link #missing}, where there is no such program on the path. */
  public static void require(String program) throws IOException, InterruptedException {
    Process which = new ProcessBuilder("sh", "-c", "command -v " + program).start();
    if (which.waitFor() != 0) {
      missing(program);
    }
  }

  /** Skips the test, or fails it where {@code -Dsystem.tests=required}. */
  public static void missing(String part) {
    if (System.getProperty("system.tests", "auto").equals("required")) {
      fail("This system has no " + part + ", and -Dsystem.tests=required");
    }
    Assumptions.abort("This system has no " + part);
  }
}
