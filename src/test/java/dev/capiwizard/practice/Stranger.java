package dev.capiwizard.practice;

import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.testing.MovedClock;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of other hands, which knows of the practice what LinkedIn’s documentation says. */
final class Stranger implements AutoCloseable {
  static final String ACCOUNT = "urn%3Ali%3AsponsoredAccount%3A507654321";
  static final String VERSION = "202608";
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private final Practice practice;
  private final PracticeMember member;
  private final HttpClient http = HttpClient.newHttpClient();
  private final String token;

  private Stranger(Practice practice, String scope) throws Exception {
    this.practice = practice;
    this.member = new PracticeMember(practice.addresses());
    this.token = signIn(scope);
  }

  /** Signed in, with the scopes of the Conversions API. */
  static Stranger in(Scenario scenario, MovedClock clock) throws Exception {
    return new Stranger(Practice.start(scenario, 0, clock), "rw_conversions r_ads");
  }

  static Stranger in(Scenario scenario) throws Exception {
    return in(scenario, MovedClock.november());
  }

  private String signIn(String scope) throws Exception {
    String address = returnAddress("&state=st&scope=" + encoded(scope));
    String code = address.replaceAll(".*code=([^&]*).*", "$1");
    return json(exchange(code)).path("access_token").asString();
  }

  /**
   * Where the member is sent after the sign-in.
   *
   * @param rest of the authorization request, behind response type, client and redirect URI
   */
  String returnAddress(String rest) throws Exception {
    PracticeAddresses at = practice.addresses();
    return member.returnAddress(
        URI.create(
            at.authorization()
                + "?response_type=code&client_id="
                + at.clientId()
                + "&redirect_uri="
                + encoded(at.redirectUri())
                + rest));
  }

  HttpResponse<String> exchange(String code) throws Exception {
    PracticeAddresses at = practice.addresses();
    return member.post(
        "/oauth/v2/accessToken",
        Map.of(
            "grant_type", "authorization_code",
            "code", code,
            "client_id", at.clientId(),
            "client_secret", at.clientSecret(),
            "redirect_uri", at.redirectUri()));
  }

  HttpResponse<String> get(String path) throws Exception {
    return http.send(request(path).GET().build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String body, String... headers) throws Exception {
    return send("POST", path, body, headers);
  }

  HttpResponse<String> send(String method, String path, String body, String... headers)
      throws Exception {
    HttpRequest.Builder request = request(path).method(method, BodyPublishers.ofString(body));
    request.setHeader("Content-Type", "application/json");
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  /** A call of the API with all that it needs. */
  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(practice.addresses().api().resolve(path))
        .timeout(DEADLINE)
        .header("Authorization", "Bearer " + token)
        .header("LinkedIn-Version", VERSION)
        .header("X-Restli-Protocol-Version", "2.0.0");
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    http.close();
    practice.close();
  }
}
