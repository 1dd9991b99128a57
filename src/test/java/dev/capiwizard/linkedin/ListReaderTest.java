package dev.capiwizard.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.http.CoolDown;
import dev.capiwizard.http.HttpExchange;
import dev.capiwizard.linkedin.PagedService.Way;
import dev.capiwizard.testing.MovedClock;
import dev.capiwizard.testing.PromptSockets;
import dev.capiwizard.testing.TestTiers;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as services send them, over real sockets. */
@Execution(ExecutionMode.CONCURRENT)
class ListReaderTest {
  private static final String RULES = "urn:li:sponsoredAccount:5";

  private final MockWebServer server = new MockWebServer();
  private final MovedClock clock = MovedClock.november();
  private final AtomicLong nanos = new AtomicLong();
  private final List<String> asked = new ArrayList<>();
  private LinkedInApi api;

  @BeforeEach
  void begin() throws Exception {
    server.setServerSocketFactory(new PromptSockets());
    server.start();
    HttpExchange http =
        new HttpExchange(
            new OkHttpClient.Builder().callTimeout(Duration.ofSeconds(20)).build(),
            new CoolDown(clock));
    api = new LinkedInApi(http, new ApiVersion(clock), nanos::get);
  }

  @AfterEach
  void end() {
    server.close();
  }

  static Stream<Arguments> services() {
    return Stream.of(Way.values())
        .flatMap(
            way ->
                IntStream.of(0, 1, 100, 101, 120)
                    .boxed()
                    .flatMap(
                        size ->
                            IntStream.of(10, 50, 1000)
                                .mapToObj(most -> Arguments.of(way, size, most))));
  }

