package dev.capiwizard.oauth;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.texts.Digits;
import java.util.Set;
import java.util.regex.Pattern;

/** A Client ID or client secret that a person pasted, cleaned and looked at. */
public record PastedCredential(String value, Set<Pasted.Removed> removed) {
  /** Fourteen characters were seen; other lengths are let through. */
  private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9_-]{4,64}");

  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9._~+/=-]{8,256}");

  public PastedCredential {
    removed = Set.copyOf(removed);
  }

  /**
   * Reads a Client ID. It is not secret and may be typed, in the digits of whichever keyboard.
   *
   * @throws FailureException with CLIENT_ID_MALFORMED, also for the app’s nine-digit number
   */
  public static PastedCredential clientId(String pasted) throws FailureException {
    Pasted cleaned = Pasted.clean(Digits.ascii(pasted));
    boolean isAppNumber = cleaned.text().matches("\\d{6,12}");
    boolean isSecret = cleaned.text().startsWith("WPL_AP");
    if (!CLIENT_ID.matcher(cleaned.text()).matches() || isAppNumber || isSecret) {
      throw new FailureException(FailureCode.CLIENT_ID_MALFORMED);
    }
    return new PastedCredential(cleaned.text(), cleaned.removed());
  }

  /**
   * Reads a client secret; slash, plus and equals belong to it.
   *
   * @throws FailureException with SECRET_MALFORMED
   */
  public static PastedCredential clientSecret(String pasted) throws FailureException {
    Pasted cleaned = Pasted.clean(pasted);
    if (!SECRET.matcher(cleaned.text()).matches()) {
      throw new FailureException(FailureCode.SECRET_MALFORMED);
    }
    return new PastedCredential(cleaned.text(), cleaned.removed());
  }

  @Override
  public String toString() {
    return "PastedCredential[" + value.length() + " characters]";
  }
}
