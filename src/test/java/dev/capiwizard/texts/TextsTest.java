package dev.capiwizard.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final Pattern BUNDLE = Pattern.compile("Texts\\.of\\(\"(\\w+)\"\\)");
  private static final Pattern KEY = Pattern.compile("TEXTS\\s*\\.get\\(\\s*\"([^\"]+)\"\\s*[,)]");

  @Test
  void everyKeyInTheCodeHasWords() throws IOException {
    List<String> missing = new ArrayList<>();
    int seen = 0;
    for (Path file : sources()) {
      String code = Files.readString(file);
      Matcher bundle = BUNDLE.matcher(code);
      if (!bundle.find()) {
        continue;
      }
      ResourceBundle words = Language.bundle(bundle.group(1));
      Matcher key = KEY.matcher(code);
      while (key.find()) {
        seen++;
        if (!words.containsKey(key.group(1))) {
          missing.add(file.getFileName() + ": " + key.group(1));
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(seen).isGreaterThan(100);
  }

  @Test
  void apostrophesAreTypographic() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/dev/capiwizard/texts"))) {
      for (Path file : files.toList()) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContain("'");
      }
    }
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
