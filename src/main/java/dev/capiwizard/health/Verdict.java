package dev.capiwizard.health;

import dev.capiwizard.connection.LastVerdict;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The colour and word of the destination card (the verdict table of the design). */
public enum Verdict {
  /** Green: LinkedIn accepts the token and Upstack shows Healthy. */
  HEALTHY,
  /** Green outline: LinkedIn accepts the token; Upstack was not seen within 24 h. */
  TOKEN_WORKS,
  /** Red. */
  UNHEALTHY,
  /** Within five minutes of saving, or a token minted seconds ago. */
  CHECKING,
  /** Grey. */
  UNKNOWN;

  /** What was stored; UNKNOWN where nothing was, or a verdict that a newer version has. */
  public static Verdict of(@Nullable LastVerdict last) {
    return last == null
        ? UNKNOWN
        : Stream.of(values())
            .filter(one -> one.name().equals(last.verdict()))
            .findFirst()
            .orElse(UNKNOWN);
  }
}
