package dev.capiwizard.connection;

import dev.capiwizard.failures.FailureCode;
import java.time.Instant;
import java.util.List;

/**
 * The last verdict that was reached.
 *
 * @param verdict the colour and word
 * @param at when
 * @param codes the findings’ codes, such as {@code CW-TOKEN-01}
 */
public record LastVerdict(Verdict verdict, Instant at, List<String> codes) {
  public LastVerdict {
    codes = List.copyOf(codes);
  }

  /** The same, from the findings themselves. */
  public static LastVerdict of(Verdict verdict, Instant at, List<FailureCode> findings) {
    return new LastVerdict(verdict, at, findings.stream().map(FailureCode::id).toList());
  }
}
