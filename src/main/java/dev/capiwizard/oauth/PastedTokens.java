package dev.capiwizard.oauth;

import dev.capiwizard.failures.FailureException;

/**
 * The tokens that the token generator shows.
 *
 * @param refresh the refresh token; empty if there is none
 */
public record PastedTokens(PastedToken access, String refresh) {
  /**
   * Reads two pasted texts.
   *
   * @param pastedRefresh blank for none
   * @throws FailureException as {@link PastedToken#read} and {@link PastedToken#refreshToken}
   */
  public static PastedTokens read(String pasted, String pastedRefresh) throws FailureException {
    PastedToken access = PastedToken.read(pasted);
    return new PastedTokens(
        access,
        pastedRefresh.isBlank() ? "" : PastedToken.refreshToken(pastedRefresh, access.token()));
  }

  @Override
  public String toString() {
    return "PastedTokens[" + access + "]";
  }
}
