package dev.capiwizard.support;

import dev.capiwizard.texts.Invariant;
import dev.capiwizard.texts.Language;
import dev.capiwizard.texts.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A report for readers: as lines, indented by two blanks, and as one page of HTML. */
final class ReportPage {
  private static final Texts TEXTS = Texts.of("report");

  private ReportPage() {}

  static List<String> lines(Map<String, Object> facts) {
    List<String> lines = new ArrayList<>();
    add(lines, "", facts);
    return lines;
  }

  static String html(List<String> lines) {
    String title = TEXTS.get("title");
    return Invariant.format(
        """
          <!doctype html>
          <html lang="%s"><head><meta charset="utf-8"><title>%s</title>
          <style>body{font:15px/1.5 sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}
          pre{white-space:pre-wrap;overflow-wrap:anywhere}</style></head>
          <body><h1>%s</h1><p>%s</p><pre>%s</pre></body></html>
        """,
        Language.current().toLanguageTag(),
        title,
        title,
        escape(TEXTS.get("lead")),
        lines.stream().map(ReportPage::escape).collect(Collectors.joining("\n")));
  }

  private static void add(List<String> lines, String indent, Map<?, ?> facts) {
    facts.forEach((key, value) -> add(lines, indent, String.valueOf(key), value));
  }

  private static void add(List<String> lines, String indent, String key, Object value) {
    if (value instanceof Map<?, ?> map) {
      if (!map.isEmpty()) {
        lines.add(indent + key + ":");
        add(lines, indent + "  ", map);
      }
    } else if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
      lines.add(indent + key + ":");
      for (Object one : list) {
        if (one instanceof Map<?, ?> map) {
          lines.add(
              map.values().stream().anyMatch(part -> part instanceof Map)
                  ? indent + "  –"
                  : indent
                      + "  – "
                      + map.values().stream()
                          .map(String::valueOf)
                          .filter(part -> !part.isEmpty())
                          .collect(Collectors.joining(" · ")));
          if (map.values().stream().anyMatch(part -> part instanceof Map)) {
            add(lines, indent + "    ", map);
          }
        }
      }
    } else if (!String.valueOf(value).isEmpty()) {
      lines.add(indent + key + ": " + value);
    }
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
