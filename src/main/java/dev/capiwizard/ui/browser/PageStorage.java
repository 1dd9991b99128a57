package dev.capiwizard.ui.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes embedded pages that store their data in a folder for this run alone. JavaFX’s default is
 * the home directory, where the next person would find it. FX thread.
 */
final class PageStorage {
  private static final Logger LOG = LoggerFactory.getLogger(PageStorage.class);

  private PageStorage() {}

  static WebView view() {
    WebView view = new WebView();
    useFor(view.getEngine());
    return view;
  }

  static WebEngine engine() {
    WebEngine engine = new WebEngine();
    useFor(engine);
    return engine;
  }

  private static void useFor(WebEngine engine) {
    try {
      Path folder = Files.createTempDirectory("capi-wizard-pages");
      engine.setUserDataDirectory(folder.toFile());
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> remove(folder)));
    } catch (IOException e) {
      LOG.warn("Pages keep their storage in its usual place: {}", e.getClass().getSimpleName());
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : all) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      LOG.warn("A page's storage stayed behind in the temporary folder");
    }
  }
}
