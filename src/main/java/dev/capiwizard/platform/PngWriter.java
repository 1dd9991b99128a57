package dev.capiwizard.platform;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Writes PNG files, without opening a display. */
public final class PngWriter {
  private PngWriter() {}

  /**
   * Writes a part of a picture beside it; what lies beyond the picture is left out.
   *
   * @throws IOException if there is no such picture, or the file cannot be written
   */
  public static void part(Path from, Path to, int x, int y, int width, int height)
      throws IOException {
    BufferedImage whole = ImageIO.read(from.toFile());
    if (whole == null) {
      throw new IOException("no picture");
    }
    int left = Math.clamp(x, 0, whole.getWidth() - 1);
    int top = Math.clamp(y, 0, whole.getHeight() - 1);
    int right = Math.clamp((long) x + width, left + 1, whole.getWidth());
    int bottom = Math.clamp((long) y + height, top + 1, whole.getHeight());
    BufferedImage part = whole.getSubimage(left, top, right - left, bottom - top);
    if (!ImageIO.write(part, "png", to.toFile())) {
      throw new IOException("no PNG writer");
    }
  }

  /**
   * @param pixels opaque ARGB, row by row, {@code width * height} of them
   * @throws IOException if the file cannot be written
   */
  public static void write(Path file, int[] pixels, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, pixels, 0, width);
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    if (!ImageIO.write(image, "png", file.toFile())) {
      throw new IOException("no PNG writer");
    }
  }
}
