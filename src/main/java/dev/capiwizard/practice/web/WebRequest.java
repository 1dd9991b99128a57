package dev.capiwizard.practice.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One request.
 *
 * @param groups the groups of the route’s expression
 * @param query decoded query parameters; the first of each name
 * @param form decoded fields of a posted form
 */
public record WebRequest(
    HttpExchange exchange,
    List<String> groups,
    Map<String, String> query,
    Map<String, String> form,
    String body) {
  /** Enough for the largest batch of events. */
  private static final int MOST = 16 << 20;

  static WebRequest of(HttpExchange exchange, List<String> groups) throws IOException {
    String body = new String(exchange.getRequestBody().readNBytes(MOST), StandardCharsets.UTF_8);
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    boolean isForm = type != null && type.startsWith("application/x-www-form-urlencoded");
    String query = exchange.getRequestURI().getRawQuery();
    return new WebRequest(
        exchange, groups, parse(query == null ? "" : query), isForm ? parse(body) : Map.of(), body);
  }

  public String query(String name) {
    return query.getOrDefault(name, "");
  }

  public String form(String name) {
    return form.getOrDefault(name, "");
  }

  public String header(String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  public String cookie(String name) {
    for (String header : exchange.getRequestHeaders().getOrDefault("Cookie", List.of())) {
      for (String pair : header.split(";\\s*")) {
        if (pair.startsWith(name + "=")) {
          return pair.substring(name.length() + 1);
        }
      }
    }
    return "";
  }

  /** Path and query, as an address to come back to. */
  public String address() {
    return exchange.getRequestURI().toString();
  }

  private static Map<String, String> parse(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : text.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.putIfAbsent(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return values;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
