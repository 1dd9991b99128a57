package dev.capiwizard.guide;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.rendering.PDFRenderer;

/** How far down a sheet reaches what is printed on it. */
final class SheetFill {
  /** Every sheet but the last has more. */
  static final double LEAST = 2 / 3.0;

  /** Of the height, above and below; the number of the page stands in the lower one. */
  private static final double TOP = 15 / 297.0;

  private static final double BOTTOM = 18 / 297.0;

  private SheetFill() {}

  /** From 0 to 1, of the height between the margins. */
  static double of(PDFRenderer paper, int page) throws IOException {
    BufferedImage sheet = paper.renderImageWithDPI(page, 36);
    int top = (int) (sheet.getHeight() * TOP);
    int bottom = (int) (sheet.getHeight() * (1 - BOTTOM));
    for (int y = bottom - 1; y > top; y--) {
      for (int x = 0; x < sheet.getWidth(); x++) {
        if ((sheet.getRGB(x, y) & 0xFFFFFF) != 0xFFFFFF) {
          return (double) (y - top) / (bottom - top);
        }
      }
    }
    return 0;
  }
}
