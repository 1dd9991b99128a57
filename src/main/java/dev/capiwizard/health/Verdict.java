package dev.capiwizard.health;

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
  UNKNOWN
}
