package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.web.WebRequest;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rest.li’s query tunnelling: a query that is too long for an address comes as the form of a POST
 * whose {@code X-HTTP-Method-Override} names the real method; with a body, both come as parts of
 * {@code multipart/mixed}.
 */
final class QueryTunnel {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
  private static final Pattern END_OF_HEAD = Pattern.compile("\r?\n\r?\n");

  private QueryTunnel() {}

  /**
   * The real call.
   *
   * @param base the API’s path, such as {@code /rest}
   * @throws MalformedCallException if the parts cannot be told
   */
  static ApiCall undone(WebRequest request, String base) {
    URI address = request.exchange().getRequestURI();
    String path = address.getRawPath().substring(base.length());
    String query = address.getRawQuery() == null ? "" : address.getRawQuery();
    String method = request.exchange().getRequestMethod();
    String meant = request.header("X-HTTP-Method-Override").toUpperCase(Locale.ROOT);
    String body = request.body();
    if (method.equals("POST") && !meant.isEmpty()) {
      method = meant;
      String type = request.header("Content-Type");
      if (type.startsWith(FORM)) {
        query += "&" + body;
        body = "";
      } else if (type.startsWith("multipart/mixed")) {
        query += "&" + part(request, FORM);
        body = part(request, "application/json");
      }
    }
    return new ApiCall(request, method, path, parameters(query), body);
  }

  private static String part(WebRequest request, String type) {
    Matcher boundary = BOUNDARY.matcher(request.header("Content-Type"));
    if (!boundary.find()) {
      throw new MalformedCallException("multipart/mixed without a boundary");
    }
    for (String part : request.body().split(Pattern.quote("--" + boundary.group(1)), -1)) {
      Matcher head = END_OF_HEAD.matcher(part);
      if (head.find() && part.substring(0, head.start()).toLowerCase(Locale.ROOT).contains(type)) {
        return part.substring(head.end()).strip();
      }
    }
    throw new MalformedCallException("multipart/mixed without a part of type " + type);
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : query.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.putIfAbsent(name(pair.substring(0, equals)), pair.substring(equals + 1));
      }
    }
    return parameters;
  }

  private static String name(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new MalformedCallException("Not percent-encoded: " + encoded);
    }
  }
}
