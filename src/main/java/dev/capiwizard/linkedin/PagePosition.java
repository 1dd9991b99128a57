package dev.capiwizard.linkedin;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where a page of a list begins.
 *
 * @param start how many elements come before it; negative if only a page token tells
 * @param count how many elements are asked for
 * @param cursor LinkedIn’s page token; empty for none
 */
record PagePosition(int start, int count, String cursor) {
  private static final int NOWHERE = -1;

  /** A number of so many digits is certainly an int. */
  private static final int DIGITS = 9;

  static PagePosition at(int start, int count) {
    return new PagePosition(start, count, "");
  }

  static PagePosition byCursor(int count, String cursor) {
    return new PagePosition(NOWHERE, count, cursor);
  }

  boolean hasStart() {
    return start >= 0;
  }

  /**
   * The position as query parameters.
   *
   * @param size the parameter for the number of elements: {@code count} or {@code pageSize}
   */
  String query(String size) {
    String query = hasStart() ? "start=" + start + "&count=" + count : size + "=" + count;
    return cursor.isEmpty()
        ? query
        : query + "&pageToken=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
  }

  /**
   * The position in the {@code next} link of a page. Only the link’s parameters are used: any other
   * part of the address must not be called, least of all with a token.
   *
   * @return null if there is no such link, or if it leads nowhere
   */
  static @Nullable PagePosition next(JsonNode links, int otherwiseCount) {
    for (JsonNode link : links) {
      if (link.path("rel").asString("").equals("next")) {
        Map<String, String> told = parameters(link.path("href").asString(""));
        int start = number(told.get("start"), NOWHERE);
        int count = number(told.get("count"), otherwiseCount);
        String cursor = told.getOrDefault("pageToken", "");
        if (start >= 0 || !cursor.isEmpty()) {
          return new PagePosition(start, count > 0 ? count : otherwiseCount, cursor);
        }
      }
    }
    return null;
  }

  /** The number in a text of digits; {@code otherwise} if it is none or too long. */
  static int number(@Nullable String text, int otherwise) {
    boolean isNumber =
        text != null
            && !text.isEmpty()
            && text.length() <= DIGITS
            && text.chars().allMatch(one -> one >= '0' && one <= '9');
    return isNumber ? Integer.parseInt(text) : otherwise;
  }

  private static Map<String, String> parameters(String href) {
    Map<String, String> parameters = new HashMap<>();
    int query = href.indexOf('?');
    if (query < 0) {
      return parameters;
    }
    int end = href.indexOf('#', query);
    for (String pair : href.substring(query + 1, end < 0 ? href.length() : end).split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.putIfAbsent(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
