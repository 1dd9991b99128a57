package dev.capiwizard.oauth;

import dev.capiwizard.failures.FailureCode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The values that people copy by mistake for another, recognised by their look. */
enum PastedKind {
  CLIENT_SECRET(FailureCode.PASTED_SECRET, "WPL_AP\\d?\\..*"),
  UPSTACK_KEY(FailureCode.PASTED_UPSTACK_KEY, "upstack_.+"),

  /** About 211 characters were seen (react-linkedin-login-oauth2, issue 77). */
  AUTHORIZATION_CODE(FailureCode.PASTED_CODE, "AQ[A-Za-z0-9._~+/=-]{178,238}"),

  /** About 350 characters and more; 320 were given out once. */
  TOKEN(FailureCode.PASTED_TOKEN, "AQ[A-Za-z0-9._~+/=-]{239,}|[A-Za-z0-9._~+/=-]{300,}"),

  APP_NUMBER(FailureCode.PASTED_APP_NUMBER, "\\d{6,12}|.*/developers/apps\\b.*"),

  /** Fourteen small letters and digits were seen, with one of these beginnings. */
  CLIENT_ID(FailureCode.PASTED_CLIENT_ID, "(?:77|78|86)[a-z0-9]{12}");

  private final FailureCode code;
  private final Pattern looks;

  PastedKind(FailureCode code, String looks) {
    this.code = code;
    this.looks = Pattern.compile(looks);
  }

  /** The code for this value in another value’s field. */
  FailureCode code() {
    return code;
  }

  boolean isLike(String text) {
    return looks.matcher(text).matches();
  }

  /** The kind that a text looks like. */
  static Optional<PastedKind> of(String text) {
    return Arrays.stream(values()).filter(kind -> kind.isLike(text)).findFirst();
  }

  /** The first other kind among the parts, if there is any. */
  static Optional<FailureCode> other(List<Pasted.Part> parts, PastedKind wanted) {
    return parts.stream()
        .flatMap(part -> of(part).stream())
        .filter(kind -> kind != wanted)
        .findFirst()
        .map(PastedKind::code);
  }

  private static Optional<PastedKind> of(Pasted.Part part) {
    // In the address that the browser came back to, a code may have any length.
    return part.label().equals("code") && part.text().startsWith("AQ")
        ? Optional.of(AUTHORIZATION_CODE)
        : of(part.text());
  }

  /** Whether a word only names the value. */
  static boolean isLabelWord(String word) {
    return LABEL_WORDS.contains(Pasted.name(word));
  }

  private static final Set<String> LABEL_WORDS =
      Set.of(
          "access",
          "accesstoken",
          "api",
          "app",
          "authorization",
          "capi",
          "client",
          "clientid",
          "clientsecret",
          "id",
          "is",
          "key",
          "linkedin",
          "my",
          "our",
          "primary",
          "secondary",
          "secret",
          "the",
          "token",
          "your");
}
