package dev.capiwizard.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javafx.scene.web.WebView;
import org.junit.jupiter.api.Test;

/**
 * The list of parts tells what JavaFX’s WebKit really holds: the versions stand in the library of
 * this computer’s system.
 */
@TestTiers.Heavy
class NativePartsTest {
  private static final Path TABLE = Path.of("packaging/common/native-parts.properties");

  @Test
  void theTableIsAsTheLibraryIs() throws IOException {
    Properties parts = table();
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains("<javafx.version>" + parts.getProperty("javafx") + "</javafx.version>");
    byte[] library = webKit();
    assertThat(holds(library, version(parts, "sqlite"))).as("SQLite").isTrue();
    // Both tell theirs as one number: 21406 is 2.14.6, 10144 is 1.1.44.
    assertThat(holds(library, asNumber(version(parts, "libxml2")))).as("libxml2").isTrue();
    assertThat(holds(library, asNumber(version(parts, "libxslt")))).as("libxslt").isTrue();
    assertThat(holds(library, "icudt" + version(parts, "icu") + "l")).as("ICU").isTrue();
    assertThat(holds(library, "3.50.999")).as("what it does not hold").isFalse();
  }

  @Test
  void webKitTellsItsVersion() throws Exception {
    String agent = Toolkit.onFx(() -> new WebView().getEngine().getUserAgent());
    assertThat(agent).contains("AppleWebKit/" + version(table(), "webkit") + " ");
  }

  private static Properties table() throws IOException {
    Properties parts = new Properties();
    try (var in = Files.newBufferedReader(TABLE)) {
      parts.load(in);
    }
    return parts;
  }

  private static String version(Properties parts, String part) {
    return parts.getProperty(part).split(" ", 2)[0];
  }

  private static String asNumber(String version) {
    int number = 0;
    for (String part : version.split("\\.", 3)) {
      number = number * 100 + Integer.parseInt(part);
    }
    return String.valueOf(number);
  }

  /**
   * Whether a word stands in the library: after what is no part of it, before the zero that ends
   * it.
   */
  private static boolean holds(byte[] library, String word) {
    byte[] wanted = (word + "\0").getBytes(StandardCharsets.US_ASCII);
    for (int at = 1; at + wanted.length <= library.length; at++) {
      if (library[at] == wanted[0]
          && !Character.isLetterOrDigit(library[at - 1])
          && library[at - 1] != '.'
          && Arrays.equals(library, at, at + wanted.length, wanted, 0, wanted.length)) {
        return true;
      }
    }
    return false;
  }

  private static byte[] webKit() throws IOException {
    Path folder = Path.of("target/javafx");
    try (Stream<Path> jars = Files.list(folder)) {
      Path jar =
          jars.filter(one -> one.getFileName().toString().startsWith("javafx-web"))
              .findFirst()
              .orElseThrow();
      try (ZipFile opened = new ZipFile(jar.toFile())) {
        ZipEntry entry =
            opened.stream()
                .filter(one -> one.getName().matches("(lib)?jfxwebkit\\.(so|dll|dylib)"))
                .findFirst()
                .orElseThrow();
        try (InputStream content = opened.getInputStream(entry)) {
          return content.readAllBytes();
        }
      }
    }
  }
}
