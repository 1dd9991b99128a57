package dev.capiwizard.fuzz;

/** What the fuzzer reports beside exceptions: a property does not hold. */
public final class Finding {
  private Finding() {}

  /** Ends the case as a finding where a property does not hold. */
  public static void unless(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
