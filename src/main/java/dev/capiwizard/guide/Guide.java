package dev.capiwizard.guide;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import dev.capiwizard.rehearsal.RehearsalScenario;
import dev.capiwizard.texts.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

/** Writes guide and sheet, each as a page and as PDF. Waits for the disk: not for the FX thread. */
public final class Guide {
  /** The walk without faults, of which every screen is shown. */
  public static final String SHOWN_WHOLE = "happy";

  /** The walks with faults whose pictures the guide shows. */
  public static final List<String> FAULTS =
      List.of(
          "approval-pending",
          "wrong-secret",
          "redirect-mismatch",
          "missing-scope",
          "no-ad-account",
          "not-enabled",
          "expired");

  private static final Texts TEXTS = Texts.of("guide");

  private final Path folder;
  private final String look;
  private final String version;

  /**
   * @param look {@code light} or {@code dark}; on paper it is always light
   */
  public Guide(Path folder, String look, String version) {
    this.folder = folder;
    this.look = look;
    this.version = version;
  }

  /**
   * Writes {@code guide.html}, {@code guide.pdf}, {@code staff.html} and {@code staff.pdf}.
   *
   * @param shots the pictures, which are already below the folder
   */
  public void write(Shots shots) throws IOException {
    List<RehearsalScenario> walked =
        RehearsalScenario.all().stream()
            .filter(one -> FAULTS.contains(one.id()) && shots.ofFault(one).isPresent())
            .toList();
    Paper guide = new Paper(TEXTS.get("customer.title"), look, folder);
    new CustomerGuide(guide, shots).write(walked, version);
    save(guide, "guide");
    Paper sheet = new Paper(TEXTS.get("staff.title"), look + " staff", folder);
    new StaffSheet(sheet, shots).write(version);
    save(sheet, "staff");
  }

  private void save(Paper paper, String name) throws IOException {
    try (Writer out =
        Files.newBufferedWriter(folder.resolve(name + ".html"), StandardCharsets.UTF_8)) {
      out.write("<!DOCTYPE html>\n");
      Transformer transformer = TransformerFactory.newInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.METHOD, "html");
      transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      transformer.setOutputProperty(OutputKeys.INDENT, "no");
      transformer.transform(new DOMSource(paper.document()), new StreamResult(out));
    } catch (TransformerException e) {
      throw new IOException(e);
    }
    XRLog.setLoggingEnabled(false);
    try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".pdf"))) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.withW3cDocument(paper.document(), folder.toUri().toString());
      builder.withProducer("CAPI Wizard");
      builder.toStream(out);
      builder.run();
    }
  }
}
