package dev.capiwizard.upstack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a test page from a skeleton: what was a person’s word is a word of as many letters. */
final class SkeletonPage {
  private static final Pattern LINE = Pattern.compile("^((?:  )*)([a-z][a-z0-9-]*)(.*)$");
  private static final Pattern PART =
      Pattern.compile(
          "(?<name>[a-z-]+)=(?:\"(?<quoted>[^\"]*)\"|(?<bare>[#\\w-]+))"
              + "|\"(?<text>[^\"]*)\"|#(?<mark>\\d+)|(?<word>[a-z-]+)");
  private static final Pattern LENGTH = Pattern.compile("\\{(\\d+)}");
  private static final Set<String> EMPTY = Set.of("input", "img", "br", "hr");

  private SkeletonPage() {}

  /** The body of a page. */
  static String html(List<String> lines) {
    StringBuilder html = new StringBuilder();
    Deque<String> open = new ArrayDeque<>();
    for (String line : lines) {
      Matcher parts = LINE.matcher(line);
      if (!parts.matches() || parts.group(2).equals("body")) {
        continue;
      }
      int depth = parts.group(1).length() / 2;
      while (open.size() > depth - 1) {
        html.append("</").append(open.pop()).append('>');
      }
      String tag = parts.group(2);
      element(tag, parts.group(3), html);
      if (!EMPTY.contains(tag)) {
        open.push(tag);
      } else {
        open.push("i");
        html.append("<i>");
      }
    }
    open.forEach(tag -> html.append("</").append(tag).append('>'));
    return html.toString();
  }

  private static void element(String tag, String rest, StringBuilder html) {
    StringBuilder attributes = new StringBuilder();
    String text = "";
    Matcher part = PART.matcher(rest);
    while (part.find()) {
      if (part.group("text") != null) {
        text = words(part.group("text"));
      } else if (part.group("mark") != null) {
        attributes.append(" id=f").append(part.group("mark"));
      } else if (part.group("word") != null) {
        String word = part.group("word");
        attributes.append(word.equals("unseen") ? " style=display:none" : " " + word);
      } else if (part.group("bare") != null) {
        attributes
            .append(' ')
            .append(part.group("name"))
            .append("=\"")
            .append(part.group("bare").replace("#", "f"))
            .append('"');
      } else {
        attributes.append(' ').append(part.group("name")).append("=\"");
        attributes.append(words(part.group("quoted"))).append('"');
      }
    }
    html.append('<').append(tag).append(attributes).append('>').append(text);
  }

  private static String words(String text) {
    return LENGTH
        .matcher(text)
        .replaceAll(one -> "x".repeat(Math.min(80, Integer.parseInt(one.group(1)))));
  }
}
