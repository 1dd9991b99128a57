package dev.capiwizard.health;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.Target;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.linkedin.AccountRole;
import dev.capiwizard.linkedin.ApiVersion;
import dev.capiwizard.linkedin.ConversionRule;
import dev.capiwizard.linkedin.LinkedInApi;
import dev.capiwizard.oauth.ClientCredentials;
import dev.capiwizard.oauth.Introspection;
import dev.capiwizard.oauth.OAuthClient;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks LinkedIn what a token can do, in as few rounds as the answers depend on each other:
 * introspection beside account roles, then rules beside names. Not for the FX thread.
 */
public final class LinkedInChecks {
  private static final int MOST_ACCOUNTS = 8;

  private final OAuthClient oauth;
  private final LinkedInApi api;
  private final InstantSource clock;
  private final ExecutorService workers;
  private final Consumer<LinkedInReading> heard;

  public LinkedInChecks(
      OAuthClient oauth, LinkedInApi api, InstantSource clock, ExecutorService workers) {
    this(oauth, api, clock, workers, reading -> {});
  }

  /**
   * @param heard told each reading before it is shown, on the thread that asked
   */
  public LinkedInChecks(
      OAuthClient oauth,
      LinkedInApi api,
      InstantSource clock,
      ExecutorService workers,
      Consumer<LinkedInReading> heard) {
    this.heard = heard;
    this.oauth = oauth;
    this.api = api;
    this.clock = clock;
    this.workers = workers;
  }

  /**
   * What is asked about.
   *
   * @param client null where the app is not known, as for a Campaign Manager token
   * @param grantedScopes as the token endpoint told; empty where unknown
   * @param issued when the token was received
   * @param target the chosen account and rules; null before they were chosen
   */
  public record Request(
      Endpoints endpoints,
      @Nullable ClientCredentials client,
      String token,
      Set<String> grantedScopes,
      Instant issued,
      @Nullable Target target) {
    @Override
    public String toString() {
      return "Request[" + endpoints.api().getHost() + "]";
    }
  }

  /** Has what the first call needs made on another thread, while the caller waits for secrets. */
  void prepare() {
    var _ = workers.submit(api::prepare);
  }

  /**
   * Asks everything. What goes wrong is in the reading, never thrown.
   *
   * @throws InterruptedException where the caller gave up; calls under way are cancelled
   */
  public LinkedInReading read(Request request) throws InterruptedException {
    ClientCredentials client = request.client();
    Future<Answer<Introspection>> introspecting =
        client == null
            ? null
            : workers.submit(
                () ->
                    Answer.of(
                        () -> oauth.introspect(request.endpoints(), client, request.token())));
    Future<Answer<List<AccountRole>>> asking =
        workers.submit(
            () -> Answer.of(() -> api.accountRoles(request.endpoints(), request.token())));
    Answer<Introspection> introspection = introspecting == null ? null : Answer.get(introspecting);
    Answer<List<AccountRole>> roles = Answer.get(asking);
    List<String> accounts = accountsToAsk(request.target(), roles.orElse(List.of()));
    Map<String, Future<Answer<List<ConversionRule>>>> askingRules = new HashMap<>();
    Map<String, Future<Answer<String>>> askingNames = new HashMap<>();
    for (String account : accounts) {
      askingRules.put(
          account,
          workers.submit(
              () -> Answer.of(() -> api.rules(request.endpoints(), request.token(), account))));
      askingNames.put(
          account,
          workers.submit(
              () ->
                  Answer.of(() -> api.accountName(request.endpoints(), request.token(), account))));
    }
    Map<String, Answer<List<ConversionRule>>> rules = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    for (String account : accounts) {
      rules.put(account, Answer.get(askingRules.get(account)));
      names.put(account, Answer.get(askingNames.get(account)).orElse(""));
    }
    LinkedInReading reading =
        new Findings(request, introspection, roles, rules, names).reading(clock.instant());
    heard.accept(reading);
    boolean answered = !reading.codes().contains(FailureCode.API_VERSION_SUNSET);
    return api.versionMoved()
        .filter(moved -> answered)
        .map(moved -> reading.with(versionNote(moved)))
        .orElse(reading);
  }

  private static CheckResult versionNote(ApiVersion.Moved moved) {
    return new CheckResult(
        CheckResult.Check.VERSION,
        CheckResult.Outcome.NOTE,
        FailureCode.API_VERSION_MOVED,
        moved.from() + "|" + moved.to());
  }

  private static List<String> accountsToAsk(@Nullable Target target, List<AccountRole> roles) {
    List<String> usable =
        roles.stream()
            .filter(AccountRole::maySendConversions)
            .map(AccountRole::accountUrn)
            .distinct()
            .limit(MOST_ACCOUNTS)
            .toList();
    return target != null && usable.contains(target.accountUrn())
        ? List.of(target.accountUrn())
        : usable;
  }

  /** A result or the failure in its place. */
  record Answer<T>(@Nullable T value, @Nullable FailureException failure) {
    /** A call that may fail. */
    interface Call<T> {
      T run() throws FailureException;
    }

    static <T> Answer<T> of(Call<T> call) {
      try {
        return new Answer<>(call.run(), null);
      } catch (FailureException e) {
        return new Answer<>(null, e);
      }
    }

    static <T> Answer<T> get(@Nullable Future<Answer<T>> future) throws InterruptedException {
      if (future == null) {
        return new Answer<>(null, new FailureException(FailureCode.INTERNAL));
      }
      try {
        return future.get();
      } catch (java.util.concurrent.ExecutionException e) {
        return new Answer<>(null, new FailureException(FailureCode.INTERNAL, "", e));
      } catch (InterruptedException e) {
        future.cancel(true);
        throw e;
      }
    }

    T orElse(T other) {
      return value == null ? other : value;
    }
  }
}
