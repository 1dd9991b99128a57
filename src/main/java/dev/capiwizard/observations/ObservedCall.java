package dev.capiwizard.observations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import tools.jackson.databind.JsonNode;

/**
 * A response with what was asked.
 *
 * @param resource the part of the address that names the call, such as {@code adAccountUsers};
 *     empty if it is none that is known
 * @param asked the names of the query’s parameters
 * @param account the ad account that was asked about, only to compare it with those of the response
 * @param headers the names of the response’s headers, in small letters
 */
record ObservedCall(
    String resource,
    String method,
    Set<String> asked,
    String account,
    int status,
    List<String> headers,
    JsonNode body) {
  private static final Set<String> RESOURCES =
      Set.of(
          "accessToken",
          "introspectToken",
          "adAccountUsers",
          "adAccounts",
          "conversions",
          "insightTags",
          "conversionEvents");

  static ObservedCall of(Request request, Response response, JsonNode body) {
    HttpUrl url = request.url();
    return new ObservedCall(
        url.pathSegments().stream().filter(RESOURCES::contains).findFirst().orElse(""),
        request.method(),
        url.queryParameterNames(),
        Objects.requireNonNullElse(url.queryParameter("account"), ""),
        response.code(),
        response.headers().names().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList(),
        body);
  }

  boolean ok() {
    return status >= 200 && status < 300;
  }

  /** Whether it asked for a list. */
  boolean isList() {
    return method.equals("GET") && asked.contains("q");
  }

  /** The first element of a list; a missing node if there is none. */
  JsonNode element() {
    return body.path("elements").path(0);
  }

  /** The error’s name; empty if it has none. */
  String code() {
    JsonNode code = body.has("code") ? body.path("code") : body.path("error");
    return code.isString() ? code.asString() : "";
  }

  /** With status, error and the names of the fields that came. */
  Sighting sighting(String point, String answer) {
    List<String> names = new ArrayList<>(body.propertyNames());
    names.addAll(element().propertyNames());
    return new Sighting(point, answer, status, ok() ? "" : code(), names);
  }
}
