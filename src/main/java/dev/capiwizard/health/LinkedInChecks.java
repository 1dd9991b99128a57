package dev.capiwizard.health;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.Target;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.linkedin.AccountRole;
import dev.capiwizard.linkedin.ApiVersion;
import dev.capiwizard.linkedin.ConversionRule;
import dev.capiwizard.linkedin.LinkedInApi;
import dev.capiwizard.linkedin.PagedList;
import dev.capiwizard.oauth.ClientCredentials;
import dev.capiwizard.oauth.Introspection;
import dev.capiwizard.oauth.OAuthClient;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks LinkedIn what a token can do, in as few rounds as the answers depend on each other:
 * introspection beside account roles, then rules beside names. Rules are asked for of one account:
 * the chosen one, or the only one. Not for the FX thread.
 */
public final class LinkedInChecks {
  private final OAuthClient oauth;
  private final LinkedInApi api;
  private final InstantSource clock;
  private final ExecutorService workers;
  private final Consumer<LinkedInReading> heard;
  private final AccountNames names;

  /** Of which accounts the names are asked for. */
  public enum Names {
    /** Of the one that is checked. */
    CHOSEN,
    /** Of all that may be chosen. */
    ALL
  }

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
    this.names = new AccountNames(api, workers, System::nanoTime);
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
  public LinkedInReading read(Request request, Names wanted) throws InterruptedException {
    Answer<Introspection> introspection = null;
    Answer<PagedList<AccountRole>> roles;
    Map<String, Answer<PagedList<ConversionRule>>> rules = new HashMap<>();
    Map<String, String> called;
    try (Calling calling = new Calling(workers)) {
      ClientCredentials client = request.client();
      Future<Answer<Introspection>> introspecting =
          client == null
              ? null
              : calling.ask(() -> oauth.introspect(request.endpoints(), client, request.token()));
      Future<Answer<PagedList<AccountRole>>> asking =
          calling.ask(() -> api.accountRoles(request.endpoints(), request.token()));
      if (introspecting != null) {
        introspection = Answer.get(introspecting);
      }
      roles = Answer.get(asking);
      List<String> usable = usable(roles);
      String account = accountToAsk(request.target(), roles, usable);
      Future<Answer<PagedList<ConversionRule>>> askingRules =
          account.isEmpty()
              ? null
              : calling.ask(() -> api.rules(request.endpoints(), request.token(), account));
      List<String> one = account.isEmpty() ? List.of() : List.of(account);
      called = names.of(request, wanted == Names.ALL ? usable : one);
      if (askingRules != null) {
        rules.put(account, Answer.get(askingRules));
      }
    }
    LinkedInReading reading =
        new Findings(request, introspection, roles, rules, called).reading(clock.instant());
    heard.accept(reading);
    boolean answered = !reading.codes().contains(FailureCode.API_VERSION_SUNSET);
    return api.versionMoved()
        .filter(moved -> answered)
        .map(moved -> reading.with(versionNote(moved)))
        .orElse(reading);
  }

  /**
   * Asks for the rules of an account that was chosen among several.
   *
   * @param request with that account for its target, and no rules yet
   * @return the reading before, with what is known of the account now
   */
  public LinkedInReading readRules(Request request, LinkedInReading before)
      throws InterruptedException {
    Target chosen = Objects.requireNonNull(request.target());
    try (Calling calling = new Calling(workers)) {
      Answer<PagedList<ConversionRule>> rules =
          Answer.get(
              calling.ask(
                  () -> api.rules(request.endpoints(), request.token(), chosen.accountUrn())));
      LinkedInReading reading = Findings.chosen(request, before, rules);
      heard.accept(reading);
      return reading;
    }
  }

  private static CheckResult versionNote(ApiVersion.Moved moved) {
    return new CheckResult(
        CheckResult.Check.VERSION,
        CheckResult.Outcome.NOTE,
        FailureCode.API_VERSION_MOVED,
        moved.from() + "|" + moved.to());
  }

  private static List<String> usable(Answer<PagedList<AccountRole>> roles) {
    return roles.orElse(PagedList.whole(List.of())).elements().stream()
        .filter(AccountRole::maySendConversions)
        .map(AccountRole::accountUrn)
        .distinct()
        .toList();
  }

  /** Of which account rules are asked for; empty for none, as long as there is a choice. */
  private static String accountToAsk(
      @Nullable Target target, Answer<PagedList<AccountRole>> roles, List<String> usable) {
    if (target == null) {
      return usable.size() == 1 ? usable.getFirst() : "";
    }
    PagedList<AccountRole> listed = roles.value();
    boolean mayBeBeyond = listed != null && !listed.isWhole();
    return usable.contains(target.accountUrn()) || mayBeBeyond ? target.accountUrn() : "";
  }
}
