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
 * A call of the advertising API, as it is once query tunnelling is undone.
 *
 * @param request as it came
 * @param httpMethod what it stands for, such as {@code GET} for a tunnelled query
 * @param path below the base and still encoded, such as {@code /adAccounts/507654321}
 * @param parameters still encoded, by name
 */
record ApiCall(
    WebRequest request,
    String httpMethod,
    String path,
    Map<String, String> parameters,
    String body) {

  /** The collection that is called, such as {@code adAccounts}. */
  String resource() {
    int end = path.indexOf('/', 1);
    return path.isEmpty() ? "" : path.substring(1, end < 0 ? path.length() : end);
  }

  /** What of the collection is meant, still encoded; empty for the collection itself. */
  String key() {
    int slash = path.indexOf('/', 1);
    return slash < 0 ? "" : path.substring(slash + 1);
  }

  /** The Rest.li method: by its header where a POST names one, else by the form of the call. */
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

  /** As LinkedIn names a call in its refusals: {@code conversions.FINDER-account.202608}. */
  String name() {
    String method = restliMethod();
    String finder = method.equals("FINDER") ? "-" + text("q") : "";
    return resource() + "." + method + finder + "." + header("LinkedIn-Version");
  }

  boolean has(String parameter) {
    return parameters.containsKey(parameter);
  }

  /**
   * A parameter: a String, a List or a Map; the empty text where there is none.
   *
   * @throws MalformedCallException where it cannot be read
   */
  Object value(String parameter) {
    return RestliText.read(parameters.getOrDefault(parameter, ""));
  }

  /**
   * A parameter that is one text; empty where there is none.
   *
   * @throws MalformedCallException where it is a list or a record
   */
  String text(String parameter) {
    Object value = value(parameter);
    if (value instanceof String text) {
      return text;
    }
    throw new MalformedCallException("Parameter '" + parameter + "' is one value");
  }

  /**
   * A parameter that is a list of texts.
   *
   * @throws MalformedCallException where it is anything else
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
   * @throws MalformedCallException where it is not JSON
   */
  JsonNode json() {
    try {
      return JsonMapper.shared().readTree(body);
    } catch (JacksonException e) {
      throw new MalformedCallException("The body is not JSON");
    }
  }

  /** The same call with other parameters, as an address. */
  String address(Map<String, String> changed) {
    return request.exchange().getRequestURI().getRawPath()
        + "?"
        + changed.entrySet().stream()
            .map(one -> one.getKey() + "=" + one.getValue())
            .collect(Collectors.joining("&"));
  }
}
