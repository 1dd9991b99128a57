package dev.capiwizard.practice.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pages from files: {@code {{name}}} is escaped, {@code {{{name}}}} is inserted as it is. */
public final class Template {
  private static final Pattern HOLE = Pattern.compile("\\{\\{\\{(\\w+)}}}|\\{\\{(\\w+)}}");

  private Template() {}

  /** A whole page: the named content inside the common frame. */
  public static String page(String service, String title, String name, Map<String, String> values) {
    return fill(
        "frame.html", Map.of("service", service, "title", title, "content", fill(name, values)));
  }

  /** A part of a page. */
  public static String fill(String name, Map<String, String> values) {
    return HOLE.matcher(read(name))
        .replaceAll(
            match -> {
              String raw = match.group(1);
              String value =
                  raw != null
                      ? values.getOrDefault(raw, "")
                      : escape(values.getOrDefault(match.group(2), ""));
              return Matcher.quoteReplacement(value);
            });
  }

  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** The text of a file beside the templates. */
  public static String read(String name) {
    try (InputStream in = Template.class.getResourceAsStream("/dev/capiwizard/practice/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no template " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
