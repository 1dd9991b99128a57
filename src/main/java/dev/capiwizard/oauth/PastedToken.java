package dev.capiwizard.oauth;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.oauth.Pasted.Part;
import dev.capiwizard.oauth.PastedPieces.Run;
import java.util.List;
import java.util.Set;

/**
 * A pasted access token, freed from the text around it. Tokens are opaque: their characters are
 * never changed, and a token may begin with unusual letters.
 *
 * @param notes the removed marks, in words; empty if there were none
 */
public record PastedToken(String token, String notes) {
  /** LinkedIn’s tokens have about 350 characters and more; a far shorter one is cut. */
  private static final int SHORTEST = 100;

  /** LinkedIn says to plan for 1,000 characters; a text three times as long is not a token. */
  private static final int LONGEST = 3000;

  private static final String ACCESS = "accesstoken";
  private static final String REFRESH = "refreshtoken";

  /**
   * Reads a pasted text.
   *
   * @throws FailureException with TOKEN_CUT, TOKEN_DOUBLED, TOKENS_SEVERAL, TOKEN_UNCLEAR or
   *     TOKEN_FOREIGN, or with the code of another pasted thing
   */
  public static PastedToken read(String pasted) throws FailureException {
    return read(pasted, ACCESS);
  }

  /**
   * Reads the refresh token that the token generator shows beside the access token.
   *
   * @param access the access token, which is not taken for it
   * @throws FailureException with REFRESH_TOKEN_UNCLEAR
   */
  public static String refreshToken(String pasted, String access) throws FailureException {
    try {
      String token = read(pasted, REFRESH).token;
      if (!token.equals(access)) {
        return token;
      }
    } catch (FailureException e) {
      throw new FailureException(FailureCode.REFRESH_TOKEN_UNCLEAR, e.code().id(), e);
    }
    throw new FailureException(FailureCode.REFRESH_TOKEN_UNCLEAR);
  }

  private static PastedToken read(String pasted, String wanted) throws FailureException {
    PastedToken read = once(pasted, wanted);
    if (!once(read.token, wanted).token.equals(read.token)) {
      // Other marks are still around or inside it, so the token is not certain.
      throw new FailureException(FailureCode.TOKEN_UNCLEAR);
    }
    return read;
  }

  private static PastedToken once(String pasted, String wanted) throws FailureException {
    Pasted read = Pasted.read(pasted, label -> !label.startsWith("AQ"));
    List<Run> tokens =
        named(
            PastedPieces.runs(read.parts()).stream()
                .filter(run -> run.text().length() >= SHORTEST)
                .filter(run -> !others(wanted).contains(run.label()))
                .filter(run -> !PastedKind.AUTHORIZATION_CODE.isLike(run.text()))
                .toList(),
            wanted);
    if (tokens.isEmpty()) {
      throw new FailureException(instead(read.parts()));
    }
    if (tokens.size() > 1) {
      boolean same = tokens.stream().map(Run::text).distinct().count() == 1;
      throw new FailureException(same ? FailureCode.TOKEN_DOUBLED : FailureCode.TOKENS_SEVERAL);
    }
    Run run = tokens.getFirst();
    String token = run.text();
    if (isDoubled(token)) {
      throw new FailureException(FailureCode.TOKEN_DOUBLED);
    }
    if (run.cut()) {
      throw new FailureException(FailureCode.TOKEN_CUT);
    }
    if (!run.clear() || read.parts().stream().anyMatch(PastedToken::isBrokenToken)) {
      throw new FailureException(FailureCode.TOKEN_UNCLEAR);
    }
    if (token.length() > LONGEST) {
      throw new FailureException(FailureCode.TOKEN_FOREIGN);
    }
    return new PastedToken(token, PastedWords.of(read, token));
  }

  private static Set<String> others(String wanted) {
    return wanted.equals(ACCESS)
        ? Set.of("code", "idtoken", REFRESH, "state")
        : Set.of("code", "idtoken", ACCESS, "state");
  }

  /** If some runs have a name, only the wanted token’s own counts. */
  private static List<Run> named(List<Run> runs, String wanted) {
    List<Run> named = runs.stream().filter(run -> run.label().endsWith(wanted)).toList();
    return named.isEmpty() ? runs : named;
  }

  private static FailureCode instead(List<Part> parts) {
    return PastedKind.other(parts, PastedKind.TOKEN)
        .orElse(isPiece(parts) ? FailureCode.TOKEN_CUT : FailureCode.TOKEN_FOREIGN);
  }

  /** Whether there is nothing, or only a short text that is not a word. */
  private static boolean isPiece(List<Part> parts) {
    List<Part> pieces =
        parts.stream()
            .filter(
                one ->
                    one.text().startsWith(PastedPieces.BEGINNING)
                        || !PastedPieces.isWord(one.text()))
            .toList();
    return parts.isEmpty() || (pieces.size() == 1 && parts.stream().noneMatch(PastedToken::odd));
  }

  private static boolean odd(Part part) {
    return part.text().contains("://") || isBrokenToken(part);
  }

  /** Whether it is long and holds a character that no token has. */
  private static boolean isBrokenToken(Part part) {
    String text = part.text();
    return text.length() >= 40
        && !text.contains("://")
        && !PastedPieces.ALPHABET.matcher(text).matches();
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
