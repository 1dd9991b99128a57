package dev.capiwizard.linkedin;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.http.HttpAnswer;
import dev.capiwizard.http.HttpExchange;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.Request;
import tools.jackson.databind.JsonNode;

/** The read calls of LinkedIn’s advertising API. Not for the FX thread. */
public final class LinkedInApi {
  private static final int PAGE = 100;
  private static final int MOST_PAGES = 20;

  private final HttpExchange http;
  private final ApiVersion version;

  public LinkedInApi(HttpExchange http, ApiVersion version) {
    this.http = http;
    this.version = version;
  }

  /** As {@link HttpExchange#prepare}. */
  public void prepare() {
    http.prepare();
  }

  /**
   * The ad accounts of the token’s member (LinkedIn: adAccountUsers, finder authenticatedUser).
   *
   * @throws FailureException with a token, access or network code
   */
  public List<AccountRole> accountRoles(Endpoints endpoints, String token) throws FailureException {
    return all(
        endpoints,
        token,
        "/adAccountUsers?q=authenticatedUser",
        one ->
            new AccountRole(
                one.path("account").asString(""),
                one.path("role").asString(""),
                one.path("user").asString("")));
  }

  /**
   * An ad account’s name.
   *
   * @throws FailureException as {@link #accountRoles}
   */
  public String accountName(Endpoints endpoints, String token, String accountUrn)
      throws FailureException {
    return get(endpoints, token, "/adAccounts/" + number(accountUrn)).path("name").asString("");
  }

  /**
   * The conversion rules of an account (LinkedIn: conversions, finder account).
   *
   * @throws FailureException as {@link #accountRoles}
   */
  public List<ConversionRule> rules(Endpoints endpoints, String token, String accountUrn)
      throws FailureException {
    return all(
        endpoints,
        token,
        "/conversions?q=account&account=" + URLEncoder.encode(accountUrn, StandardCharsets.UTF_8),
        one ->
            new ConversionRule(
                one.path("id").asString(one.path("id").toString()),
                one.path("name").asString(""),
                one.path("type").asString(""),
                one.path("enabled").asBoolean(false),
                one.path("conversionMethod").asString(""),
                one.path("campaigns").isArray() && one.path("campaigns").isEmpty()));
  }

  /** The version that calls began with and the one that answers now; empty while it is the same. */
  public Optional<ApiVersion.Moved> versionMoved() {
    return version.moved();
  }

  private <T> List<T> all(
      Endpoints endpoints, String token, String path, Function<JsonNode, T> reader)
      throws FailureException {
    List<T> found = new ArrayList<>();
    for (int page = 0; page < MOST_PAGES; page++) {
      JsonNode body = get(endpoints, token, path + "&start=" + page * PAGE + "&count=" + PAGE);
      JsonNode elements = body.path("elements");
      if (!elements.isArray()) {
        throw new FailureException(FailureCode.UNEXPECTED_ANSWER, "no list in the answer");
      }
      elements.forEach(one -> found.add(reader.apply(one)));
      int total = body.path("paging").path("total").asInt(found.size());
      if (elements.isEmpty() || found.size() >= total) {
        break;
      }
    }
    return found;
  }

  private JsonNode get(Endpoints endpoints, String token, String path) throws FailureException {
    while (true) {
      String asked = version.text();
      HttpAnswer answer =
          http.send(
              new Request.Builder()
                  .url(endpoints.api() + path)
                  .header("Authorization", "Bearer " + token)
                  .header("LinkedIn-Version", asked)
                  .header("X-Restli-Protocol-Version", "2.0.0")
                  .build());
      if (answer.ok()) {
        return answer.body();
      }
      FailureException failure = ApiErrors.of(answer);
      if (failure.code() != FailureCode.API_VERSION_SUNSET || !version.next(asked)) {
        throw failure;
      }
    }
  }

  private static String number(String urn) {
    return urn.substring(urn.lastIndexOf(':') + 1);
  }
}
