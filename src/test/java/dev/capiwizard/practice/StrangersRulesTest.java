package dev.capiwizard.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.testing.MovedClock;
import dev.capiwizard.texts.Invariant;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Rules made and changed by calls, and calls that are too long for an address. */
@Execution(ExecutionMode.CONCURRENT)
class StrangersRulesTest {
  private static final String LEAD =
      """
      {"name":"CAPI Lead","account":"urn:li:sponsoredAccount:507654321",
       "conversionMethod":"CONVERSIONS_API","type":"LEAD","postClickAttributionWindowSize":90,
       "attributionType":"LAST_TOUCH_BY_CAMPAIGN"}
      """;
  private static final String ACCOUNT = "account=" + Stranger.ACCOUNT;
  private static final String[] PARTIAL_UPDATE = {"X-RestLi-Method", "PARTIAL_UPDATE"};
  private static final String FORM = "application/x-www-form-urlencoded";

  private Stranger stranger;

  private void start(Scenario scenario) throws Exception {
    stranger = Stranger.in(scenario);
  }

  @AfterEach
  void stop() {
    stranger.close();
  }

  @Test
  void aRuleIsMadeAndListed() throws Exception {
    start(Scenario.HAPPY);
    HttpResponse<String> made = stranger.post("/rest/conversions", LEAD);
    assertThat(made.statusCode()).isEqualTo(201);
    String id = made.headers().firstValue("x-restli-id").orElseThrow();
    JsonNode rule = rule(id);
    assertThat(rule.path("name").asString()).isEqualTo("CAPI Lead");
    assertThat(rule.path("enabled").asBoolean()).isTrue();
    assertThat(rule.path("postClickAttributionWindowSize").asInt()).isEqualTo(90);
    assertThat(rule.path("viewThroughAttributionWindowSize").asInt()).isEqualTo(7);
    assertThat(rule.path("campaigns")).isEmpty();
    JsonNode list = Stranger.json(stranger.get("/rest/conversions?q=account&" + ACCOUNT));
    assertThat(list.path("elements")).hasSize(3);
    String other =
        stranger
            .post("/rest/conversions?autoAssociationType=ALL_CAMPAIGNS", LEAD)
            .headers()
            .firstValue("x-restli-id")
            .orElseThrow();
    assertThat(other).isNotEqualTo(id);
    assertThat(rule(other).path("campaigns")).hasSize(1);
  }

  @Test
  void aRuleIsChangedInPart() throws Exception {
    start(Scenario.HAPPY);
    String path = "/rest/conversions/104012?" + ACCOUNT;
    String patch = "{\"patch\":{\"$set\":{\"enabled\":false,\"name\":\"Paused\"}}}";
    HttpResponse<String> changed = stranger.post(path, patch, PARTIAL_UPDATE);
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(204);
    assertThat(changed.body()).isEmpty();
    assertThat(rule("104012").path("enabled").asBoolean(true)).isFalse();
    assertThat(rule("104012").path("name").asString()).isEqualTo("Paused");
    assertThat(rule("104012").path("type").asString()).isEqualTo("PURCHASE");
    assertThat(rule("104099").path("enabled").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\"name\":\"CAPI Lead\",; ; 422; /name :: field is required",
        "\"LEAD\"; \"LAED\"; 422; is not an enum symbol",
        "\"LEAD\"; \"SALES_QUALIFIED_LEAD\"; 201; SALES",
        "CONVERSIONS_API; PIXEL; 422; is not an enum symbol",
        "{\"name\"; {\"colour\":1,\"name\"; 422; /colour :: unrecognized field",
        "\"CAPI Lead\"; 7; 422; cannot be coerced to String",
        ":90; :60; 400; not confirmed",
        ":90; :365; 201; 365",
        "507654321; 1; 403; ACCESS_DENIED",
        "LAST_TOUCH_BY_CAMPAIGN; EACH; 400; not confirmed",
      })
  void aNewRuleIsChecked(String text, String other, int status, String said) throws Exception {
    start(Scenario.HAPPY);
    String body = LEAD.replace(text, other == null ? "" : other);
    assertThat(body).isNotEqualTo(LEAD);
    HttpResponse<String> answer = stranger.post("/rest/conversions", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "104012; {\"patch\":{\"$set\":{\"type\":\"LAED\"}}}; 422",
        "104012; {\"patch\":{\"$set\":{\"account\":\"urn:li:sponsoredAccount:1\"}}}; 400",
        "104012; {\"patch\":{\"$delete\":[\"name\"]}}; 400",
        "104012; {\"enabled\":false}; 400",
        "104012; nothing; 400",
        "1; {\"patch\":{\"$set\":{\"enabled\":false}}}; 404",
      })
  void aChangeIsChecked(String id, String body, int status) throws Exception {
    start(Scenario.HAPPY);
    String path = "/rest/conversions/" + id + "?" + ACCOUNT;
    HttpResponse<String> answer = stranger.post(path, body, PARTIAL_UPDATE);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(rule("104012").path("enabled").asBoolean()).isTrue();
  }

