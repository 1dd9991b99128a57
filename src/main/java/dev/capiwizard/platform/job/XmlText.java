package dev.capiwizard.platform.job;

/** Text escaped for XML. */
final class XmlText {
  private XmlText() {}

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
