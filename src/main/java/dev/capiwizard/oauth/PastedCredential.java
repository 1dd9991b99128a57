package dev.capiwizard.oauth;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.oauth.Pasted.Part;
import dev.capiwizard.texts.Digits;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A pasted Client ID or client secret, freed from the text around it.
 *
 * @param notes the removed marks, in words; empty if there were none
 */
public record PastedCredential(String value, String notes) {
  /** Client IDs of fourteen characters were seen; other lengths are accepted. */
  private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9_-]{4,64}");

  /** A Client ID that can be told from the words around it. */
  private static final Pattern SURELY_CLIENT_ID =
      Pattern.compile("(?=.*\\d)(?=.*[a-z])[a-z0-9]{10,20}");

  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9._~+/=-]{8,256}");

  /** The names that may stand before an equals sign; otherwise the sign may be the secret’s own. */
  private static final Pattern NAME =
      Pattern.compile("(?:.*[_.-])?(?:linkedin|client|secret|key|token|id|app)(?:[_.-].*)?");

  /**
   * Reads a Client ID. It is not secret and may be typed, in any keyboard’s digits.
   *
   * @throws FailureException with CLIENT_ID_MALFORMED, or with the code of another pasted thing,
   *     such as the app’s nine-digit number
   */
  public static PastedCredential clientId(String pasted) throws FailureException {
    return read(
        Digits.ascii(pasted),
        PastedKind.CLIENT_ID,
        FailureCode.CLIENT_ID_MALFORMED,
        CLIENT_ID,
        List.of(
            part -> part.label().endsWith("clientid"),
            part -> SURELY_CLIENT_ID.matcher(part.text()).matches()));
  }

  /**
   * Reads a client secret; slash, plus and equals belong to it.
   *
   * @throws FailureException with SECRET_MALFORMED, or with the code of another pasted thing
   */
  public static PastedCredential clientSecret(String pasted) throws FailureException {
    return read(
        pasted,
        PastedKind.CLIENT_SECRET,
        FailureCode.SECRET_MALFORMED,
        SECRET,
        List.of(
            part -> part.label().endsWith("secret"),
            part -> PastedKind.CLIENT_SECRET.isLike(part.text())));
  }

  private static PastedCredential read(
      String pasted,
      PastedKind wanted,
      FailureCode malformed,
      Pattern allowed,
      List<Predicate<Part>> signs)
      throws FailureException {
    PastedCredential read = once(pasted, wanted, malformed, allowed, signs);
    if (!once(read.value, wanted, malformed, allowed, signs).value.equals(read.value)) {
      // Other marks are still around it, so the value is not certain.
      throw new FailureException(malformed);
    }
    return read;
  }

  private static PastedCredential once(
      String pasted,
      PastedKind wanted,
      FailureCode malformed,
      Pattern allowed,
      List<Predicate<Part>> signs)
      throws FailureException {
    Pasted read = Pasted.read(pasted, PastedCredential::isName);
    String value = value(read.parts(), allowed, signs);
    boolean isOther =
        PastedKind.of(value).filter(kind -> kind != wanted).isPresent() || value.isEmpty();
    if (isOther) {
      throw new FailureException(PastedKind.other(read.parts(), wanted).orElse(malformed));
    }
    return new PastedCredential(value, PastedWords.of(read, value));
  }

  /** Found by its name, else by its look, else as the rest beside its label; empty if unclear. */
  private static String value(List<Part> parts, Pattern allowed, List<Predicate<Part>> signs) {
    for (Predicate<Part> sign : signs) {
      List<Part> found = parts.stream().filter(sign).toList();
      if (!found.isEmpty()) {
        return only(found, allowed);
      }
    }
    return only(
        parts.stream().filter(part -> !PastedKind.isLabelWord(part.text())).toList(), allowed);
  }

  private static String only(List<Part> parts, Pattern allowed) {
    List<String> texts =
        parts.stream().filter(part -> !part.cut()).map(Part::text).distinct().toList();
    return texts.size() == 1 && allowed.matcher(texts.getFirst()).matches() ? texts.getFirst() : "";
  }

  private static boolean isName(String label) {
    String lower = label.toLowerCase(Locale.ROOT);
    return !label.startsWith("WPL_AP")
        && (NAME.matcher(lower).matches()
            || Pasted.name(label).matches("(?:linkedin|primary)?client(?:id|secret)"));
  }

  @Override
  public String toString() {
    return "PastedCredential[" + value.length() + " characters]";
  }
}
