package dev.capiwizard.oauth;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An access token that a person pasted, cleaned and looked at. Tokens are opaque, so only what no
 * token can be is refused.
 */
public record PastedToken(String token, Set<Pasted.Removed> removed) {
  /** LinkedIn’s tokens have about 350 characters and more; far shorter ones are cut. */
  private static final int SHORTEST = 100;

  /** To be planned for are 1,000; three times that is no token any more. */
  private static final int LONGEST = 3000;

  private static final Pattern ALPHABET = Pattern.compile("[A-Za-z0-9._~+/=-]+");

  public PastedToken {
    removed = Set.copyOf(removed);
  }

  /**
   * Reads what was pasted.
   *
   * @throws FailureException with TOKEN_CUT, TOKEN_DOUBLED or TOKEN_FOREIGN
   */
  public static PastedToken read(String pasted) throws FailureException {
    Pasted cleaned = Pasted.clean(pasted);
    String text = cleaned.text();
    if (text.endsWith("…") || text.endsWith("...")) {
      throw new FailureException(FailureCode.TOKEN_CUT);
    }
    if (text.contains("://")
        || text.startsWith("{")
        || text.startsWith("WPL_AP")
        || (!text.isEmpty() && !ALPHABET.matcher(text).matches())) {
      throw new FailureException(FailureCode.TOKEN_FOREIGN);
    }
    if (isDoubled(text)) {
      throw new FailureException(FailureCode.TOKEN_DOUBLED);
    }
    if (text.length() < SHORTEST) {
      throw new FailureException(FailureCode.TOKEN_CUT);
    }
    if (text.length() > LONGEST) {
      throw new FailureException(FailureCode.TOKEN_FOREIGN);
    }
    return new PastedToken(text, cleaned.removed());
  }

  private static boolean isDoubled(String text) {
    int half = text.length() / 2;
    return text.length() >= 40
        && text.length() % 2 == 0
        && text.substring(0, half).equals(text.substring(half));
  }

  @Override
  public String toString() {
    return "PastedToken[" + token.length() + " characters]";
  }
}
