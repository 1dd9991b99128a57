package dev.capiwizard.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.ConnectionStore;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.Keeping;
import dev.capiwizard.connection.LastVerdict;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.connection.Verdict;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.health.ConnectionCheck.Checked;
import dev.capiwizard.http.CoolDown;
import dev.capiwizard.http.HttpClients;
import dev.capiwizard.http.HttpExchange;
import dev.capiwizard.linkedin.ApiVersion;
import dev.capiwizard.linkedin.LinkedInApi;
import dev.capiwizard.oauth.OAuthClient;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.secrets.SecretStore.Kind;
import dev.capiwizard.testing.MapSecrets;
import dev.capiwizard.testing.TestStores;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Many checks at once, against a server that counts. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class CheckRoundTest {
  @TempDir Path folder;
  private final MockWebServer server = new MockWebServer();
  private final MapSecrets secrets = new MapSecrets();
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger now = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger refusals = new AtomicInteger();
  private final Semaphore gate = new Semaphore(0);
  private volatile boolean held;
  private volatile String retryAfter = "1";
  private ConnectionStore store;

  @BeforeEach
  void start() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            calls.incrementAndGet();
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
              if (held) {
                gate.acquire();
              }
              if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                return new MockResponse.Builder()
                    .code(429)
                    .addHeader("Retry-After", retryAfter)
                    .body("{}")
                    .build();
              }
              return new MockResponse.Builder().code(200).body("{\"elements\":[]}").build();
            } finally {
              now.decrementAndGet();
            }
          }
        });
    server.start();
    store = TestStores.open(folder);
  }

  @AfterEach
  void stop() {
    gate.release(1_000_000);
    server.close();
    store.close();
    workers.shutdownNow();
  }

  @Test
  void neverMoreThanSixteenAtATime() throws Exception {
    held = true;
    Thread releaser =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (now.get() < CheckRound.AT_ONCE) {
                    Thread.onSpinWait();
                  }
                  gate.release(1_000);
                });
    List<Integer> progress = new ArrayList<>();
    round()
        .run(
            connections(120),
            (one, checked, done, all) -> {
              synchronized (progress) {
                progress.add(done);
              }
            });
    releaser.join();
    assertThat(most).hasValue(CheckRound.AT_ONCE);
    assertThat(progress).hasSize(120).contains(1, 60, 120);
    assertThat(store.all()).allMatch(one -> one.lastVerdict() != null);
  }

  @Test
  void aRefusalForTooManyCallsMakesAllWaitAndIsAskedAgain() throws Exception {
    refusals.set(1);
    AtomicInteger checked = new AtomicInteger();
    long began = System.nanoTime();
    round().run(connections(20), (one, found, done, all) -> checked.incrementAndGet());
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(900));
    assertThat(checked).hasValue(20);
    assertThat(store.all())
        .allMatch(one -> one.lastVerdict() != null)
        .noneMatch(
            one -> one.lastVerdict() != null && one.lastVerdict().codes().contains("CW-NET-05"));
  }

  @Test
  void aLongPauseLeavesTheRestForAnotherTime() throws Exception {
    refusals.set(1);
    retryAfter = "3600";
    Map<String, Checked> checked = new ConcurrentHashMap<>();
    round().run(connections(200), (one, found, done, all) -> checked.put(one.id(), found));
    // Those that were under way when the word came.
    assertThat(calls.get()).isLessThan(2 * CheckRound.AT_ONCE + 1);
    assertThat(checked).hasSize(200);
    assertThat(checked.values())
        .filteredOn(one -> one.notAsked() != null)
        .hasSizeGreaterThan(100)
        .allMatch(one -> one.notAsked() == FailureCode.RATE_LIMITED);
  }

  @Test
  void aLockedKeychainIsAskedOnlyByThoseUnderWay() throws Exception {
    List<Connection> connections = connections(200);
    secrets.lock();
    Map<String, Checked> checked = new ConcurrentHashMap<>();
    round().run(connections, (one, found, done, all) -> checked.put(one.id(), found));
    assertThat(calls).hasValue(0);
    assertThat(secrets.asked()).isBetween(1, CheckRound.AT_ONCE);
    assertThat(checked.values())
        .hasSize(200)
        .allMatch(one -> one.notAsked() == FailureCode.KEYCHAIN_LOCKED);
  }

  /** Neither LinkedIn nor the keychain is asked about what its person is done with. */
  @Test
  void whatIsToBeRemovedIsLeftAlone() throws Exception {
    List<Connection> connections = connections(3);
    store.update(connections.getFirst().id(), one -> one.withKeeping(new Keeping(true))).get();
    Map<String, Checked> checked = new ConcurrentHashMap<>();
    round().run(store.all(), (one, found, done, all) -> checked.put(one.id(), found));
    assertThat(checked).hasSize(3);
    assertThat(checked.values().stream().map(Checked::notAsked))
        .containsExactlyInAnyOrder(FailureCode.CONNECTION_LEAVING, null, null);
    assertThat(calls).hasValue(2);
    assertThat(secrets.asked()).isEqualTo(2);
  }

  /** What was known before, and when, is worth more than that nobody could be asked today. */
  @Test
  void aCheckThatReachedNobodyLeavesTheLastVerdict() throws Exception {
    List<Connection> connections = connections(1);
    LastVerdict before = new LastVerdict(Verdict.HEALTHY, Instant.EPOCH, List.of());
    store.update(connections.getFirst().id(), one -> one.withLastVerdict(before)).get();
    secrets.lock();
    round().run(store.all(), (one, found, done, all) -> {});
    assertThat(store.all().getFirst().lastVerdict()).isEqualTo(before);
  }

  /** More than are checked at once, and a part that the keychain needs cannot be loaded. */
  @Test
  void anErrorOfJavaIsToldOfEachAndTheRoundEnds() throws Exception {
    List<Connection> connections = connections(40);
    Map<String, Checked> checked = new ConcurrentHashMap<>();
    round(
            world -> {
              throw new UnsatisfiedLinkError("jnidispatch");
            })
        .run(connections, (one, found, done, all) -> checked.put(one.id(), found));
    assertThat(checked.values())
        .hasSize(40)
        .allMatch(one -> one.notAsked() == FailureCode.INTERNAL);
  }

  @Test
  void itCanBeCancelled() throws Exception {
    held = true;
    List<Connection> connections = connections(100);
    Thread caller =
        Thread.ofPlatform()
            .start(
                () ->
                    assertThatThrownBy(
                            () -> round().run(connections, (one, found, done, all) -> {}))
                        .isInstanceOf(InterruptedException.class));
    while (now.get() < CheckRound.AT_ONCE) {
      Thread.onSpinWait();
    }
    caller.interrupt();
    caller.join(10_000);
    assertThat(caller.isAlive()).isFalse();
    assertThat(calls.get()).isLessThan(2 * CheckRound.AT_ONCE);
  }

  private CheckRound round() {
    return round(world -> secrets);
  }

  private CheckRound round(Function<Endpoints.World, SecretStore> keychain) {
    InstantSource clock = InstantSource.system();
    CoolDown coolDown = new CoolDown(clock);
    HttpExchange http = new HttpExchange(HttpClients.create(), coolDown);
    LinkedInChecks checks =
        new LinkedInChecks(
            new OAuthClient(http, clock),
            new LinkedInApi(http, new ApiVersion(clock)),
            clock,
            workers);
    return new CheckRound(
        new ConnectionCheck(store, checks, keychain, clock), coolDown, clock, () -> 0L);
  }

  /** Tokens of Campaign Manager: one call each, of who may use which account. */
  private List<Connection> connections(int count) throws Exception {
    URI origin = server.url("/").uri().resolve("/x");
    Endpoints endpoints =
        new Endpoints(
            origin,
            origin,
            origin,
            server.url("/rest").uri(),
            origin,
            origin,
            Endpoints.World.OTHER);
    for (int i = 0; i < count; i++) {
      String id = "c" + i;
      String token = "token-" + (1000 + i);
      secrets.put(id, Kind.ACCESS_TOKEN, token);
      var _ =
          store.add(
              Connection.begin(id, "Customer " + i, endpoints, java.time.Instant.EPOCH)
                  .withToken(
                      new TokenFacts(
                          token.substring(token.length() - 4),
                          token.length(),
                          java.time.Instant.EPOCH,
                          null,
                          Set.of(),
                          TokenFacts.Origin.CAMPAIGN_MANAGER,
                          null,
                          null)));
    }
    store.flush(Duration.ofSeconds(20));
    return store.all();
  }
}
