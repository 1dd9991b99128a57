package dev.capiwizard.testing;

import dev.capiwizard.texts.Invariant;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How a secret may stand in a text: as it is, encoded, inside something encoded, or a piece. */
final class SecretForms {
  /** A piece of this length cannot be there by chance, and is no use for recognising a token. */
  private static final int PIECE = 24;

  private static final Pattern ESCAPE = Pattern.compile("%[0-9A-F]{2}");

  private SecretForms() {}

  /** Each form, with its name. */
  static Map<String, String> of(String secret) {
    Map<String, String> forms = new LinkedHashMap<>();
    for (String piece : pieces(secret)) {
      byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
      String url = URLEncoder.encode(piece, StandardCharsets.UTF_8);
      forms.putIfAbsent(piece, "plain");
      forms.putIfAbsent(url, "URL-encoded");
      forms.putIfAbsent(
          ESCAPE.matcher(url).replaceAll(one -> one.group().toLowerCase(Locale.ROOT)),
          "URL-encoded, lower case");
      forms.putIfAbsent(URLEncoder.encode(url, StandardCharsets.UTF_8), "URL-encoded twice");
      forms.putIfAbsent(everyLetter(piece, "%%%02X"), "URL-encoded, every letter");
      forms.putIfAbsent(piece.replace("/", "\\/"), "JSON with \\/");
      forms.putIfAbsent(marks(piece, "\\u%04x"), "JSON with \\u");
      forms.putIfAbsent(everyLetter(piece, "\\u%04x"), "JSON, every letter");
      forms.putIfAbsent(marks(piece, "&#%d;"), "HTML");
      forms.putIfAbsent(HexFormat.of().formatHex(bytes), "hexadecimal");
      forms.putIfAbsent(new StringBuilder(piece).reverse().toString(), "backwards");
      for (int offset = 0; offset < 3; offset++) {
        String base64 = base64(bytes, offset);
        forms.putIfAbsent(base64, "Base64 at " + offset);
        forms.putIfAbsent(
            base64.replace('+', '-').replace('/', '_'), "Base64 for URLs at " + offset);
      }
    }
    return forms;
  }

  /** Whatever is longer than two pieces holds one of these whole. */
  private static List<String> pieces(String secret) {
    if (secret.length() < 2 * PIECE) {
      return List.of(secret);
    }
    List<String> pieces = new ArrayList<>();
    for (int at = 0; at + PIECE <= secret.length(); at += PIECE) {
      pieces.add(secret.substring(at, at + PIECE));
    }
    return pieces;
  }

  /** The letters that are the same whatever stands before and after the secret. */
  private static String base64(byte[] secret, int offset) {
    byte[] shifted = new byte[offset + secret.length];
    System.arraycopy(secret, 0, shifted, offset, secret.length);
    String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
    return encoded.substring((8 * offset + 5) / 6, 8 * shifted.length / 6);
  }

  private static String everyLetter(String text, String format) {
    StringBuilder all = new StringBuilder();
    text.chars().forEach(c -> all.append(Invariant.format(format, c)));
    return all.toString();
  }

  private static String marks(String text, String format) {
    StringBuilder all = new StringBuilder();
    text.chars()
        .forEach(
            c ->
                all.append(
                    Character.isLetterOrDigit(c)
                        ? Character.toString(c)
                        : Invariant.format(format, c)));
    return all.toString();
  }
}
