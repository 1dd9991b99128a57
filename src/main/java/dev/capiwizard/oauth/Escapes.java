package dev.capiwizard.oauth;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Percent-encoded text (RFC 3986 §2.1). */
final class Escapes {
  private Escapes() {}

  /** Decodes escapes; a percent sign without one stays, and so does a plus. */
  static String decode(String text) {
    String lonely = text.replaceAll("%(?![0-9A-Fa-f]{2})", "%25").replace("+", "%2B");
    return URLDecoder.decode(lonely, StandardCharsets.UTF_8);
  }
}
