package dev.capiwizard.window;

import dev.capiwizard.platform.ProgramVersion;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Overlay;
import dev.capiwizard.ui.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The program’s version, what is new in it, and its licences. FX thread. */
final class About {
  private static final Texts TEXTS = Texts.of("about");
  private static final String LIST = "THIRD-PARTY.txt";

  private About() {}

  /** Opens it in front of a screen. */
  static void open(Overlay overlay) {
    VBox words = new VBox(10);
    Label version = Words.text(TEXTS.get("version", ProgramVersion.text()), "soft-title");
    version.setId("about-version");
    words.getChildren().add(version);
    news(ProgramVersion.text()).map(Words::text).ifPresent(words.getChildren()::add);
    words.getChildren().addAll(Words.text(TEXTS.get("licence")), Words.text(TEXTS.get("parts")));
    Optional<Path> folder = licences();
    words
        .getChildren()
        .add(
            Words.text(
                folder
                    .map(one -> TEXTS.get("texts", one))
                    .orElseGet(() -> TEXTS.get("texts.sources"))));
    libraries(folder).forEach(line -> words.getChildren().add(Words.text(line, "soft")));
    ScrollPane scroll = new ScrollPane(words);
    scroll.setFitToWidth(true);
    scroll.prefViewportHeightProperty().bind(words.heightProperty());
    scroll.getStyleClass().add("inner-scroll");
    Button close = Buttons.plain("about-close", Texts.of("window").get("close"), overlay::hide);
    VBox box = new VBox(14, Words.heading(TEXTS.get("title")), scroll, close);
    box.setId("about");
    box.getStyleClass().add("dialog-box");
    overlay.show(box, close);
  }

  /** What is new in a version, in one line; empty where nothing is told of it. */
  static Optional<String> news(String version) {
    String key = "news." + version;
    return TEXTS.has(key)
        ? Optional.of(TEXTS.get("news", version, TEXTS.get(key)))
        : Optional.empty();
  }

  /** The folder of licences beside the jar of the program; empty where it runs from its sources. */
  private static Optional<Path> licences() {
    CodeSource source = About.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return Optional.empty();
    }
    try {
      Path jar = Path.of(source.getLocation().toURI());
      // Beside the jar on Windows and macOS; /opt/capi-wizard/lib/app has it two folders above.
      return Stream.of("../licenses", "../../licenses", "../../../licenses")
          .map(up -> jar.resolve(up).normalize())
          .filter(folder -> Files.isRegularFile(folder.resolve(LIST)))
          .findFirst();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** One line each, such as “picocli 4.7.7 · Apache-2.0”; none if the list cannot be read. */
  private static List<String> libraries(Optional<Path> folder) {
    if (folder.isEmpty()) {
      return List.of();
    }
    try (Stream<String> lines = Files.lines(folder.get().resolve(LIST))) {
      return lines
          .map(line -> line.split(" \\| "))
          .filter(cells -> cells.length > 1)
          .map(cells -> TEXTS.get("library", cells[0], cells[1]))
          .toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }
}
