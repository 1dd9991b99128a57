package dev.capiwizard.practice.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** One response. */
public record WebResponse(int status, Map<String, String> headers, byte[] body) {

  public static WebResponse html(int status, String page) {
    return of(status, "text/html; charset=utf-8", page);
  }

  public static WebResponse text(int status, String text) {
    return of(status, "text/plain; charset=utf-8", text);
  }

  public static WebResponse css(String text) {
    return of(200, "text/css; charset=utf-8", text);
  }

  public static WebResponse json(int status, Object value) {
    return of(status, "application/json", JsonMapper.shared().writeValueAsString(value));
  }

  public static WebResponse empty(int status) {
    return new WebResponse(status, Map.of(), new byte[0]);
  }

  public static WebResponse redirect(String location) {
    return new WebResponse(302, Map.of("Location", location), new byte[0]);
  }

  public WebResponse with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new WebResponse(status, more, body);
  }

  private static WebResponse of(int status, String type, String text) {
    return new WebResponse(
        status,
        Map.of("Content-Type", type, "Cache-Control", "no-store"),
        text.getBytes(StandardCharsets.UTF_8));
  }

  void send(HttpExchange exchange) throws IOException {
    headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }
}
