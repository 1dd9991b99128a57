package dev.capiwizard.connection;

import java.time.Instant;
import java.util.List;

/**
 * The last verdict that was reached.
 *
 * @param verdict the colour and word
 * @param at when
 * @param codes the findings' codes, such as {@code CW-TOKEN-01}
 */
public record LastVerdict(Verdict verdict, Instant at, List<String> codes) {
  public LastVerdict {
    codes = List.copyOf(codes);
  }
}
