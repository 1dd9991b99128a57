package dev.capiwizard.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The search finds what it is there to find, and nothing else. */
class MarkedSecretsTest {
  private static final String SECRET = "WPL_AP1.a1b2/c3d4+e5f6.Zm9v==";
  private static final String TOKEN = "AQ" + "x1Y2z3-_".repeat(40) + "end";

  @TempDir Path folder;

  private final MarkedSecrets secrets =
      new MarkedSecrets().mark("client secret", SECRET).mark("access token", TOKEN);

  static Stream<String> written() {
    byte[] bytes = ("secret=" + SECRET + ";").getBytes(StandardCharsets.UTF_8);
    return Stream.of(
        "a log line with " + SECRET + " in it",
        "client_secret=" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8) + "&x=y",
        "client_secret=WPL_AP1.a1b2%2fc3d4%2be5f6.Zm9v%3d%3d",
        "{\"s\":\"WPL_AP1.a1b2\\/c3d4+e5f6.Zm9v==\"}",
        "{\"s\":\"WPL\\u005fAP1\\u002ea1b2\\u002fc3d4\\u002be5f6\\u002eZm9v\\u003d\\u003d\"}",
        HexFormat.of().formatHex(bytes),
        Base64.getEncoder().encodeToString(bytes),
        base64(" " + text(bytes, 0, 37)),
        base64("  " + text(bytes, 0, 37)).replace('+', '-').replace('/', '_'),
        "cut: " + TOKEN.substring(100, 150) + "…",
        base64(TOKEN.substring(7, 120)));
  }

  private static String text(byte[] bytes, int from, int length) {
    return new String(bytes, from, length, StandardCharsets.UTF_8);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("written")
  void findsIt(String text) throws Exception {
    assertThat(secrets.in("log", text)).hasSize(1);
    Files.writeString(folder.resolve("file.txt"), text);
    assertThat(secrets.in(folder)).hasSize(1);
  }

  /** Seen in a log beside the walk: a line's label of 279246810. */
  @Test
  void aFewDigitsInALongerNumberAreNoSecret() {
    MarkedSecrets code = new MarkedSecrets().mark("one-time code", "246810");
    assertThat(code.in("log", "label L279246810, 2468101 ns, @a246810b")).isEmpty();
    for (String text : List.of("code=246810&x", "code%3D246810", "\"246810\"", "12468101 246810")) {
      assertThat(code.in("log", text)).as(text).hasSize(1);
    }
  }

  @Test
  void findsItInWhatIsPackedAndInOtherLetters() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("logs/one.log.gz"));
      ByteArrayOutputStream inner = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(inner)) {
        gzip.write(TOKEN.getBytes(StandardCharsets.UTF_8));
      }
      zip.write(inner.toByteArray());
    }
    assertThat(secrets.in("report.zip", packed.toByteArray()))
        .extracting(MarkedSecrets.Leak::where)
        .containsExactly("report.zip!logs/one.log.gz (gzip)");
    assertThat(secrets.in("prefs", SECRET.getBytes(StandardCharsets.UTF_16LE))).hasSize(1);
  }

  @Test
  void findsNothingInWhatMayBeSaid() {
    String allowed =
        "A token of " + TOKEN.length() + " characters that ends in " + TOKEN.substring(318);
    assertThat(secrets.in("screen", allowed)).isEmpty();
    assertThat(secrets.in("other secret", "WPL_AP1.zzzz.Zm9v==")).isEmpty();
  }

  @Test
  void tellsNoSecretItself() {
    List<MarkedSecrets.Leak> leaks = secrets.in("log", SECRET + TOKEN);
    assertThat(leaks).hasSize(2);
    assertThat(secrets.in("report of the test", leaks.toString())).isEmpty();
  }
}
