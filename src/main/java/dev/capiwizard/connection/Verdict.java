package dev.capiwizard.connection;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
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
  /** Grey; also stands for a verdict that only a newer version knows. */
  @JsonEnumDefaultValue
  UNKNOWN;

  /** The last verdict of a connection; UNKNOWN if there was none. */
  public static Verdict of(@Nullable LastVerdict last) {
    return last == null ? UNKNOWN : last.verdict();
  }
}
