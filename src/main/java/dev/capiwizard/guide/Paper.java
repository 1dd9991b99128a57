package dev.capiwizard.guide;

import dev.capiwizard.texts.Invariant;
import dev.capiwizard.texts.Language;
import dev.capiwizard.tour.PicturePart;
import dev.capiwizard.tour.Target;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import javafx.geometry.Rectangle2D;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A page as a document tree, so that inserted text cannot become markup. */
final class Paper {
  /** The most that a picture takes of a sheet, in millimetres: a third of its height. */
  private static final double WIDEST = 110;

  private static final double HIGHEST = 72;

  /** Four of the pictures of what does not work share a sheet. */
  private static final double HIGHEST_OF_FAULT = 43;

  /** Millimetres of a pixel, so that small pictures are not larger than the rest. */
  private static final double LARGEST = 0.19;

  /** The ring around what is pressed, and its number, in millimetres. */
  private static final double RING = 0.6;

  private static final double MARK = 3.6;

  private final Path folder;
  private final Document document;
  private final Element main;

  /**
   * @param folder the folder of the page; picture paths begin there
   * @param look style classes of the whole page, such as {@code dark}
   */
  Paper(String title, String look, Path folder) throws IOException {
    this.folder = folder;
    try {
      document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IOException(e);
    }
    Element html = document.createElement("html");
    html.setAttribute("lang", Language.current().toLanguageTag());
    document.appendChild(html);
    Element head = in(html, "head", "");
    in(head, "title", title);
    Element view = in(head, "meta", "");
    view.setAttribute("name", "viewport");
    view.setAttribute("content", "width=device-width, initial-scale=1");
    in(head, "style", style());
    Element body = in(html, "body", "");
    body.setAttribute("class", look);
    main = in(body, "main", "");
    in(main, "h1", title);
  }

  Document document() {
    return document;
  }

  /**
   * Adds a row of cells that keeps together on one sheet of paper.
   *
   * @param kind the kind of content, which decides its look
   */
  Element row(String kind) {
    return add("div", "row " + kind, "");
  }

  Element cell(Element row, String kind) {
    Element cell = in(row, "div", "");
    cell.setAttribute("class", "cell " + kind);
    return cell;
  }

  /** Adds an element with a text. */
  Element add(String tag, String text) {
    return in(main, tag, text);
  }

  Element add(String tag, String styleClass, String text) {
    Element added = add(tag, text);
    added.setAttribute("class", styleClass);
    return added;
  }

  Element in(Element parent, String tag, String text) {
    Element added = document.createElement(tag);
    if (!text.isEmpty()) {
      added.setTextContent(text);
    }
    parent.appendChild(added);
    return added;
  }

  /** Adds a word in bold and the text that belongs to it. */
  void labelled(Element parent, String label, String text) {
    Element line = in(parent, "p", "");
    in(line, "span", label).setAttribute("class", "label");
    line.appendChild(document.createTextNode(": " + text));
  }

  /** Adds a sentence with a name in bold where its mark stands. */
  void emphasized(Element parent, String sentence, String mark, String name) {
    int at = sentence.indexOf(mark);
    Element span = in(parent, "span", "");
    span.appendChild(document.createTextNode(sentence.substring(0, at)));
    in(span, "span", name).setAttribute("class", "label");
    span.appendChild(document.createTextNode(sentence.substring(at + mark.length())));
  }

  /** Adds the part of a picture that its view shows, with the numbers of what is pressed there. */
  void picture(Element parent, Shot shot, String alternative) throws IOException {
    View view = shot.view();
    Rectangle2D part = view.part();
    double highest = shot.isOfFault() ? HIGHEST_OF_FAULT : HIGHEST;
    double scale =
        Math.min(Math.min(WIDEST / part.getWidth(), highest / part.getHeight()), LARGEST);
    Element box = in(parent, "div", "");
    box.setAttribute("class", "picture");
    place(box, "", part.getWidth() * scale, part.getHeight() * scale);
    Element image = in(box, "img", "");
    // The picture itself is cut: not every reader of a page can show a part of one.
    Path file = PicturePart.cut(shot.file(), part);
    image.setAttribute("src", folder.relativize(file).toString().replace('\\', '/'));
    image.setAttribute("alt", alternative);
    place(image, "", part.getWidth() * scale, part.getHeight() * scale);
    int number = 0;
    for (Target target : view.targets()) {
      Rectangle2D at = target.at();
      if (at != null && view.shows(target) && !target.name().isEmpty()) {
        number++;
        double left = (at.getMinX() - part.getMinX()) * scale;
        double top = (at.getMinY() - part.getMinY()) * scale;
        Element ring = in(box, "div", "");
        ring.setAttribute("class", "ring");
        place(
            ring,
            at(left - RING, top - RING),
            at.getWidth() * scale + RING,
            at.getHeight() * scale + RING);
        Element mark = in(box, "div", Integer.toString(number));
        mark.setAttribute("class", "mark");
        mark.setAttribute("style", at(Math.max(0, left - MARK), Math.max(0, top - MARK)));
      }
    }
  }

  private static String at(double left, double top) {
    return Invariant.format("left:%.2fmm;top:%.2fmm;", left, top);
  }

  private static void place(Element one, String at, double width, double height) {
    one.setAttribute("style", at + Invariant.format("width:%.2fmm;height:%.2fmm;", width, height));
  }

  private static String style() throws IOException {
    try (InputStream in = Objects.requireNonNull(Paper.class.getResourceAsStream("guide.css"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
