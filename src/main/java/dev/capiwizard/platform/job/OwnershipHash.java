package dev.capiwizard.platform.job;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text that holds the SHA-256 of the rest of itself, so that a later change shows. */
final class OwnershipHash {
  private static final String NAME = "X-CapiWizard-Hash: ";

  /** The place in a text where {@link #sign} puts the hash. */
  static final String OPEN = NAME + "-".repeat(64);

  private static final Pattern SIGNED = Pattern.compile(NAME + "[0-9a-f]{64}");

  private OwnershipHash() {}

  /**
   * @param text a text that holds {@link #OPEN} once
   */
  static String sign(String text) {
    return text.replace(OPEN, of(text));
  }

  /** Whether the text is as {@link #sign} left it. */
  static boolean intact(String text) {
    Matcher marker = SIGNED.matcher(text);
    return marker.find() && marker.group().equals(of(marker.replaceAll(OPEN)));
  }

  /** The marker for a text that cannot carry it in itself. */
  static String of(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return NAME + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
