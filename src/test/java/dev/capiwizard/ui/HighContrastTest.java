package dev.capiwizard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/** Where the system asks for high contrast, its own two colours are all that is used. */
class HighContrastTest {
  @Test
  void isAskedForByEachSystemInItsOwnWay() {
    assertThat(HighContrast.isAskedFor(Map.of("Windows.SPI.HighContrast", true))).isTrue();
    assertThat(HighContrast.isAskedFor(Map.of("Windows.SPI.HighContrast", false))).isFalse();
    assertThat(HighContrast.isAskedFor(Map.of("GTK.theme_name", "HighContrast"))).isTrue();
    assertThat(HighContrast.isAskedFor(Map.of("GTK.theme_name", "HighContrastInverse"))).isTrue();
    assertThat(HighContrast.isAskedFor(Map.of("GTK.theme_name", "High-Contrast"))).isTrue();
    assertThat(HighContrast.isAskedFor(Map.of("GTK.theme_name", "Adwaita"))).isFalse();
    assertThat(HighContrast.isAskedFor(Map.of())).isFalse();
  }

  /** A colour that is added to the style sheet must be decided on here as well. */
  @Test
  void everyColourOfTheStyleSheetIsOneOfTheTwo() throws IOException {
    String sheet = Files.readString(Path.of(URI.create(Theme.styleSheets().getFirst())));
    String root = sheet.substring(sheet.indexOf(".root {"), sheet.indexOf('}'));
    TreeSet<String> names = new TreeSet<>();
    Pattern.compile("-cw-[a-z-]+(?=: )").matcher(root).results().forEach(m -> names.add(m.group()));
    String style =
        HighContrast.style(Map.of("Windows.SPI.HighContrast", true), Color.YELLOW, Color.BLACK)
            .orElseThrow();
    assertThat(names).hasSizeGreaterThan(15);
    assertThat(names)
        .allSatisfy(name -> assertThat(style).containsPattern(name + ":#(ffff00|000000);"));
  }

  @Test
  void otherwiseNothingIsChanged() {
    assertThat(HighContrast.style(Map.of(), Color.BLACK, Color.WHITE)).isEmpty();
  }
}
