package dev.capiwizard.doctor;

import dev.capiwizard.failures.FailureCode;
import org.jspecify.annotations.Nullable;

/**
 * The result of one examination.
 *
 * @param about what was examined, such as {@code address.api}; stable, with words in the bundle
 *     {@code doctor}
 * @param seen the observation, in few words and without secrets, names or addresses of a person
 * @param problem null if all is well
 */
public record Examination(String about, String seen, @Nullable FailureCode problem) {
  static Examination fine(String about, String seen) {
    return new Examination(about, seen, null);
  }

  public boolean isFine() {
    return problem == null;
  }
}
