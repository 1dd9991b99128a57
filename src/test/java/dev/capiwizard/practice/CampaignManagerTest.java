package dev.capiwizard.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.linkedin.CampaignManagerAddresses;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.testing.MovedClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Direct API and Conversion tracking, walked as LinkedIn’s help describes them. */
class CampaignManagerTest {
  private static final String ACCOUNT = "/campaignmanager/accounts/507654321";
  private static final Pattern TOKEN =
      Pattern.compile("<textarea id=\"access-token\"[^>]*>([^<]+)");
  private static final Pattern BACK = Pattern.compile("name=\"back\" value=\"([^\"]+)\"");

  private final HttpClient http = HttpClient.newHttpClient();
  private Practice practice;
  private PracticeMember member;

  private void start(Scenario scenario) throws Exception {
    practice = Practice.start(scenario, 0, MovedClock.november());
    member = new PracticeMember(practice.addresses());
    member.signIn();
  }

  @AfterEach
  void stop() {
    http.close();
    member.close();
    practice.close();
  }

  @Test
  void itsStartPageStandsBesideThePortal() throws Exception {
    start(Scenario.HAPPY);
    HttpResponse<String> page =
        member.get(new CampaignManagerAddresses(practice.addresses().portal()).start());
    assertThat(page.body()).contains("Acme Ads", "507654321");
    assertThat(get("").body()).contains(">Measure<").doesNotContain("Signals manager");
    assertThat(get("/measure").body()).contains("Signals manager", "Conversion tracking");
    assertThat(get("/signals").body()).contains("Direct API");
    assertThat(member.get(at("/campaignmanager/accounts/1")).statusCode()).isEqualTo(404);
  }

  @Test
  void aTokenIsShownOnceAfterASecondSignIn() throws Exception {
    start(Scenario.HAPPY);
    String back = askForToken();
    HttpResponse<String> asked = member.get(at(back));
    assertThat(asked.body()).contains("sign in again").doesNotContain("access-token");
    HttpResponse<String> shown = signInFor(back);
    Matcher token = TOKEN.matcher(shown.body());
    assertThat(token.find()).isTrue();
    assertThat(token.group(1)).startsWith("AQ").hasSizeGreaterThan(350);
    assertThat(practice.secrets()).containsKey(token.group(1));
    HttpResponse<String> again = member.get(at(back));
    assertThat(PracticeMember.location(again)).isEqualTo(ACCOUNT + "/signals/direct-api");
  }

