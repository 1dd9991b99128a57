package dev.capiwizard.guide;

import dev.capiwizard.texts.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A page as a document tree, so that inserted text cannot become markup. */
final class Paper {
  private final Path folder;
  private final Document document;
  private final Element main;
  private Element at;

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
    at = main;
    in(main, "h1", title);
  }

  Document document() {
    return document;
  }

  /**
   * Keeps all that follows on one sheet of paper, until {@link #flow}.
   *
   * @param kind the kind of content, which decides its look
   */
  void together(String kind) {
    at = in(main, "div", "");
    at.setAttribute("class", "part " + kind);
  }

  void flow() {
    at = main;
  }

  /** Adds an element with a text. */
  Element add(String tag, String text) {
    return in(at, tag, text);
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
  void labelled(String label, String text) {
    Element line = add("p", "");
    in(line, "span", label).setAttribute("class", "label");
    line.appendChild(document.createTextNode(": " + text));
  }

  void picture(Path file, String alternative) {
    Element box = add("div", "picture", "");
    Element image = in(box, "img", "");
    image.setAttribute("src", folder.relativize(file).toString().replace('\\', '/'));
    image.setAttribute("alt", alternative);
  }

  private static String style() throws IOException {
    try (InputStream in = Objects.requireNonNull(Paper.class.getResourceAsStream("guide.css"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