  @Test
  void aSharedRuleIsListedAndUsedButNotChanged() throws Exception {
    start(Scenario.SHARED_RULE);
    assertThat(rule("109999").path("account").asString())
        .isEqualTo("urn:li:sponsoredAccount:508123123");
    JsonNode list = Stranger.json(stranger.get("/rest/conversions?q=account&" + ACCOUNT));
    assertThat(list.path("elements").findValuesAsString("id")).contains("104012", "109999");
    String event =
        """
        {"conversion":"urn:lla:llaPartnerConversion:109999","conversionHappenedAt":%d,\
        "user":{"userIds":[{"idType":"SHA256_EMAIL","idValue":"%s"}]}}\
        """;
    long now = MovedClock.november().instant().toEpochMilli();
    HttpResponse<String> taken =
        stranger.post("/rest/conversionEvents", Invariant.format(event, now, "0".repeat(64)));
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
    String link =
        "/rest/campaignConversions/(campaign:urn%3Ali%3AsponsoredCampaign%3A337643194,"
            + "conversion:urn%3Alla%3AllaPartnerConversion%3A109999)";
    assertThat(stranger.send("PUT", link, "{}").statusCode()).isEqualTo(204);
    HttpResponse<String> changed =
        stranger.post(
            "/rest/conversions/109999?" + ACCOUNT,
            "{\"patch\":{\"$set\":{\"enabled\":false}}}",
            PARTIAL_UPDATE);
    assertThat(changed.body()).contains("not confirmed");
    assertThat(rule("109999").path("enabled").asBoolean()).isTrue();
  }

  @Test
  void aViewerMakesNoRules() throws Exception {
    start(Scenario.byId("viewer-only").orElseThrow());
    assertThat(stranger.post("/rest/conversions", LEAD).statusCode()).isEqualTo(403);
  }

  @Test
  void aRuleIsTakenOutOfACampaignAndPutBack() throws Exception {
    start(Scenario.HAPPY);
    String link =
        "/rest/campaignConversions/(campaign:urn%3Ali%3AsponsoredCampaign%3A337643194,"
            + "conversion:urn%3Alla%3AllaPartnerConversion%3A104012)";
    assertThat(stranger.send("DELETE", link, "").statusCode()).isEqualTo(204);
    assertThat(rule("104012").path("campaigns")).isEmpty();
    assertThat(stranger.send("PUT", link, "{}").statusCode()).isEqualTo(204);
    assertThat(rule("104012").path("campaigns")).hasSize(1);
  }

  @Test
  void aLongQueryComesAsAForm() throws Exception {
    start(Scenario.HAPPY);
    String query = ACCOUNT + "&ids=List(104012" + ",1".repeat(3_000) + ")";
    HttpResponse<String> answer =
        stranger.post(
            "/rest/conversions", query, "X-HTTP-Method-Override", "GET", "Content-Type", FORM);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(Stranger.json(answer).path("results").path("104012").isObject()).isTrue();
  }

  @Test
  void aLongQueryWithABodyComesInParts() throws Exception {
    start(Scenario.HAPPY);
    String parts =
        "--xyz\r\nContent-Type: "
            + FORM
            + "\r\n\r\n"
            + ACCOUNT
            + "\r\n"
            + "--xyz\r\nContent-Type: application/json\r\n\r\n"
            + "{\"patch\":{\"$set\":{\"name\":\"Tunnelled\"}}}\r\n--xyz--";
    HttpResponse<String> answer =
        stranger.post(
            "/rest/conversions/104012",
            parts,
            "X-HTTP-Method-Override",
            "POST",
            "X-RestLi-Method",
            "partial_update",
            "Content-Type",
            "multipart/mixed; boundary=xyz");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    assertThat(rule("104012").path("name").asString()).isEqualTo("Tunnelled");
  }

  private JsonNode rule(String id) throws Exception {
    return Stranger.json(stranger.get("/rest/conversions/" + id + "?" + ACCOUNT));
  }
}
