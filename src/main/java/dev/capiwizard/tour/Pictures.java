package dev.capiwizard.tour;

import dev.capiwizard.platform.PngWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.web.WebView;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes pictures of the window, after covering all secrets on embedded pages. */
final class Pictures {
  /** Shows dots in fields with a long value, and blurs long unbroken words. */
  private static final String COVER =
      """
      (function () {
        let covered = 0;
        document.querySelectorAll('input,textarea').forEach(function (e) {
          if (e.value && e.value.length >= 60
              && getComputedStyle(e).webkitTextSecurity !== 'disc') {
            covered++;
            e.style.webkitTextSecurity = 'disc';
            e.setAttribute('data-covered', 'true');
          }
        });
        document.querySelectorAll('body *').forEach(function (e) {
          if (e.children.length === 0 && /\\S{100,}/.test(e.textContent)
              && !e.hasAttribute('data-covered')
              && !/^(SCRIPT|STYLE|TEXTAREA)$/.test(e.tagName)) {
            covered++;
            e.style.filter = 'blur(6px)';
            e.setAttribute('data-covered', 'true');
          }
        });
        return covered;
      })()
      """;

  private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);
  private static final int MOST_TRIES = 20;

  private final Path folder;
  private final Supplier<Scene> scene;
  private final BiConsumer<String, Scene> inspector;

  /**
   * @param inspector gets the name and the scene as each picture shows it, on the FX thread
   */
  Pictures(Path folder, Supplier<Scene> scene, BiConsumer<String, Scene> inspector) {
    this.folder = folder;
    this.scene = scene;
    this.inspector = inspector;
  }

  /** Takes one picture and returns its file. */
  Path take(String name) throws TourException {
    WritableImage image = null;
    for (int tries = 0; image == null && tries < MOST_TRIES; tries++) {
      Fx.run(() -> cover(scene.get()));
      Fx.pulses(4);
      image = Fx.call(() -> snapshotIfCovered(name));
    }
    if (image == null) {
      throw new TourException("The page did not keep still for the picture " + name, null);
    }
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

  /** Null if the page has changed since it was covered, so that it must be covered once more. */
  private @Nullable WritableImage snapshotIfCovered(String name) {
    if (cover(scene.get()) > 0) {
      return null;
    }
    inspector.accept(name, scene.get());
    WritableImage image = scene.get().snapshot(null);
    drawPopups(image, scene.get());
    return image;
  }

  /** An open list is a separate window, but part of what a person sees. */
  private static void drawPopups(WritableImage image, Scene scene) {
    for (Window window : Window.getWindows()) {
      if (window instanceof PopupWindow popup
          && popup.isShowing()
          && Objects.equals(popup.getOwnerWindow(), scene.getWindow())) {
        Point2D corner = scene.getRoot().screenToLocal(popup.getX(), popup.getY());
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        WritableImage over = popup.getScene().getRoot().snapshot(clear, null);
        draw(over, image, (int) corner.getX(), (int) corner.getY());
      }
    }
  }

  private static void draw(WritableImage over, WritableImage image, int left, int top) {
    int right = (int) Math.min(over.getWidth(), image.getWidth() - left);
    int bottom = (int) Math.min(over.getHeight(), image.getHeight() - top);
    for (int y = Math.max(0, -top); y < bottom; y++) {
      for (int x = Math.max(0, -left); x < right; x++) {
        Color colour = over.getPixelReader().getColor(x, y);
        Color below = image.getPixelReader().getColor(left + x, top + y);
        Color solid = Color.color(colour.getRed(), colour.getGreen(), colour.getBlue());
        image
            .getPixelWriter()
            .setColor(left + x, top + y, below.interpolate(solid, colour.getOpacity()));
      }
    }
  }

  /** Covers secrets; returns how many were not covered before. */
  private static int cover(Scene scene) {
    int covered = 0;
    for (Node node : scene.getRoot().lookupAll(".web-view")) {
      if (node instanceof WebView view) {
        try {
          Object count = view.getEngine().executeScript(COVER);
          covered += count instanceof Number number ? number.intValue() : 0;
        } catch (RuntimeException e) {
          LOG.info("A page without a document needs no cover");
        }
      }
    }
    return covered;
  }
}
