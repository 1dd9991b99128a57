package dev.capiwizard.linkedin;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntPredicate;
import tools.jackson.databind.json.JsonMapper;

/** A service that lists a member’s ad accounts, in one of the ways that services page. */
public final class PagedService {
  /** What leads from a page to the next. */
  public enum Way {
    /** The numbers alone. */
    TOTAL,
    /** A total, as text. */
    TOTAL_AS_TEXT,
    /** Nothing at all: the caller counts. */
    NOTHING,
    /** No {@code paging} either. */
    NO_PAGING,
    /** A link with path and query. */
    LINK,
    /** A link that leads to another host. */
    LINK_ELSEWHERE,
    /** A link that counts what was asked for, though less came. */
    LINK_PAST,
    /** A token in a link. */
    LINK_TOKEN,
    /** A token in {@code metadata}. */
    TOKEN,
    /** A total that is smaller than what came. */
    TOTAL_TOO_SMALL,
    /** A total below nothing. */
    TOTAL_NEGATIVE
  }

  public final List<String> asked = new CopyOnWriteArrayList<>();
  private final Way way;
  private final int size;
  private final int most;
  private final IntPredicate hidden;

  /**
   * @param size how many there are, numbered from 1
   * @param most how many a page holds at most
   * @param hidden which of them the service leaves out of a page
   */
  public PagedService(Way way, int size, int most, IntPredicate hidden) {
    this.way = way;
    this.size = size;
    this.most = most;
    this.hidden = hidden;
  }

  public PagedService(Way way, int size, int most) {
    this(way, size, most, one -> false);
  }

  /** The body for a path with its query. */
  public String answer(String address) {
    asked.add(address);
    Map<String, String> query = query(address);
    int wanted =
        Integer.parseInt(query.getOrDefault("count", query.getOrDefault("pageSize", "10")));
    int start =
        Integer.parseInt(
            query.containsKey("pageToken")
                ? query.get("pageToken").substring("t=&".length())
                : query.getOrDefault("start", "0"));
    int end = Math.min(size, start + Math.min(most, wanted));
    List<Map<String, Object>> elements = new ArrayList<>();
    for (int i = start; i < end; i++) {
      if (!hidden.test(i + 1)) {
        elements.add(element(i + 1, "VIEWER"));
      }
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("elements", elements);
    Map<String, Object> paging = new LinkedHashMap<>();
    paging.put("start", start);
    paging.put("count", wanted);
    paging.put("links", links(start, end, wanted));
    switch (way) {
      case TOTAL -> paging.put("total", size);
      case TOTAL_AS_TEXT -> paging.put("total", Integer.toString(size));
      case TOTAL_TOO_SMALL -> paging.put("total", 0);
      case TOTAL_NEGATIVE -> paging.put("total", -1);
      default -> {}
    }
    if (way == Way.TOKEN && end < size) {
      body.put("metadata", Map.of("nextPageToken", "t=&" + end));
    }
    if (way != Way.NO_PAGING) {
      body.put("paging", paging);
    }
    return JsonMapper.shared().writeValueAsString(body);
  }

  static Map<String, Object> element(int number, String role) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("account", "urn:li:sponsoredAccount:" + number);
    one.put("role", role);
    one.put("user", "urn:li:person:x");
    one.put("id", number);
    one.put("name", "Client " + number);
    return one;
  }

  private List<Object> links(int start, int end, int wanted) {
    String path = "/rest/adAccountUsers?q=authenticatedUser&count=" + wanted;
    String href =
        switch (way) {
          case LINK -> path + "&start=" + end;
          case LINK_ELSEWHERE -> "http://elsewhere.example" + path + "&start=" + end + "#top";
          case LINK_PAST -> path + "&start=" + (start + wanted);
          case LINK_TOKEN -> path + "&pageToken=t%3D%26" + end;
          default -> "";
        };
    List<Object> links = new ArrayList<>();
    links.add(Map.of("rel", "prev", "href", path + "&start=0"));
    if (!href.isEmpty() && end < size) {
      links.add(Map.of("rel", "next", "type", "application/json", "href", href));
    }
    return links;
  }

  private static Map<String, String> query(String address) {
    Map<String, String> query = new HashMap<>();
    for (String pair : address.substring(address.indexOf('?') + 1).split("&")) {
      String[] parts = pair.split("=", 2);
      query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return query;
  }
}
