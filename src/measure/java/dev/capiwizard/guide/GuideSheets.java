package dev.capiwizard.guide;

import java.nio.file.Path;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Tells how many sheets a guide has and how far each is filled; ends with 1 if there are more than
 * six, or one but the last is under two thirds full. Called by {@code .ci/run}.
 */
public final class GuideSheets {
  private static final int MOST = 6;

  private GuideSheets() {}

  /**
   * @param arguments the PDF file
   */
  public static void main(String[] arguments) throws Exception {
    try (PDDocument pdf = Loader.loadPDF(Path.of(arguments[0]).toFile())) {
      int sheets = pdf.getNumberOfPages();
      PDFRenderer paper = new PDFRenderer(pdf);
      boolean good = sheets <= MOST;
      for (int page = 0; page < sheets; page++) {
        double filled = SheetFill.of(paper, page);
        System.out.printf(Locale.ROOT, "sheet %d of %d: %.0f %%%n", page + 1, sheets, 100 * filled);
        good &= page == sheets - 1 || filled > SheetFill.LEAST;
      }
      System.exit(good ? 0 : 1);
    }
  }
}
