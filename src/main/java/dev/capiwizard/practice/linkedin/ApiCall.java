package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.web.WebRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A call of the advertising API after query tunnelling is undone.
 *
 * @param request the request as it came
 * @param httpMethod the method that it stands for, such as {@code GET} for a tunnelled query
 * @param path the path below the base, still encoded, such as {@code /adAccounts/507654321}
 * @param parameters the parameters by name, still encoded
 */
record ApiCall(
    WebRequest request,
    String httpMethod,
    String path,
    Map<String, String> parameters,
    String body) {

  /** The called collection, such as {@code adAccounts}. */
  String resource() {
    int end = path.indexOf('/', 1);
    return path.isEmpty() ? "" : path.substring(1, end < 0 ? path.length() : end);
  }

  /** The entity in the collection, still encoded; empty for the collection itself. */
  String key() {
    int slash = path.indexOf('/', 1);
    return slash < 0 ? "" : path.substring(slash + 1);
  }

  /** The Rest.li method: by the header if a POST has one, otherwise by the form of the call. */
  String restliMethod() {
    String named = header("X-RestLi-Method").toUpperCase(Locale.ROOT);
    return switch (httpMethod) {
      case "GET" ->
          !key().isEmpty() ? "GET" : has("q") ? "FINDER" : has("ids") ? "BATCH_GET" : "GET_ALL";
      case "POST" -> named.isEmpty() && key().isEmpty() ? "CREATE" : named;
      case "PUT" -> "UPDATE";
      default -> httpMethod;
    };
  }

  /** The call’s name in LinkedIn’s refusals: {@code conversions.FINDER-account.202608}. */
  String name() {
    String method = restliMethod();
    String finder = method.equals("FINDER") ? "-" + text("q") : "";
    return resource() + "." + method + finder + "." + header("LinkedIn-Version");
  }

  boolean has(String parameter) {
    return parameters.containsKey(parameter);
  }

  /**
   * A parameter as a String, a List or a Map; empty text if it is missing.
   *
   * @throws MalformedCallException if it cannot be read
   */
  Object value(String parameter) {
    return RestliText.read(parameters.getOrDefault(parameter, ""));
  }

  /**
   * A parameter as one text; empty if it is missing.
   *
   * @throws MalformedCallException if it is a list or a record
   */
  String text(String parameter) {
    Object value = value(parameter);
    if (value instanceof String text) {
      return text;
    }
    throw new MalformedCallException("Parameter '" + parameter + "' is one value");
  }

  /**
   * A parameter as a list of texts.
   *
   * @throws MalformedCallException if it is anything else
   */
  List<String> texts(String parameter) {
    Object value = value(parameter);
    if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      return list.stream().map(String.class::cast).toList();
    }
    throw new MalformedCallException("Parameter '" + parameter + "' is a list");
  }

  String header(String name) {
    return request.header(name);
  }

  /**
   * The body.
   *
   * @throws MalformedCallException if it is not JSON
   */
  JsonNode json() {
    try {
      return JsonMapper.shared().readTree(body);
    } catch (JacksonException e) {
      throw new MalformedCallException("The body is not JSON");
    }
  }

  /** The address of the same call with changed parameters. */
  String address(Map<String, String> changed) {
    return request.exchange().getRequestURI().getRawPath()
        + "?"
        + changed.entrySet().stream()
            .map(one -> one.getKey() + "=" + one.getValue())
            .collect(Collectors.joining("&"));
  }
}
