package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.web.WebResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One page of a Rest.li list: by start and count, or by page tokens. */
final class ListPage {
  private static final int USUAL = 10;
  private static final Pattern TOKEN = Pattern.compile("page-from-(\\d{1,9})");

  private ListPage() {}

  /**
   * A page by {@code start} and {@code count}.
   *
   * @param most the most elements of a page, however many are asked for
   * @param totalTold whether the response tells the total; if not, a link tells of more
   */
  static WebResponse byIndex(
      ApiCall call, List<Map<String, Object>> all, int most, boolean totalTold) {
    int start = number(call, "start", 0);
    int count = number(call, "count", USUAL);
    if (start < 0 || count < 0) {
      return Refusal.illegal("start and count are whole numbers");
    }
    int from = Math.min(start, all.size());
    int to = Math.min(from + Math.min(count, most), all.size());
    Map<String, Object> paging = new LinkedHashMap<>();
    paging.put("start", start);
    paging.put("count", Math.min(count, most));
    List<Object> links = new ArrayList<>();
    if (totalTold) {
      paging.put("total", all.size());
    }
    if (to < all.size()) {
      links.add(next(call, to, Math.min(count, most)));
    }
    paging.put("links", links);
    return WebResponse.json(
        200, Map.of("elements", Projection.of(call, all.subList(from, to)), "paging", paging));
  }

  /** A page by {@code pageSize} and {@code pageToken}. */
  static WebResponse byToken(ApiCall call, List<Map<String, Object>> all, int most) {
    int size = number(call, "pageSize", USUAL);
    int from = call.text("pageToken").isEmpty() ? 0 : from(call.text("pageToken"));
    if (size <= 0 || from < 0) {
      return Refusal.illegal("No such page");
    }
    int begin = Math.min(from, all.size());
    int end = Math.min(begin + Math.min(size, most), all.size());
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("elements", Projection.of(call, all.subList(begin, end)));
    if (end < all.size()) {
      body.put("metadata", Map.of("nextPageToken", token(end)));
    }
    return WebResponse.json(200, body);
  }

  /** The link to the next page of the same call, with all its other parameters. */
  private static Map<String, Object> next(ApiCall call, int start, int count) {
    Map<String, String> parameters = new LinkedHashMap<>(call.parameters());
    parameters.put("start", Integer.toString(start));
    parameters.put("count", Integer.toString(count));
    Map<String, Object> link = new LinkedHashMap<>();
    link.put("rel", "next");
    link.put("type", "application/json");
    link.put("href", call.address(parameters));
    return link;
  }

  private static String token(int from) {
    byte[] text = ("page-from-" + from).getBytes(StandardCharsets.US_ASCII);
    return Base64.getEncoder().encodeToString(text);
  }

  private static int from(String token) {
    try {
      byte[] text = Base64.getDecoder().decode(token);
      Matcher matcher = TOKEN.matcher(new String(text, StandardCharsets.US_ASCII));
      return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
    } catch (IllegalArgumentException e) {
      return -1;
    }
  }

  private static int number(ApiCall call, String name, int otherwise) {
    String text = call.text(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
