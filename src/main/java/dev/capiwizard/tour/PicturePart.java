package dev.capiwizard.tour;

import dev.capiwizard.platform.PngWriter;
import java.io.IOException;
import java.nio.file.Path;
import javafx.geometry.Rectangle2D;

/** Cuts a part out of a picture of a walk. Waits for the disk: not for the FX thread. */
public final class PicturePart {
  private PicturePart() {}

  /**
   * Writes the part beside the picture.
   *
   * @param part in pixels of the picture; what lies beyond it is left out
   * @return the new file
   * @throws IOException if the picture cannot be read, or the part not be written
   */
  public static Path cut(Path picture, Rectangle2D part) throws IOException {
    String name = String.valueOf(picture.getFileName()).replaceFirst("[.]png$", "");
    Path to = picture.resolveSibling(name + "-part.png");
    PngWriter.part(
        picture,
        to,
        (int) Math.round(part.getMinX()),
        (int) Math.round(part.getMinY()),
        (int) Math.round(part.getWidth()),
        (int) Math.round(part.getHeight()));
    return to;
  }
}
