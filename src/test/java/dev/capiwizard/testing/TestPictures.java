package dev.capiwizard.testing;

import dev.capiwizard.platform.PngWriter;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Pictures of what a test sees, in {@code target/pictures}, to be looked at. */
public final class TestPictures {
  private TestPictures() {}

  public static void take(Scene scene, String name) throws Exception {
    WritableImage image = Toolkit.onFx(() -> scene.snapshot(null));
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    PngWriter.write(Path.of("target/pictures", name + ".png"), pixels, width, height);
  }
}
