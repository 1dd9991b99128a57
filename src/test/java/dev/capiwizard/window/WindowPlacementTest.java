package dev.capiwizard.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The window is within a screen that is there, whatever its size and scale. */
class WindowPlacementTest {
  @TempDir private Path folder;

  /** Screens by their pixels and scale, less a bar of 40 logical pixels at the foot. */
  @ParameterizedTest
  @CsvSource({
    "1024, 768, 1, 1000, 728",
    "1366, 768, 1, 1000, 728",
    "1366, 768, 1.25, 1000, 574",
    "1366, 768, 1.5, 911, 472",
    "1920, 1080, 1.5, 1000, 680",
    "1920, 1080, 2, 960, 500",
    "2560, 1440, 1, 1000, 740",
    "800, 600, 1, 800, 560",
  })
  void opensWithinTheScreen(int width, int height, double scale, int opens, int high) {
    Rectangle2D screen =
        new Rectangle2D(0, 0, Math.round(width / scale), Math.round(height / scale) - 40);
    WindowPlacement at = WindowPlacement.on(List.of(screen), null);
    assertThat(screen.contains(at.bounds())).isTrue();
    assertThat(at.bounds().getWidth()).isEqualTo(opens);
    assertThat(at.bounds().getHeight()).isEqualTo(high);
    // As left on a larger screen that is no longer there.
    WindowPlacement large = new WindowPlacement(new Rectangle2D(1800, 900, 1900, 1200), false);
    assertThat(screen.contains(WindowPlacement.on(List.of(screen), large).bounds())).isTrue();
  }

  @Test
  void opensWhereItWasLeft() {
    Rectangle2D main = new Rectangle2D(0, 0, 1920, 1040);
    Rectangle2D other = new Rectangle2D(-1280, 0, 1280, 984);
    WindowPlacement left = new WindowPlacement(new Rectangle2D(-1200, 30, 900, 640), true);
    assertThat(WindowPlacement.on(List.of(main, other), left)).isEqualTo(left);
    assertThat(WindowPlacement.on(List.of(main), left).bounds())
        .as("centred on the main one, as large as it was")
        .isEqualTo(new Rectangle2D(510, 200, 900, 640));
  }

  @Test
  void aWindowHalfOutsideComesBack() {
    Rectangle2D main = new Rectangle2D(0, 0, 1366, 728);
    WindowPlacement left = new WindowPlacement(new Rectangle2D(900, 500, 1000, 700), false);
    assertThat(WindowPlacement.on(List.of(main), left).bounds())
        .isEqualTo(new Rectangle2D(366, 28, 1000, 700));
  }

  @Test
  void whatIsKeptIsReadAgain() throws Exception {
    WindowPlacement left = new WindowPlacement(new Rectangle2D(-12, 30, 900, 640), true);
    PlacementFile.write(folder, left);
    assertThat(PlacementFile.read(folder)).isEqualTo(left);
    assertThat(Files.readString(folder.resolve("window.txt")).strip())
        .isEqualTo("-12 30 900 640 maximized");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1 2 3",
        "0 0 10 10 open",
        "0 0 NaN 700 open",
        "0 0 Infinity 700 open",
        "1e9 0 1000 700 open",
        "۱ ۲ ۹۰۰ ۶۴۰ open x",
        "{\"x\":1}",
      })
  void whatIsNoPlaceIsNone(String written) throws Exception {
    Files.writeString(folder.resolve("window.txt"), written);
    assertThat(PlacementFile.read(folder)).isNull();
  }

  @Test
  void whereNothingWasKeptThereIsNone() {
    assertThat(PlacementFile.read(folder.resolve("nowhere"))).isNull();
  }
}
