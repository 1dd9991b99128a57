package dev.capiwizard.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.testing.MovedClock;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published rules, one by one, as the practice services keep them. */
class PracticeRulesTest {
  private final MovedClock clock = MovedClock.november();
  private Practice practice;
  private PracticeMember member;

  private void start(Scenario scenario) throws Exception {
    practice = Practice.start(scenario, 0, clock);
    member = new PracticeMember(practice.addresses());
  }

  @AfterEach
  void stop() {
    if (practice != null) {
      practice.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:17865/callback/",
        "http://localhost:17866/callback",
        "https://localhost:17865/callback",
        "http://127.0.0.1:17865/callback",
      })
  void theRedirectUrlMatchesToTheLetter(String other) throws Exception {
    start(Scenario.HAPPY);
    HttpResponse<String> answer = member.get(authorize(other, "rw_conversions r_ads"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Bummer, something went wrong.").contains("redirect_uri");
  }

  @Test
  void aScopeWithoutItsProductRefusesTheWholeRequest() throws Exception {
    start(Scenario.MISSING_SCOPE);
    String back =
        PracticeMember.location(member.get(authorize(redirect(), "rw_conversions r_ads")));
    assertThat(back)
        .startsWith(redirect() + "?error=unauthorized_scope_error")
        .contains("%26quot%3Brw_conversions%26quot%3B")
        .endsWith("&state=st");
  }

  @Test
  void aCodeWorksOnce() throws Exception {
    start(Scenario.HAPPY);
    String code = code();
    assertThat(exchange(code, Map.of()).statusCode()).isEqualTo(200);
    HttpResponse<String> again = exchange(code, Map.of());
    assertThat(again.statusCode()).isEqualTo(400);
    assertThat(again.body()).contains("authorization code not found");
  }

  @Test
  void aCodeEndsAfterThirtyMinutes() throws Exception {
    start(Scenario.HAPPY);
    String code = code();
    clock.move(Duration.ofMinutes(31));
    assertThat(exchange(code, Map.of()).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "client_secret, wrong, 401, invalid_client",
    "client_id, unknown, 400, invalid_client_id",
    "redirect_uri, http://localhost:1/, 400, invalid_redirect_uri",
    "grant_type, password, 400, invalid_request",
  })
  void theExchangeRefuses(String field, String value, int status, String error) throws Exception {
    start(Scenario.HAPPY);
    HttpResponse<String> answer = exchange(code(), Map.of(field, value));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(json(answer).path("error").asString()).isEqualTo(error);
  }

  @Test
  void anotherScopeSetKillsEarlierTokens() throws Exception {
    start(Scenario.EXISTING_APP_IN_USE);
    String first = token("r_ads rw_ads");
    String second = token("r_ads rw_ads");
    assertThat(introspect(first).path("status").asString()).isEqualTo("active");
    String third = token("rw_conversions r_ads");
    assertThat(introspect(first).path("status").asString()).isEqualTo("revoked");
    assertThat(introspect(second).path("status").asString()).isEqualTo("revoked");
    assertThat(introspect(third).path("active").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 2.0.0, 400, VERSION_MISSING",
    "202511, 2.0.0, 426, NONEXISTENT_VERSION",
    "202512, 2.0.0, 426, NONEXISTENT_VERSION",
    "202612, 2.0.0, 426, NONEXISTENT_VERSION",
    "202608, '', 400, ILLEGAL_ARGUMENT",
  })
  void theApiWantsVersionAndProtocol(String version, String protocol, int status, String code)
      throws Exception {
    start(Scenario.HAPPY);
    HttpResponse<String> answer =
        api("/adAccountUsers?q=authenticatedUser", "x", version, protocol);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(json(answer).path("code").asString()).isEqualTo(code);
  }

  @Test
  void tokenRefusalsCarryTheirNumbers() throws Exception {
    start(Scenario.HAPPY);
    assertThat(number("AQfake")).isEqualTo(65600);
    String token = token("rw_conversions r_ads");
    clock.move(Duration.ofDays(60));
    assertThat(number(token)).isEqualTo(65602);
    practice.revokeTokens();
    assertThat(number(token)).isEqualTo(65601);
  }

  @Test
  void anAppOfAnotherNumberIsNotThere() throws Exception {
    start(Scenario.HAPPY);
    member.returnAddress(authorize(redirect(), "rw_conversions r_ads"));
    String portal = practice.addresses().portal().toString();
    String own = practice.addresses().appNumber();
    assertThat(own).isNotEqualTo(practice.addresses().clientId());
    assertThat(member.get(URI.create(portal + "/apps/" + own + "/auth")).statusCode())
        .isEqualTo(200);
    assertThat(member.get(URI.create(portal + "/apps/999999999/auth")).statusCode()).isEqualTo(404);
  }

  @Test
  void otherCredentialsAreRefusedAndNotShownAgain() throws Exception {
    start(Scenario.HAPPY);
    HttpResponse<String> answer =
        member.post(
            "/login",
            Map.of("back", "/developers/apps", "email", "me@real.example", "password", "realpw"));
    assertThat(answer.body()).contains("Only the made-up").doesNotContain("realpw", "me@real");
  }

  @Test
  void aPendingProductIsApprovedLater() throws Exception {
    start(Scenario.APPROVAL_PENDING);
    assertThat(PracticeMember.location(member.get(authorize(redirect(), "rw_conversions r_ads"))))
        .contains("unauthorized_scope_error");
    practice.approveProducts();
    assertThat(token("rw_conversions r_ads")).startsWith("AQ").hasSizeGreaterThan(300);
  }

  private String token(String scope) throws Exception {
    String address = member.returnAddress(authorize(redirect(), scope));
    return json(exchange(address.replaceAll(".*code=([^&]*).*", "$1"), Map.of()))
        .path("access_token")
        .asString();
  }

  private String code() throws Exception {
    return member
        .returnAddress(authorize(redirect(), "rw_conversions r_ads"))
        .replaceAll(".*code=([^&]*).*", "$1");
  }

  private HttpResponse<String> exchange(String code, Map<String, String> changed) throws Exception {
    Map<String, String> form = new HashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("client_id", practice.addresses().clientId());
    form.put("client_secret", practice.addresses().clientSecret());
    form.put("redirect_uri", redirect());
    form.putAll(changed);
    return member.post("/oauth/v2/accessToken", form);
  }

  private JsonNode introspect(String token) throws Exception {
    return json(
        member.post(
            "/oauth/v2/introspectToken",
            Map.of(
                "client_id", practice.addresses().clientId(),
                "client_secret", practice.addresses().clientSecret(),
                "token", token)));
  }

  private int number(String token) throws Exception {
    return json(api("/adAccountUsers?q=authenticatedUser", token, "202608", "2.0.0"))
        .path("serviceErrorCode")
        .asInt();
  }

  private HttpResponse<String> api(String path, String token, String version, String protocol)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(practice.addresses().api() + path))
            .timeout(Duration.ofSeconds(5))
            .header("Authorization", "Bearer " + token);
    if (!version.isEmpty()) {
      request.header("LinkedIn-Version", version);
    }
    if (!protocol.isEmpty()) {
      request.header("X-Restli-Protocol-Version", protocol);
    }
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.ofString());
    }
  }

  private URI authorize(String redirect, String scope) {
    return URI.create(
        practice.addresses().authorization()
            + "?response_type=code&state=st&client_id="
            + practice.addresses().clientId()
            + "&redirect_uri="
            + URLEncoder.encode(redirect, StandardCharsets.UTF_8)
            + "&scope="
            + URLEncoder.encode(scope, StandardCharsets.UTF_8));
  }

  private String redirect() {
    return practice.addresses().redirectUri();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
