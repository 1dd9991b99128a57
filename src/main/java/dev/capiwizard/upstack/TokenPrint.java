package dev.capiwizard.upstack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Length and hash of a token: enough to recognise it, not enough to use it. */
public final class TokenPrint {
  /** The content of the token field, compared with the token. */
  public enum Field {
    EMPTY,
    SAME,
    OTHER,
    MASKED
  }

  /** Shorter than any token. */
  private static final int SHORTENED = 60;

  private final int length;
  private final byte[] hash;

  private TokenPrint(int length, byte[] hash) {
    this.length = length;
    this.hash = hash;
  }

  public static TokenPrint of(String token) {
    return new TokenPrint(token.length(), sha256(token));
  }

  /** Compares a field’s text; with blanks around it a token is a different one, as in Upstack. */
  public Field compare(String fieldText) {
    if (fieldText.isBlank()) {
      return Field.EMPTY;
    }
    if (fieldText.length() == length && Arrays.equals(hash, sha256(fieldText))) {
      return Field.SAME;
    }
    boolean masked =
        fieldText.length() < SHORTENED
            || fieldText.contains("•")
            || fieldText.contains("***")
            || fieldText.contains("…");
    return masked ? Field.MASKED : Field.OTHER;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
