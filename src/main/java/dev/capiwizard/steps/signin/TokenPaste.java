package dev.capiwizard.steps.signin;

import dev.capiwizard.connection.TokenFacts.Origin;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.oauth.PastedTokens;

/** Takes a token that was made elsewhere and is pasted. FX thread. */
final class TokenPaste {
  private final PastedTokenProof proof;
  private final TokenVerification verification;
  private String notes = "";

  TokenPaste(PastedTokenProof proof, TokenVerification verification) {
    this.proof = proof;
    this.verification = verification;
  }

  /** The marks that were removed around the token, in words; empty if none were. */
  String notes() {
    return notes;
  }

  /**
   * Keeps what LinkedIn does not refuse.
   *
   * @param refresh a refresh token, or blank
   * @param asking runs when the text can be a token and LinkedIn is to be asked
   * @throws FailureException if the text cannot be a token
   */
  void take(String pasted, String refresh, Origin origin, Runnable asking) throws FailureException {
    PastedTokens read = PastedTokens.read(pasted, refresh);
    notes = read.access().notes();
    asking.run();
    verification.prove(proof, read, origin);
  }

  void forget() {
    notes = "";
  }
}
