package dev.capiwizard.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.health.LinkedInChecks.Names;
import dev.capiwizard.http.CoolDown;
import dev.capiwizard.http.HttpExchange;
import dev.capiwizard.linkedin.ApiVersion;
import dev.capiwizard.linkedin.LinkedInApi;
import dev.capiwizard.oauth.OAuthClient;
import dev.capiwizard.testing.MovedClock;
import dev.capiwizard.texts.Invariant;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Members with many ad accounts, against a server that pages and counts. */
@Execution(ExecutionMode.CONCURRENT)
class ListedAccountsTest {
  private final MockWebServer server = new MockWebServer();
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final MovedClock clock = MovedClock.november();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private int accounts = 12;
  private int manager;
  private int cap = 100;
  private boolean totalTold = true;
  private int searchStatus = 404;
  private int searched;
  private int nameStatus = 200;

  @BeforeEach
  void begin() throws Exception {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            HttpUrl url = server.url(request.getTarget());
            asked.add(request.getTarget());
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            try {
              return answer(url);
            } finally {
              atOnce.decrementAndGet();
            }
          }
        });
    server.start();
  }

  @AfterEach
  void end() {
    server.close();
    workers.shutdownNow();
  }

  /** A hundred accounts to look at, and the one that counts is the last, or in the middle. */
  @ParameterizedTest
  @CsvSource({"101, 101, 100, false", "120, 70, 50, true", "120, 120, 50, false"})
  void theOneManagerIsFoundWhereverItStands(int all, int at, int most, boolean total)
      throws Exception {
    accounts = all;
    manager = at;
    cap = most;
    totalTold = total;
    LinkedInReading reading = read(Names.CHOSEN);
    assertThat(reading.outcome()).isEqualTo(CheckResult.Outcome.OK);
    assertThat(reading.codes()).doesNotContain(dev.capiwizard.failures.FailureCode.VIEWER_ONLY);
    assertThat(reading.accounts()).hasSize(all);
    assertThat(reading.namesOfRules()).containsExactly("Rule of " + at);
    assertThat(reading.namesOfAccounts()).containsExactly("Client " + at + " GmbH");
  }

  @ParameterizedTest
  @CsvSource({"404, 0, 12", "403, 0, 12", "400, 0, 12", "200, 12, 0", "200, 5, 7"})
  void twelveAccountsHaveTwelveNames(int status, int found, int singles) throws Exception {
    searchStatus = status;
    searched = found;
    LinkedInReading reading = read(Names.ALL);
    assertThat(reading.namesOfAccounts()).hasSize(12);
    assertThat(asked.stream().filter(one -> one.startsWith("/rest/adAccounts/"))).hasSize(singles);
    assertThat(asked).noneMatch(one -> one.startsWith("/rest/conversions"));
    assertThat(mostAtOnce.get()).isLessThanOrEqualTo(AccountNames.AT_ONCE);
  }

  @Test
  void aNameThatIsRefusedIsLeftOutAndOthersAreAskedFor() throws Exception {
    nameStatus = 403;
    assertThat(read(Names.ALL).namesOfAccounts()).isEmpty();
    assertThat(asked.stream().filter(one -> one.startsWith("/rest/adAccounts/"))).hasSize(12);
  }

  @Test
  void afterTooManyCallsNoMoreNamesAreAskedFor() throws Exception {
    accounts = 60;
    nameStatus = 429;
    LinkedInReading reading = read(Names.ALL);
    assertThat(reading.namesOfAccounts()).isEmpty();
    assertThat(reading.accounts()).hasSize(60);
    assertThat(asked.stream().filter(one -> one.startsWith("/rest/adAccounts/")).count())
        .isLessThanOrEqualTo(AccountNames.AT_ONCE);
  }

  @Test
  void withoutAChoiceToMakeNoNamesAreAskedFor() throws Exception {
    assertThat(read(Names.CHOSEN).results().getLast())
        .satisfies(role -> assertThat(CheckWords.of(role)).contains("12 ad accounts"));
    assertThat(asked).noneMatch(one -> one.startsWith("/rest/adAccounts"));
  }

  private LinkedInReading read(Names names) throws InterruptedException {
    HttpExchange http = new HttpExchange(new OkHttpClient(), new CoolDown(clock));
    LinkedInChecks checks =
        new LinkedInChecks(
            new OAuthClient(http, clock),
            new LinkedInApi(http, new ApiVersion(clock)),
            clock,
            workers);
    URI at = server.url("/rest").uri();
    return checks.read(
        new LinkedInChecks.Request(
            new Endpoints(at, at, at, at, at, at, Endpoints.World.OTHER),
            null,
            "token",
            Set.of("r_ads", "rw_conversions"),
            clock.instant(),
            null),
        names);
  }

  private MockResponse answer(HttpUrl url) {
    String path = url.encodedPath();
    if (path.equals("/rest/adAccountUsers")) {
      int start = Integer.parseInt(String.valueOf(url.queryParameter("start")));
      int count = Math.min(cap, Integer.parseInt(String.valueOf(url.queryParameter("count"))));
      String total = totalTold ? ",\"total\":" + accounts : "";
      return ok(
          IntStream.rangeClosed(start + 1, Math.min(accounts, start + count))
              .mapToObj(
                  one ->
                      Invariant.format(
                          "{\"account\":\"urn:li:sponsoredAccount:%d\",\"role\":\"%s\",\"user\":\"u\"}",
                          one, manager == 0 || manager == one ? "ACCOUNT_MANAGER" : "VIEWER"))
              .collect(
                  Collectors.joining(
                      ",", "{\"elements\":[", "],\"paging\":{\"links\":[]" + total + "}}")));
    }
    if (path.equals("/rest/adAccounts")) {
      return searchStatus != 200
          ? status(searchStatus)
          : ok(
              IntStream.rangeClosed(1, searched)
                  .mapToObj(ListedAccountsTest::account)
                  .collect(Collectors.joining(",", "{\"elements\":[", "]}")));
    }
    if (path.startsWith("/rest/adAccounts/")) {
      int number = Integer.parseInt(path.substring("/rest/adAccounts/".length()));
      return nameStatus == 200 ? ok(account(number)) : status(nameStatus);
    }
    String account = String.valueOf(url.queryParameter("account"));
    String number = account.substring(account.lastIndexOf(':') + 1);
    return ok(
        Invariant.format(
            "{\"elements\":[{\"id\":9,\"name\":\"Rule of"
                + " %s\",\"enabled\":true,\"conversionMethod\":\"CONVERSIONS_API\"}],\"paging\":{\"total\":1}}",
            number));
  }

  private static String account(int number) {
    return Invariant.format("{\"id\":%d,\"name\":\"Client %d GmbH\"}", number, number);
  }

  private static MockResponse ok(String body) {
    return new MockResponse.Builder().body(body).build();
  }

  private static MockResponse status(int status) {
    return new MockResponse.Builder().code(status).body("{\"status\":" + status + "}").build();
  }
}
