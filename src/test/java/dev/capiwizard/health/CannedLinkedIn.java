package dev.capiwizard.health;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.Target;
import dev.capiwizard.http.CoolDown;
import dev.capiwizard.http.HttpExchange;
import dev.capiwizard.linkedin.ApiVersion;
import dev.capiwizard.linkedin.LinkedInApi;
import dev.capiwizard.oauth.ClientCredentials;
import dev.capiwizard.oauth.OAuthClient;
import dev.capiwizard.testing.MovedClock;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** LinkedIn with answers of one’s choice, without a network: the whole client, and no socket. */
final class CannedLinkedIn {
  static final String ACCOUNT = "urn:li:sponsoredAccount:1";
  static final Set<String> BOTH = Set.of("r_ads", "rw_conversions");

  /** What is asked. */
  enum Call {
    INTROSPECTION,
    ROLES,
    RULES,
    NAME
  }

  /**
   * One answer.
   *
   * @param status 0 where none comes in time
   */
  record Reply(int status, String body) {
    static final Reply NONE_IN_TIME = new Reply(0, "");

    static Reply ok(String body) {
      return new Reply(200, body);
    }

    static Reply refused(int status, String code, int number) {
      return new Reply(
          status,
          "{\"status\":%d,\"code\":\"%s\",\"serviceErrorCode\":%d,\"message\":\"No\"}"
              .replace("%s", code)
              .replaceFirst("%d", Integer.toString(status))
              .replaceFirst("%d", Integer.toString(number)));
    }
  }

  /** Made once: a client reads the system’s certificates. */
  private static final OkHttpClient CLIENT = new OkHttpClient();

  private final Map<Call, List<Reply>> replies = new EnumMap<>(Call.class);
  private final Map<Call, AtomicInteger> asked = new ConcurrentHashMap<>();
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private final MovedClock clock = MovedClock.november();

  CannedLinkedIn() {
    answer(
        Call.INTROSPECTION,
        Reply.ok("{\"active\":true,\"status\":\"active\",\"scope\":\"r_ads,rw_conversions\"}"));
    answer(Call.ROLES, role("ACCOUNT_MANAGER"));
    answer(Call.RULES, rule(true));
    answer(Call.NAME, Reply.ok("{\"id\":1,\"name\":\"Acme Ads\"}"));
  }

  static Reply role(String role) {
    return Reply.ok(
        "{\"elements\":[{\"account\":\"%a\",\"role\":\"%r\",\"user\":\"urn:li:person:x\"}],\"paging\":{\"total\":1}}"
            .replace("%a", ACCOUNT)
            .replace("%r", role));
  }

  static Reply rule(boolean enabled) {
    return Reply.ok(
        "{\"elements\":[{\"id\":9,\"name\":\"Lead\",\"type\":\"LEAD\",\"enabled\":%e,\"conversionMethod\":\"CONVERSIONS_API\"}],\"paging\":{\"total\":1}}"
            .replace("%e", Boolean.toString(enabled)));
  }

  /** The first time the first of them, and so on; from then on the last. */
  CannedLinkedIn answer(Call call, Reply... inOrder) {
    replies.put(call, List.of(inOrder));
    return this;
  }

  int asked(Call call) {
    AtomicInteger count = asked.get(call);
    return count == null ? 0 : count.get();
  }

  /** What was waited before LinkedIn was asked again; nobody waited for it. */
  List<Duration> pauses() {
    return new ArrayList<>(pauses);
  }

  Instant now() {
    return clock.instant();
  }

  private HttpExchange http() {
    return new HttpExchange(
        CLIENT.newBuilder().addInterceptor(chain -> reply(chain.request())).build(),
        new CoolDown(clock));
  }

  LinkedInAsking asking(ExecutorService workers) {
    HttpExchange http = http();
    return new LinkedInAsking(
        new OAuthClient(http, clock), new LinkedInApi(http, new ApiVersion(clock)), workers);
  }

  LinkedInChecks checks(ExecutorService workers) {
    HttpExchange http = http();
    return new LinkedInChecks(
        new OAuthClient(http, clock),
        new LinkedInApi(http, new ApiVersion(clock)),
        clock,
        workers,
        reading -> {},
        pauses::add);
  }

  /** About a token of an own app, made yesterday with both scopes, that ends in a month. */
  LinkedInChecks.Request request() {
    return request(BOTH, true, now().minus(Duration.ofDays(1)), now().plus(Duration.ofDays(30)));
  }

  static LinkedInChecks.Request request(
      Set<String> scopes, boolean withApp, Instant issued, @Nullable Instant expires) {
    return request(scopes, withApp, issued, expires, null);
  }

  static LinkedInChecks.Request request(
      Set<String> scopes,
      boolean withApp,
      Instant issued,
      @Nullable Instant expires,
      @Nullable Target target) {
    return new LinkedInChecks.Request(
        Endpoints.REAL,
        withApp ? new ClientCredentials("86abc", "secret") : null,
        "token",
        scopes,
        issued,
        expires,
        target);
  }

  private Response reply(Request request) throws InterruptedIOException {
    Call call = call(request.url().encodedPath());
    int before = asked.computeIfAbsent(call, one -> new AtomicInteger()).getAndIncrement();
    List<Reply> inOrder = replies.getOrDefault(call, List.of());
    Reply reply = inOrder.get(Math.min(before, inOrder.size() - 1));
    if (reply.status == 0) {
      throw new InterruptedIOException("timeout");
    }
    return new Response.Builder()
        .request(request)
        .protocol(Protocol.HTTP_2)
        .code(reply.status)
        .message("")
        .body(ResponseBody.create(reply.body, MediaType.get("application/json")))
        .build();
  }

  private static Call call(String path) {
    if (path.endsWith("/introspectToken")) {
      return Call.INTROSPECTION;
    }
    if (path.endsWith("/adAccountUsers")) {
      return Call.ROLES;
    }
    return path.endsWith("/conversions") ? Call.RULES : Call.NAME;
  }
}
