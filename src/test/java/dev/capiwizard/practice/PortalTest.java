package dev.capiwizard.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.testing.MovedClock;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The developer portal, as guides of 2026 show it. */
class PortalTest {
  private static final String GENERATOR = "/developers/tools/oauth/token-generator";
  private static final Map<String, String> BOTH =
      Map.of("scope-rw_conversions", "on", "scope-r_ads", "on", "understood", "on");

  private Practice practice;
  private PracticeMember member;

  private void start(Scenario scenario) throws Exception {
    practice = Practice.start(scenario, 0, MovedClock.november());
    member = new PracticeMember(practice.addresses());
    member.signIn();
  }

  @AfterEach
  void stop() {
    member.close();
    practice.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"settings", "auth", "products", "analytics", "team"})
  void everyTabHasTheAppsHead(String tab) throws Exception {
    start(Scenario.HAPPY);
    assertThat(get(app() + "/" + tab).body())
        .contains("Client ID: " + practice.addresses().clientId())
        .contains("App created: Nov ", "App type: Standalone app")
        .contains(">Settings<", ">Auth<", ">Products<", ">Analytics<", ">Team members<")
        .contains("Docs and tools", "My apps");
  }

  @Test
  void aNewSecretLeavesTheOldOneWorkingUntilItIsRemoved() throws Exception {
    start(Scenario.HAPPY);
    String old = practice.addresses().clientSecret();
    assertThat(get(app() + "/auth").body())
        .contains("Application Credentials", "Primary Client Secret")
        .contains("Generate a New Client Secret")
        .doesNotContain("Secondary");
    member.post(app() + "/secret", Map.of("act", "new"));
    String fresh = practice.addresses().clientSecret();
    assertThat(fresh).isNotEqualTo(old);
    assertThat(get(app() + "/auth").body()).contains("Secondary Client Secret", old, fresh);
    assertThat(practice.secrets()).containsKeys(old, fresh);
    assertThat(introspects(old)).isEqualTo(400);
    assertThat(introspects(fresh)).isEqualTo(400);
    member.post(app() + "/secret", Map.of("act", "new"));
    assertThat(practice.addresses().clientSecret()).isEqualTo(fresh);
    member.post(app() + "/secret", Map.of("act", "remove"));
    assertThat(introspects(old)).isEqualTo(401);
  }

  @Test
  void theGeneratorLeadsOverAllowToTheToken() throws Exception {
    start(Scenario.HAPPY);
    assertThat(get(app() + "/auth").body()).contains("OAuth 2.0 tools");
    assertThat(get("/developers/tools/oauth").body()).contains("Create token");
    assertThat(get(GENERATOR).body()).contains("scope-r_ads").doesNotContain("No scopes");
    assertThat(member.post(GENERATOR, BOTH).body()).contains(">Allow<", "r_ads, rw_conversions");
    HttpResponse<String> details = details("r_ads, rw_conversions");
    assertThat(details.body()).contains("Token Details", "Copy token");
    assertThat(details.body()).doesNotContain("refresh-token");
    JsonNode told = introspect(token(details), practice.addresses().clientSecret());
    assertThat(told.path("active").asBoolean()).isTrue();
    assertThat(told.path("scope").asString()).isEqualTo("r_ads,rw_conversions");
  }

  @Test
  void withoutTicksItGoesNowhere() throws Exception {
    start(Scenario.HAPPY);
    assertThat(member.post(GENERATOR, Map.of("understood", "on")).body()).contains("scope-r_ads");
    assertThat(details("rw_ads").body()).doesNotContain("Token Details");
  }

  @Test
  void withoutAProductItSaysThatThereAreNoScopes() throws Exception {
    start(Scenario.GENERATOR_EMPTY);
    assertThat(get(GENERATOR).body())
        .contains("No scopes are available for this app.")
        .doesNotContain("No permissions added");
    assertThat(get(app() + "/auth").body()).contains("No permissions added");
  }

  @Test
  void someAppsGetARefreshToken() throws Exception {
    start(Scenario.RENEWAL_BY_REFRESH_TOKEN);
    assertThat(details("r_ads, rw_conversions").body()).contains("refresh-token");
  }

  @ParameterizedTest
  @CsvSource({
    "logo, '', Choose a logo.",
    "logo, 48, The logo must have at least 100 pixels on each side.",
    "name, LinkedAcme, The name must not contain",
    "page, '', Give the app a name and a Page.",
    "terms, '', Please agree to the terms.",
  })
  void aNewAppIsRefusedWithWhatWasTyped(String field, String value, String problem)
      throws Exception {
    start(Scenario.HAPPY);
    Map<String, String> form = newApp();
    form.put(field, value);
    assertThat(member.post("/developers/apps/new", form).body())
        .contains(problem, "https://acme.example/privacy");
  }

  @Test
  void aNewAppShowsLogoAndPrivacyPolicy() throws Exception {
    start(Scenario.HAPPY);
    HttpResponse<String> made = member.post("/developers/apps/new", newApp());
    assertThat(get(PracticeMember.location(made)).body())
        .contains("128 × 128 pixels", "https://acme.example/privacy");
  }

  private static Map<String, String> newApp() {
    return new HashMap<>(
        Map.of(
            "name", "Acme Events",
            "page", "Acme",
            "privacy", "https://acme.example/privacy",
            "logo", "128",
            "terms", "on"));
  }

  private HttpResponse<String> details(String scopes) throws Exception {
    return member.post(
        "/developers/tools/oauth/redirect",
        Map.of("number", practice.addresses().appNumber(), "asked", scopes));
  }

  private static String token(HttpResponse<String> details) {
    Matcher matcher = Pattern.compile("id=\"token\"[^>]*>([^<]+)").matcher(details.body());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private String app() {
    return "/developers/apps/" + practice.addresses().appNumber();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return member.get(practice.addresses().portal().resolve(path));
  }

  private int introspects(String secret) throws Exception {
    return asked("none", secret).statusCode();
  }

  private JsonNode introspect(String token, String secret) throws Exception {
    return JsonMapper.shared().readTree(asked(token, secret).body());
  }

  private HttpResponse<String> asked(String token, String secret) throws Exception {
    return member.post(
        "/oauth/v2/introspectToken",
        Map.of(
            "client_id", practice.addresses().clientId(),
            "client_secret", secret,
            "token", token));
  }
}