  @ParameterizedTest
  @MethodSource("services")
  void everyElementIsReadOnceHoweverItIsPaged(Way way, int size, int most) throws Exception {
    PagedService service = new PagedService(way, size, most);
    serve(service::answer);
    PagedList<AccountRole> list = roles();
    assertThat(numbers(list)).isEqualTo(IntStream.rangeClosed(1, size).boxed().toList());
    assertThat(list.isWhole()).isTrue();
    assertThat(asked).as("no page is asked for twice").doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 50, 100})
  void aThousandAreReadAtAnySizeOfPage(int most) throws Exception {
    PagedService service = new PagedService(Way.NOTHING, 1_500, most);
    serve(service::answer);
    PagedList<AccountRole> list = roles();
    assertThat(list.elements()).hasSize(1_500);
    assertThat(list.isWhole()).isTrue();
  }

  /** Entries that are not shown make pages short; they end nothing. */
  @ParameterizedTest
  @CsvSource({
    "TOTAL, 1, 60",
    "TOTAL, 1, 100",
    "LINK, 1, 100",
    "LINK, 5, 230",
    "LINK_PAST, 2, 100",
    "NOTHING, 2, 60",
    "TOKEN, 1, 300",
  })
  void whatIsNotShownEndsNothing(Way way, int from, int to) throws Exception {
    PagedService service = new PagedService(way, 401, 100, one -> one >= from && one <= to);
    serve(service::answer);
    assertThat(numbers(roles())).contains(401).doesNotHaveDuplicates();
  }

  @Test
  void theTokenGoesOnlyToTheServiceThatWasChosen() throws Exception {
    try (MockWebServer elsewhere = new MockWebServer()) {
      elsewhere.start();
      serve(
          address ->
              list(
                  IntStream.rangeClosed(address.contains("start=0") ? 1 : 101, 100),
                  "\"links\":[{\"rel\":\"next\",\"href\":\""
                      + elsewhere.url("/steal?start=100&count=5&evil=1&q=other")
                      + "\"}]"));
      roles();
      assertThat(elsewhere.getRequestCount()).isZero();
      assertThat(asked).hasSize(2);
      assertThat(asked.get(1))
          .isEqualTo("/rest/adAccountUsers?q=authenticatedUser&start=100&count=5");
    }
  }

  @Test
  void aServiceThatDoesNotTurnPagesIsAskedTwice() throws Exception {
    serve(address -> list(IntStream.rangeClosed(1, 12), ""));
    PagedList<AccountRole> list = roles();
    assertThat(list.elements()).hasSize(12);
    assertThat(list.isWhole()).isTrue();
    assertThat(asked).hasSize(2);
  }

  /** As many came as were asked for, again and again: more may lie behind. */
  @ParameterizedTest
  @ValueSource(strings = {"", "\"total\":250", "\"links\":NEXT"})
  void whereTheSamePageComesAgainTheListIsNotWhole(String paging) throws Exception {
    AtomicInteger page = new AtomicInteger();
    serve(
        address ->
            list(
                IntStream.rangeClosed(1, 100),
                paging.replace(
                    "NEXT",
                    "[{\"rel\":\"next\",\"href\":\"/x?start="
                        + 100 * page.incrementAndGet()
                        + "\"}]")));
    PagedList<AccountRole> list = roles();
    assertThat(list.elements()).hasSize(100);
    assertThat(list.isWhole()).isFalse();
    assertThat(asked).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"links\":[{\"rel\":\"next\",\"href\":\"/x?start=0&count=100\"}]",
        "\"links\":[{\"rel\":\"next\",\"href\":\"/x?pageToken=same\"}]",
      })
  void aLoopOfLinksEnds(String paging) throws Exception {
    serve(address -> list(IntStream.rangeClosed(1, 3), paging));
    assertThat(roles().elements()).hasSize(3);
    assertThat(asked.size()).isLessThanOrEqualTo(3);
  }

  @Test
  void emptyPagesThatAlwaysLeadOnEnd() throws Exception {
    AtomicInteger page = new AtomicInteger();
    serve(
        address ->
            list(
                IntStream.empty(),
                "\"links\":[{\"rel\":\"next\",\"href\":\"?start="
                    + 10 * page.incrementAndGet()
                    + "\"}]"));
    PagedList<AccountRole> list = roles();
    assertThat(list.elements()).isEmpty();
    assertThat(list.isWhole()).isFalse();
    assertThat(asked).hasSize(ListReader.MOST_BLANK + 1);
  }

  @Test
  void anEmptyPageWithALinkIsNotTheEnd() throws Exception {
    serve(
        address ->
            address.contains("start=0&")
                ? list(
                    IntStream.empty(),
                    "\"links\":[{\"rel\":\"next\",\"href\":\"/x?start=100&count=100\"}]")
                : list(IntStream.of(500), "\"links\":null"));
    PagedList<AccountRole> list = roles();
    assertThat(numbers(list)).containsExactly(500);
    assertThat(list.isWhole()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"total\":0",
        "\"total\":-7",
        "\"total\":\"two\"",
        "\"total\":null",
        "\"total\":99999999999999999999",
        "\"total\":{}",
        "\"links\":null",
        "\"links\":7",
        "\"links\":[null,7,{\"rel\":\"next\"},{\"rel\":\"next\",\"href\":\"%zz?start=x&count=-1\"}]",
      })
  void strangeNumbersAndLinksEndNothing(String paging) throws Exception {
    serve(
        address ->
            list(
                address.contains("start=0&")
                    ? IntStream.rangeClosed(1, 100)
                    : address.contains("start=100&") ? IntStream.of(101) : IntStream.empty(),
                paging));
    PagedList<AccountRole> list = roles();
    assertThat(list.elements()).hasSize(101);
    assertThat(list.isWhole()).isTrue();
  }

  @Test
  void whatStandsOnTwoPagesIsOne() throws Exception {
    serve(
        address ->
            list(
                address.contains("start=0&")
                    ? IntStream.rangeClosed(1, 100)
                    : IntStream.rangeClosed(99, 150),
                "\"total\":152"));
    assertThat(numbers(roles())).isEqualTo(IntStream.rangeClosed(1, 150).boxed().toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404})
  void aPageThatNobodyPromisedNeedNotExist(int status) throws Exception {
    dispatch(
        address ->
            address.contains("start=0&")
                ? ok(list(IntStream.rangeClosed(1, 20), ""))
                : new MockResponse.Builder().code(status).body("{}").build());
    PagedList<AccountRole> list = roles();
    assertThat(list.elements()).hasSize(20);
    assertThat(list.isWhole()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"400, UNEXPECTED_ANSWER", "404, NOT_PERMITTED", "401, TOKEN_INVALID"})
  void aPageThatWasPromisedMustCome(int status, FailureCode code) throws Exception {
    dispatch(
        address ->
            address.contains("start=0&")
                ? ok(list(IntStream.rangeClosed(1, 20), "\"total\":21"))
                : new MockResponse.Builder().code(status).body("{}").build());
    assertThatThrownBy(this::roles)
        .isInstanceOfSatisfying(FailureException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void theBoundIsTold() throws Exception {
    PagedService service = new PagedService(Way.TOTAL, 1_000_000, 100);
    serve(service::answer);
    PagedList<AccountRole> list = roles();
    assertThat(list.elements()).hasSize(ListReader.MOST_ELEMENTS);
    assertThat(list.isWhole()).isFalse();
  }

  @Test
  @TestTiers.Full
  void noMoreCallsThanHalfOfAMinutes() throws Exception {
    PagedService service = new PagedService(Way.TOTAL, 1_000_000, 1);
    serve(service::answer);
    assertThat(roles().isWhole()).isFalse();
    assertThat(asked).hasSize(ListReader.MOST_PAGES);
  }

  @Test
  void afterTheDeadlineWhatCameIsTold() throws Exception {
    PagedService service = new PagedService(Way.TOTAL, 1_000, 100);
    serve(
        address -> {
          nanos.addAndGet(ListReader.DEADLINE.toNanos() / 2);
          return service.answer(address);
        });
    PagedList<AccountRole> list = roles();
    assertThat(list.elements()).hasSize(200);
    assertThat(list.isWhole()).isFalse();
  }

  @Test
  void whoGivesUpGetsNoFurtherPage() throws Exception {
    PagedService service = new PagedService(Way.TOTAL, 1_000, 100);
    Thread reader = Thread.currentThread();
    serve(
        address -> {
          String answer = service.answer(address);
          if (asked.size() == 2) {
            reader.interrupt();
          }
          return answer;
        });
    assertThatThrownBy(this::roles).isInstanceOf(FailureException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(asked).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"TOKEN, 250", "NO_PAGING, 80"})
  void theSearchIsPagedByTokens(Way way, int size) throws Exception {
    PagedService service = new PagedService(way, size, 100);
    serve(service::answer);
    PagedList<AdAccount> found = api.accounts(endpoints(), "token");
    assertThat(found.elements()).hasSize(size);
    assertThat(found.elements().getLast())
        .isEqualTo(new AdAccount("urn:li:sponsoredAccount:" + size, "Client " + size));
    assertThat(asked.getFirst()).isEqualTo("/rest/adAccounts?q=search&pageSize=100");
    assertThat(asked).noneMatch(one -> one.contains("start="));
    assertThat(asked).hasSize((size + 99) / 100);
  }

  @Test
  void rulesAreAskedForWithTheirFields() throws Exception {
    serve(address -> list(IntStream.of(7), "\"total\":1"));
    assertThat(api.rules(endpoints(), "token", RULES).elements()).hasSize(1);
    assertThat(asked.getFirst())
        .contains("account=urn%3Ali%3AsponsoredAccount%3A5")
        .contains("fields=id,name,type,enabled,conversionMethod,campaigns,account");
  }

  @Test
  void whereTheFieldsAreRefusedTheyAreLeftOutOnce() throws Exception {
    PagedService service = new PagedService(Way.TOTAL, 150, 100);
    dispatch(
        address ->
            address.contains("fields")
                ? new MockResponse.Builder()
                    .code(400)
                    .body("{\"code\":\"ILLEGAL_ARGUMENT\"}")
                    .build()
                : ok(service.answer(address)));
    assertThat(api.rules(endpoints(), "token", RULES).elements()).hasSize(150);
    assertThat(asked.stream().filter(one -> one.contains("fields"))).hasSize(1);
    assertThat(asked).hasSize(3);
  }

  private PagedList<AccountRole> roles() throws FailureException {
    return api.accountRoles(endpoints(), "token");
  }

  private static List<Integer> numbers(PagedList<AccountRole> list) {
    return list.elements().stream()
        .map(one -> Integer.valueOf(AdAccount.number(one.accountUrn())))
        .toList();
  }

  private static String list(IntStream numbers, String paging) {
    StringBuilder elements = new StringBuilder();
    numbers.forEach(
        one ->
            elements
                .append(elements.isEmpty() ? "" : ",")
                .append("{\"account\":\"urn:li:sponsoredAccount:")
                .append(one)
                .append("\",\"role\":\"VIEWER\",\"user\":\"urn:li:person:x\",\"id\":")
                .append(one)
                .append("}"));
    return "{\"elements\":[" + elements + "],\"paging\":{" + paging + "}}";
  }

  private void serve(UnaryOperator<String> body) {
    dispatch(address -> ok(body.apply(address)));
  }

  private static MockResponse ok(String body) {
    return new MockResponse.Builder().body(body).build();
  }

  private void dispatch(java.util.function.Function<String, MockResponse> answers) {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            String address = request.getTarget();
            asked.add(address);
            return answers.apply(address);
          }
        });
  }

  private Endpoints endpoints() {
    URI address = server.url("/rest").uri();
    return new Endpoints(
        address, address, address, address, address, address, Endpoints.World.OTHER);
  }
}
