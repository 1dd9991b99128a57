package dev.capiwizard.health;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.Target;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.linkedin.ApiVersion;
import dev.capiwizard.linkedin.ConversionRule;
import dev.capiwizard.linkedin.InsightTag;
import dev.capiwizard.linkedin.LinkedInApi;
import dev.capiwizard.linkedin.NewRule;
import dev.capiwizard.linkedin.PagedList;
import dev.capiwizard.oauth.ClientCredentials;
import dev.capiwizard.oauth.Introspection;
import dev.capiwizard.oauth.OAuthClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks LinkedIn what a token can do. If one response accepts the token and another refuses it, as
 * happens for a moment now and then, everything is asked once more, but only once. Not for the FX
 * thread.
 */
public final class LinkedInChecks {
  /** The pause before LinkedIn is asked again after contradictory responses. */
  static final Duration BEFORE_ASKING_AGAIN = Duration.ofSeconds(2);

  private final LinkedInAsking asking;
  private final LinkedInApi api;
  private final InstantSource clock;
  private final ExecutorService workers;
  private final Consumer<LinkedInReading> heard;
  private final Pause pause;

  /** The accounts whose names are asked for. */
  public enum Names {
    /** The account that is checked. */
    CHOSEN,
    /** All accounts that may be chosen. */
    ALL
  }

  public LinkedInChecks(
      OAuthClient oauth, LinkedInApi api, InstantSource clock, ExecutorService workers) {
    this(oauth, api, clock, workers, reading -> {});
  }

  /**
   * @param heard gets each reading before it is shown, on the thread that asked
   */
  public LinkedInChecks(
      OAuthClient oauth,
      LinkedInApi api,
      InstantSource clock,
      ExecutorService workers,
      Consumer<LinkedInReading> heard) {
    this(oauth, api, clock, workers, heard, Pause.REAL);
  }

  /**
   * @param pause the pause before LinkedIn is asked again
   */
  LinkedInChecks(
      OAuthClient oauth,
      LinkedInApi api,
      InstantSource clock,
      ExecutorService workers,
      Consumer<LinkedInReading> heard,
      Pause pause) {
    this.asking = new LinkedInAsking(oauth, api, workers);
    this.api = api;
    this.clock = clock;
    this.workers = workers;
    this.heard = heard;
    this.pause = pause;
  }

  /**
   * The token and what is known about it.
   *
   * @param client null if the app is not known, as for a Campaign Manager token
   * @param grantedScopes as the token endpoint told; empty if unknown
   * @param issued when the token was received
   * @param expires when the token ends, as far as was known when it was stored; null if unknown
   * @param target the chosen account and rules; null before they were chosen
   */
  public record Request(
      Endpoints endpoints,
      @Nullable ClientCredentials client,
      String token,
      Set<String> grantedScopes,
      Instant issued,
      @Nullable Instant expires,
      @Nullable Target target) {
    /** A request about a token whose end is not known. */
    public Request(
        Endpoints endpoints,
        @Nullable ClientCredentials client,
        String token,
        Set<String> grantedScopes,
        Instant issued,
        @Nullable Target target) {
      this(endpoints, client, token, grantedScopes, issued, null, target);
    }

    @Override
    public String toString() {
      return "Request[" + endpoints.api().getHost() + "]";
    }
  }

  /** Has another thread make the parts of the first call, while the caller waits for secrets. */
  void prepare() {
    var _ = workers.submit(api::prepare);
  }

  /**
   * Asks everything. A failure is part of the reading, never thrown.
   *
   * @throws InterruptedException if the caller gave up; calls under way are cancelled
   */
  public LinkedInReading read(Request request, Names wanted) throws InterruptedException {
    LinkedInResponses answers = asking.all(request, wanted);
    CheckResult token = TokenFinding.of(request, answers, clock.instant());
    if (token.code() == FailureCode.TOKEN_ANSWERS_DIFFER || isAloneRevoked(token, answers)) {
      pause.await(BEFORE_ASKING_AGAIN);
      answers = AskedAgain.of(answers, asking.all(request, wanted));
    }
    return told(Findings.of(request, answers, clock.instant()));
  }

  /** LinkedIn’s API now and then calls a valid token revoked; introspection did not say so. */
  private static boolean isAloneRevoked(CheckResult token, LinkedInResponses answers) {
    return token.code() == FailureCode.TOKEN_REVOKED
        && !answers.isTold(Introspection.Status.REVOKED);
  }

  /**
   * Asks for the rules of an account that was chosen among several.
   *
   * @param request has that account as its target, and no rules yet
   * @return the earlier reading with what is now known of the account; if LinkedIn refuses the
   *     token at this moment, a whole new reading
   * @throws InterruptedException as {@link #read}
   */
  public LinkedInReading readRules(Request request, LinkedInReading before)
      throws InterruptedException {
    Target chosen = Objects.requireNonNull(request.target());
    Attempt<PagedList<ConversionRule>> rules = asking.rules(request, chosen);
    FailureException failure = rules.failure();
    if (failure != null && TokenTestimony.isRefusal(failure.code())) {
      pause.await(BEFORE_ASKING_AGAIN);
      LinkedInResponses again = asking.all(request, Names.CHOSEN);
      return told(Findings.of(request, again.named(before.accountNames()), clock.instant()));
    }
    LinkedInReading reading = Findings.chosen(request, before, rules);
    heard.accept(reading);
    return reading;
  }

  /**
   * Makes a conversion rule; see {@link RuleMaking}.
   *
   * @param request has the rule’s account as its target, and no rules yet
   * @return the earlier reading with the account’s rules as they are now
   * @throws FailureException as {@link RuleMaking#make}
   */
  LinkedInReading makeRule(Request request, NewRule rule, LinkedInReading before)
      throws FailureException {
    PagedList<ConversionRule> rules = new RuleMaking(api).make(request, rule);
    LinkedInReading reading = Findings.chosen(request, before, new Attempt<>(rules, null));
    heard.accept(reading);
    return reading;
  }

  /**
   * The Insight Tags of the account that is the request’s target. How LinkedIn lists them is not
   * documented, and nothing depends on them: a refusal is no finding, but an empty list.
   */
  List<InsightTag> insightTags(Request request) {
    try {
      String account = Objects.requireNonNull(request.target()).accountUrn();
      return api.insightTags(request.endpoints(), request.token(), account).elements();
    } catch (FailureException e) {
      return List.of();
    }
  }

  /** Notes the API version in use if it is another than before. */
  private LinkedInReading told(LinkedInReading reading) {
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
}
