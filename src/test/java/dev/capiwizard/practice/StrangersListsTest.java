package dev.capiwizard.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.practice.faults.Scenario;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Finders, filters, pages and fields, as the documentation has them. */
@Execution(ExecutionMode.CONCURRENT)
class StrangersListsTest {
  private static final String RULES = "/rest/conversions?q=account&account=" + Stranger.ACCOUNT;
  private static Stranger stranger;

  @BeforeAll
  static void start() throws Exception {
    stranger = Stranger.in(Scenario.HAPPY);
  }

  @AfterAll
  static void stop() {
    stranger.close();
  }

  @ParameterizedTest
  @CsvSource({
    RULES + "&start=1&count=1, 1, 1, 1",
    RULES + "&start=2&count=1, 2, 1, 0",
    RULES + "&start=0&count=50, 0, 50, 2",
    "/rest/adAccountUsers?q=authenticatedUser&start=1&count=5, 1, 5, 0",
    "/rest/adAccounts?q=search&start=1&count=5, 1, 5, 0",
  })
  void aPageIsTheOneThatWasAskedFor(String path, int start, int count, int elements)
      throws Exception {
    JsonNode page = ok(path);
    assertThat(page.path("paging").path("start").asInt()).isEqualTo(start);
    assertThat(page.path("paging").path("count").asInt()).isEqualTo(count);
    assertThat(page.path("elements")).hasSize(elements);
  }

  @Test
  void aLinkLeadsToTheNextPageOfTheSameCall() throws Exception {
    JsonNode first = ok(RULES + "&fields=id&start=0&count=1");
    JsonNode second = ok(first.path("paging").path("links").path(0).path("href").asString());
    assertThat(first.path("elements").path(0).toString()).isEqualTo("{\"id\":104012}");
    assertThat(second.path("elements").path(0).toString()).isEqualTo("{\"id\":104099}");
  }

  @Test
  void aSearchIsReadToItsEndByPageTokens() throws Exception {
    Set<String> ids = new HashSet<>();
    try (Stranger agency = Stranger.in(Scenario.MANY_ACCOUNTS)) {
      String token = "";
      int pages = 0;
      do {
        String from = token.isEmpty() ? "" : "&pageToken=" + Stranger.encoded(token);
        JsonNode page = Stranger.json(agency.get("/rest/adAccounts?q=search&pageSize=100" + from));
        page.path("elements").forEach(one -> ids.add(one.path("id").asString()));
        token = page.path("metadata").path("nextPageToken").asString("");
      } while (!token.isEmpty() && ++pages < 10);
    }
    assertThat(ids).hasSize(300);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "(type:(values:List(BUSINESS)),status:(values:List(ACTIVE)),test:false); 1",
        "(status:(values:List(DRAFT,ACTIVE))); 1",
        "(status:(values:List(DRAFT))); 0",
        "(status:(values:List())); 0",
        "(test:true); 0",
        "(name:(values:List(Acme%20Ads))); 1",
        "(id:(values:List(urn%3Ali%3AsponsoredAccount%3A507654321))); 1",
        "(id:(values:List(urn%3Ali%3AsponsoredAccount%3A1))); 0",
      })
  void aSearchIsFiltered(String search, int found) throws Exception {
    assertThat(ok("/rest/adAccounts?q=search&search=" + search).path("elements")).hasSize(found);
  }

  @Test
  void severalAreAskedForByTheirNumbers() throws Exception {
    JsonNode accounts = ok("/rest/adAccounts?ids=List(507654321,1)&fields=name");
    assertThat(accounts.path("results").toString())
        .isEqualTo("{\"507654321\":{\"name\":\"Acme Ads\"}}");
    assertThat(accounts.path("errors").path("1").path("status").asInt()).isEqualTo(404);
    JsonNode none = ok("/rest/adAccounts?ids=List()");
    assertThat(none.path("results").isObject()).isTrue();
    assertThat(none.path("results")).isEmpty();
    JsonNode rules =
        ok("/rest/conversions?account=" + Stranger.ACCOUNT + "&ids=List(104012,104099)");
    assertThat(rules.path("results").path("104099").path("name").asString())
        .isEqualTo("Thank-you page");
  }

  @Test
  void oneIsAskedForByItsKey() throws Exception {
    assertThat(ok("/rest/adAccounts/507654321?fields=id,currency").toString())
        .isEqualTo("{\"id\":507654321,\"currency\":\"EUR\"}");
    JsonNode user = ok("/rest/adAccountUsers?q=authenticatedUser").path("elements").path(0);
    String key = "(account:" + Stranger.ACCOUNT + ",user:" + encoded(user, "user") + ")";
    assertThat(ok("/rest/adAccountUsers/" + key)).isEqualTo(user);
    assertThat(user.path("changeAuditStamps").path("created").has("time")).isTrue();
    JsonNode users = ok("/rest/adAccountUsers?q=accounts&accounts=" + Stranger.ACCOUNT);
    assertThat(users.path("elements").path(0)).isEqualTo(user);
    String rule = "/rest/conversions/104012?account=" + Stranger.ACCOUNT;
    assertThat(ok(rule + "&fields=id").toString()).isEqualTo("{\"id\":104012}");
  }

  @Test
  void thePartnerIdIsTheInsightTags() throws Exception {
    JsonNode tags = ok("/rest/insightTags?q=account&account=" + Stranger.ACCOUNT);
    assertThat(tags.path("elements").path(0).path("id").asString()).isEqualTo("7654321");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/rest/conversions?q=account; 400; ILLEGAL_ARGUMENT",
        "/rest/conversions/104012; 400; ILLEGAL_ARGUMENT",
        "/rest/conversions?ids=List(104012); 400; ILLEGAL_ARGUMENT",
        "/rest/conversions?q=account&account=urn%3Ali%3AsponsoredAccount%3A1; 403; ACCESS_DENIED",
        "/rest/adAccountUsers?q=accounts; 400; ILLEGAL_ARGUMENT",
        "/rest/adAccounts?q=mine; 400; ILLEGAL_ARGUMENT",
        "/rest/adAccounts; 400; ILLEGAL_ARGUMENT",
        "/rest/adAccounts?q=search&search=(status:(values:List(ACTIVE)); 400; ILLEGAL_ARGUMENT",
        "/rest/adAccounts?q=search&search=(colour:blue); 400; ILLEGAL_ARGUMENT",
        "/rest/adAccounts?ids=507654321; 400; ILLEGAL_ARGUMENT",
        "/rest/adAccounts/1; 404; RESOURCE_NOT_FOUND",
        "/rest/adAccounts/1/adCampaigns; 404; RESOURCE_NOT_FOUND",
        "/rest/adAnalytics?q=analytics; 404; RESOURCE_NOT_FOUND",
        "/rest; 404; RESOURCE_NOT_FOUND",
        "/v2/adAccountsV2; 404; RESOURCE_NOT_FOUND",
      })
  void aCallThatLeadsNowhereIsToldSo(String path, int status, String code) throws Exception {
    HttpResponse<String> answer = stranger.get(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(Stranger.json(answer).path("code").asString()).isEqualTo(code);
    assertThat(Stranger.json(answer).path("status").asInt()).isEqualTo(status);
  }

  private static JsonNode ok(String path) throws Exception {
    HttpResponse<String> answer = stranger.get(URI.create(path).toString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Stranger.json(answer);
  }

  private static String encoded(JsonNode node, String field) {
    return Stranger.encoded(node.path(field).asString());
  }
}
