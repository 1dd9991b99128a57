package dev.capiwizard.tour;

import dev.capiwizard.platform.PngWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.web.WebView;

/** Takes pictures of the window, with everything secret on embedded pages covered first. */
final class Pictures {
  /** Dots over fields that hold a long value, and a blur over long unbroken words. */
  private static final String COVER =
      """
      (function () {
        document.querySelectorAll('input,textarea').forEach(function (e) {
          if (e.value && e.value.length >= 60) {
            e.style.webkitTextSecurity = 'disc';
            e.setAttribute('data-covered', 'true');
          }
        });
        document.querySelectorAll('body *').forEach(function (e) {
          if (e.children.length === 0 && /\\S{100,}/.test(e.textContent)
              && !/^(SCRIPT|STYLE|TEXTAREA)$/.test(e.tagName)) {
            e.style.filter = 'blur(6px)';
            e.setAttribute('data-covered', 'true');
          }
        });
      })()
      """;

  private final Path folder;
  private final Supplier<Scene> scene;
  private final Consumer<Scene> inspector;

  /**
   * @param inspector sees the scene as each picture shows it, on the FX thread
   */
  Pictures(Path folder, Supplier<Scene> scene, Consumer<Scene> inspector) {
    this.folder = folder;
    this.scene = scene;
    this.inspector = inspector;
  }

  /** Takes one picture and returns its file. */
  Path take(String name) throws TourException {
    Fx.run(() -> cover(scene.get()));
    Fx.pulses(4);
    WritableImage image =
        Fx.call(
            () -> {
              inspector.accept(scene.get());
              return scene.get().snapshot(null);
            });
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    Path file = folder.resolve(name + ".png");
    try {
      PngWriter.write(file, pixels, width, height);
    } catch (IOException e) {
      throw new TourException("The picture " + file + " could not be written", e);
    }
    return file;
  }

  private static void cover(Scene scene) {
    for (Node node : scene.getRoot().lookupAll(".web-view")) {
      if (node instanceof WebView view) {
        try {
          view.getEngine().executeScript(COVER);
        } catch (RuntimeException e) {
          // An error page has no document to cover.
          view.getEngine().getLocation();
        }
      }
    }
  }
}
