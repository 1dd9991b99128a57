package dev.capiwizard.proof;

import dev.capiwizard.linkedin.ConversionEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Makes an event of a person who does not exist. */
final class TestEvent {
  /** Whoever meets it in LinkedIn’s or their own records knows where it comes from. */
  static final String ID_PREFIX = "capi-wizard-test-";

  /** RFC 2606 §2: no mailbox can be in this domain. */
  private static final String DOMAIN = "@capi-wizard.invalid";

  /** LinkedIn refuses conversions of the future, and this computer’s clock may be a little fast. */
  private static final Duration BEFORE_NOW = Duration.ofMinutes(1);

  private static final int RANDOM_BYTES = 16;

  private TestEvent() {}

  static ConversionEvent of(String rule, Instant now, RandomGenerator random) {
    return new ConversionEvent(
        rule, now.minus(BEFORE_NOW), ID_PREFIX + hex(random), sha256(hex(random) + DOMAIN));
  }

  private static String hex(RandomGenerator random) {
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