  @ParameterizedTest
  @CsvSource({"HAPPY, 200", "CAMPAIGN_MANAGER_SENDS_ONLY, 403"})
  void itMaySendAndWhatItMayReadIsTheScenarios(Scenario scenario, int reading) throws Exception {
    start(scenario);
    String token = token();
    assertThat(api(token, "/adAccountUsers?q=authenticatedUser").statusCode()).isEqualTo(reading);
    assertThat(
            api(token, "/conversions?q=account&account=urn%3Ali%3AsponsoredAccount%3A507654321")
                .statusCode())
        .isEqualTo(reading);
    HttpResponse<String> sent =
        http.send(
            call(token, "/conversionEvents")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        """
                        {"conversion":"urn:lla:llaPartnerConversion:104012",
                         "conversionHappenedAt":NOW,"user":{"userIds":
                           [{"idType":"SHA256_EMAIL","idValue":"HASH"}]}}
                        """
                            .replace(
                                "NOW",
                                Long.toString(MovedClock.november().instant().toEpochMilli()))
                            .replace("HASH", "a".repeat(64))))
                .header("Content-Type", "application/json")
                .build(),
            BodyHandlers.ofString());
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
  }

  @Test
  void introspectionDoesNotKnowIt() throws Exception {
    start(Scenario.HAPPY);
    HttpResponse<String> answer =
        member.post(
            "/oauth/v2/introspectToken",
            Map.of(
                "client_id", practice.addresses().clientId(),
                "client_secret", practice.addresses().clientSecret(),
                "token", token()));
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void aConversionMadeByHandIsInTheApisList() throws Exception {
    start(Scenario.NO_RULE);
    assertThat(get("/conversions/new").body()).contains("Conversions API");
    assertThat(get("/conversions/new/api").body())
        .contains("Last Touch – Each ad set", "value=\"90\" selected");
    Map<String, String> form =
        new HashMap<>(Map.of("name", "Lead (CAPI)", "type", "LEAD", "click", "90", "view", "30"));
    assertThat(post("/conversions/new/source", form).body()).contains("Direct API", "Lead (CAPI)");
    form.put("source", "direct");
    assertThat(post("/conversions/new/review", form).body()).contains("Acme leads");
    form.put("adSet", "on");
    assertThat(post("/conversions", form).statusCode()).isEqualTo(302);
    JsonNode rules =
        JsonMapper.shared()
            .readTree(
                api(
                        token(),
                        "/conversions?q=account&account=urn%3Ali%3AsponsoredAccount%3A507654321"
                            + "&fields=id,name,type,conversionMethod,campaigns,enabled")
                    .body())
            .path("elements");
    JsonNode made = rules.get(rules.size() - 1);
    assertThat(made.path("name").asString()).isEqualTo("Lead (CAPI)");
    assertThat(made.path("conversionMethod").asString()).isEqualTo("CONVERSIONS_API");
    assertThat(made.path("campaigns")).hasSize(1);
    assertThat(get("/conversions").body()).contains("Lead (CAPI)");
  }

  @ParameterizedTest
  @CsvSource({
    "' ', LEAD, 90, 90, Give the conversion a name.",
    "A, NONE, 90, 90, Choose a category.",
    "A, LEAD, 8, 90, Choose both windows.",
    "A, DOWNLOAD, 365, 90, This category has no window of 365 days.",
  })
  void whatIsWrongIsSaidAndNothingIsMade(
      String name, String type, String click, String view, String problem) throws Exception {
    start(Scenario.HAPPY);
    Map<String, String> form = Map.of("name", name, "type", type, "click", click, "view", view);
    assertThat(post("/conversions/new/source", form).body()).contains(problem);
    assertThat(post("/conversions", form).body()).contains(problem);
    assertThat(get("/conversions").body()).doesNotContain("<h2>A</h2>");
  }

  @Test
  void aViewerMakesNoConversion() throws Exception {
    start(Scenario.VIEWER_ONLY);
    assertThat(get("/conversions").statusCode()).isEqualTo(200);
    assertThat(get("/conversions/new").statusCode()).isEqualTo(403);
  }

  @Test
  void theInsightTagShowsPartnerIdAndClickId() throws Exception {
    start(Scenario.HAPPY);
    assertThat(get("/signals/insight-tag").body()).contains("7654321", "checked");
    assertThat(post("/signals/insight-tag", Map.of()).body()).doesNotContain("checked");
    assertThat(get("/signals/insight-tag").body()).doesNotContain("checked");
  }

  private String token() throws Exception {
    Matcher token = TOKEN.matcher(signInFor(askForToken()).body());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  private String askForToken() throws Exception {
    Matcher back = BACK.matcher(post("/signals/direct-api", Map.of()).body());
    assertThat(back.find()).isTrue();
    return back.group(1);
  }

  private HttpResponse<String> signInFor(String back) throws Exception {
    HttpResponse<String> answer =
        member.post(
            "/login",
            Map.of(
                "back",
                back,
                "email",
                practice.addresses().member().email(),
                "password",
                practice.addresses().member().password()));
    return member.get(at(PracticeMember.location(answer)));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return member.get(at(ACCOUNT + path));
  }

  private HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
    return member.post(ACCOUNT + path, form);
  }

  private URI at(String path) {
    return practice.addresses().portal().resolve(path);
  }

  private HttpResponse<String> api(String token, String path) throws Exception {
    return http.send(call(token, path).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder call(String token, String path) {
    return HttpRequest.newBuilder(URI.create(practice.addresses().api() + path))
        .header("Authorization", "Bearer " + token)
        .header("LinkedIn-Version", "202608")
        .header("X-Restli-Protocol-Version", "2.0.0");
  }
}
