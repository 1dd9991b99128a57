package dev.capiwizard.steps.signin;

/** The progress of the sign-in. */
enum Phase {
  READY,
  AT_LINKEDIN,
  IN_OWN_BROWSER,
  VERIFYING,
  /** The own browser brought a token, and the person has not said yet that it is theirs. */
  UNCONFIRMED,
  DONE,
  FAILED
}
