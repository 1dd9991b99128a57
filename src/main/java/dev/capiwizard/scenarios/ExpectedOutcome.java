package dev.capiwizard.scenarios;

import dev.capiwizard.connection.Verdict;
import dev.capiwizard.failures.FailureCode;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a scenario should end.
 *
 * @param codes that must have been seen on the way
 */
public record ExpectedOutcome(Verdict verdict, List<FailureCode> codes) {
  public ExpectedOutcome {
    codes = List.copyOf(codes);
  }

  /**
   * Whether a walk ended this way.
   *
   * @param ended the name of its verdict
   * @param seen the codes that were met on the way, which may be more than the expected ones
   */
  public boolean isMetBy(String ended, Collection<String> seen) {
    return ended.equals(verdict.name())
        && seen.containsAll(codes.stream().map(FailureCode::id).toList());
  }

  /** Such as {@code UNHEALTHY CW-ACCESS-01}. */
  public String words() {
    return String.join(
        " ",
        Stream.concat(Stream.of(verdict.name()), codes.stream().map(FailureCode::id)).toList());
  }
}
