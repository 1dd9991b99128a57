package dev.capiwizard.upstack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page is made of, without anything of a person: tags, roles, types, states and labels, in
 * which every word that is not one of interfaces is replaced by its length. A line for each
 * element, indented by two blanks for each one around it, such as {@code input #1 type=text
 * placeholder="Enter your {5}"}.
 */
public record PageSkeleton(List<String> lines) {
  private static final Pattern TAG = Pattern.compile("[a-z][a-z0-9-]{0,30}");
  private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,24}");
  private static final int DEEPEST = 60;

  public PageSkeleton {
    lines = List.copyOf(lines);
  }

  /** Reads the result of {@link UpstackScripts#skeleton}; empty if it is none. */
  public static Optional<PageSkeleton> of(@Nullable Object result) {
    if (!(result instanceof String text)) {
      return Optional.empty();
    }
    try {
      JsonNode json = JsonMapper.shared().readTree(text);
      List<String> lines = json.valueStream().map(PageSkeleton::line).toList();
      return lines.isEmpty() ? Optional.empty() : Optional.of(new PageSkeleton(lines));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static String line(JsonNode one) {
    List<String> parts = new ArrayList<>();
    parts.add(fitting(TAG, one.path("tag").asString("")));
    number(one.path("mark"), "#", parts);
    number(one.path("of"), "for=#", parts);
    one.path("kinds")
        .forEachEntry((name, value) -> parts.add(name + "=" + fitting(KIND, value.asString(""))));
    one.path("states").forEach(state -> parts.add(fitting(KIND, state.asString(""))));
    one.path("data").forEach(name -> parts.add(fitting(KIND, name.asString(""))));
    one.path("words")
        .forEachEntry((name, value) -> parts.add(name + "=" + quoted(value.asString(""))));
    String text = one.path("text").asString("");
    if (!text.isBlank()) {
      parts.add(quoted(text));
    }
    int depth = Math.clamp(one.path("depth").asInt(0), 0, DEEPEST);
    return "  ".repeat(depth) + String.join(" ", parts);
  }

  private static void number(JsonNode node, String before, List<String> parts) {
    int number = node.asInt(0);
    if (number > 0) {
      parts.add(before + number);
    }
  }

  /** What has another form might be anything. */
  private static String fitting(Pattern pattern, String text) {
    return pattern.matcher(text).matches() ? text : "other";
  }

  private static String quoted(String text) {
    return '"' + NeutralWords.of(text) + '"';
  }
}
