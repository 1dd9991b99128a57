package dev.capiwizard.practice.linkedin;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a value of a query or key in Rest.li 2.0 notation: {@code List(a,b)}, {@code (name:value)}
 * or plain text. Texts are percent-encoded, the marks of structure are not.
 */
final class RestliText {
  private static final String LIST = "List(";

  /** Marks that no text may hold unencoded, so that a URN without encoding is noticed. */
  private static final String STRUCTURE = ",():";

  private final String text;
  private int at;

  private RestliText(String text) {
    this.text = text;
  }

  /**
   * @return a String, a List or a Map of such values
   * @throws MalformedCallException if brackets do not close, or a text holds a raw mark
   */
  static Object read(String encoded) {
    if (!encoded.startsWith(LIST) && !encoded.startsWith("(")) {
      return decoded(encoded);
    }
    RestliText reader = new RestliText(encoded);
    Object value = reader.value();
    if (reader.at != encoded.length()) {
      throw reader.malformed();
    }
    return value;
  }

  private Object value() {
    if (text.startsWith(LIST, at)) {
      at += LIST.length();
      return list();
    }
    if (text.startsWith("(", at)) {
      at++;
      return record();
    }
    return word();
  }

  private List<Object> list() {
    List<Object> values = new ArrayList<>();
    while (!closes()) {
      values.add(value());
      separate();
    }
    return values;
  }

  private Map<String, Object> record() {
    Map<String, Object> values = new LinkedHashMap<>();
    while (!closes()) {
      String name = word();
      if (!text.startsWith(":", at)) {
        throw malformed();
      }
      at++;
      values.put(name, value());
      separate();
    }
    return values;
  }

  private boolean closes() {
    if (at >= text.length()) {
      throw malformed();
    }
    if (text.charAt(at) != ')') {
      return false;
    }
    at++;
    return true;
  }

  private void separate() {
    if (text.startsWith(",", at)) {
      at++;
    } else if (!text.startsWith(")", at)) {
      throw malformed();
    }
  }

  private String word() {
    int begin = at;
    while (at < text.length() && STRUCTURE.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    if (at == begin) {
      throw malformed();
    }
    return decoded(text.substring(begin, at));
  }

  /** Two quotes are the empty text. */
  private static String decoded(String encoded) {
    if (encoded.equals("''")) {
      return "";
    }
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new MalformedCallException("Not percent-encoded: " + encoded);
    }
  }

  private MalformedCallException malformed() {
    return new MalformedCallException("Not a value of Rest.li 2.0: " + text);
  }
}
