package dev.capiwizard.connection;

import dev.capiwizard.failures.FailureCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells from a stored connection which parts of each step are done: the one answer for the wizard’s
 * list, the support code and the report. An open wizard knows more only about work in progress,
 * such as a sign-in under way. Pure.
 */
public final class StepProgress {
  /** The problems that the portal may show while the products are requested. */
  public static final List<FailureCode> PRODUCT_PROBLEMS =
      List.of(FailureCode.REQUEST_REJECTED, FailureCode.PAGE_NOT_VERIFIED);

  /** The steps that come before there is a token; a renewal leaves them aside. */
  public static final Set<StepId> BEFORE_THE_TOKEN =
      Set.of(StepId.PREREQUISITES, StepId.APP, StepId.PRODUCTS, StepId.SCOPES);

  private StepProgress() {}

  /** The states of all seven steps, in their order; a step that its way lacks is to do. */
  public static List<StepStatus> all(Connection connection) {
    return StepId.ALL.stream().map(step -> of(connection, step)).toList();
  }

  /** How a step stands. */
  public static StepStatus of(Connection connection, StepId step) {
    if (!connection.way().has(step)) {
      return StepStatus.TO_DO;
    }
    if (isDoneElsewhere(connection, step)) {
      return StepStatus.DONE;
    }
    if (Contradiction.of(connection, step).isPresent()) {
      return StepStatus.PROBLEM;
    }
    return switch (step) {
      case PREREQUISITES -> StepStatus.done(NeedsProgress.missing(connection).isEmpty());
      case APP -> StepStatus.done(AppProgress.missing(connection).isEmpty());
      case PRODUCTS -> products(connection.progress());
      case SCOPES -> StepStatus.done(areScopesPassed(connection));
      case SIGN_IN ->
          StepStatus.done(
              connection.token() != null
                  && !isToBeReplaced(connection)
                  && TargetProgress.isSettled(connection)
                  && !isEndOpen(connection.token()));
      case UPSTACK ->
          StepStatus.done(connection.upstack().saved() != null && !isToBeReplaced(connection));
      case STATUS -> lastStep(connection);
    };
  }

  /**
   * Whether its token is that of the quick try, in whose place the developer app’s is to come.
   * Until then it stays in use.
   */
  public static boolean isToBeReplaced(Connection connection) {
    TokenFacts token = connection.token();
    return connection.way() == Way.DEVELOPER_APP
        && token != null
        && token.origin() == TokenFacts.Origin.CAMPAIGN_MANAGER;
  }

  /** Whether there is a token that need not be replaced by one of a developer app. */
  public static boolean hasLastingToken(Connection connection) {
    return connection.token() != null && !isToBeReplaced(connection);
  }

  /** Whether a new sign-in or paste can begin: there is a token, and all that it needs is done. */
  public static boolean canRenew(Connection connection) {
    return connection.renewal() != null
        || (connection.token() != null
            && (!isToBeReplaced(connection) || open(connection) == StepId.SIGN_IN));
  }

  /** The step at which the work goes on: the first that is not done, in the end the last. */
  public static StepId open(Connection connection) {
    return connection.way().steps().stream()
        .filter(step -> of(connection, step) != StepStatus.DONE)
        .findFirst()
        .orElse(StepId.STATUS);
  }

  /** Whether a command made the connection, so that nobody went through the earlier steps. */
  public static boolean isDoneElsewhere(Connection connection, StepId step) {
    return BEFORE_THE_TOKEN.contains(step)
        && hasLastingToken(connection)
        && connection.progress().ticks().isEmpty();
  }

  /** The problem that the person met in the portal while requesting the products. */
  public static Optional<FailureCode> productProblem(Progress progress) {
    return PRODUCT_PROBLEMS.stream().filter(code -> progress.has(new Tick.Met(code))).findFirst();
  }

  /** The required scopes that the token is known to lack; none before there is a token. */
  public static List<String> missingScopes(Connection connection) {
    TokenFacts token = connection.token();
    return token == null || token.scopes().isEmpty() ? List.of() : Scopes.missing(token.scopes());
  }

  /** Whether a sign-in granted a required scope, or one that covers it. */
  public static boolean isGranted(Connection connection, String scope) {
    TokenFacts token = connection.token();
    return token != null && !Scopes.missing(token.scopes()).contains(scope);
  }

  /** The step only compares: it is done once it was passed, or once a sign-in did the same. */
  private static boolean areScopesPassed(Connection connection) {
    Progress progress = connection.progress();
    return hasLastingToken(connection)
        || progress.has(Tick.Fact.SCOPES_PASSED)
        || Scopes.REQUIRED.stream().allMatch(one -> progress.has(new Tick.ScopeSeen(one)));
  }

  /** Whether LinkedIn did not tell when the token ends, so that only the person may know. */
  public static boolean isEndOpen(TokenFacts token) {
    return token.origin() == TokenFacts.Origin.TOKEN_GENERATOR && token.expires() == null;
  }

  /** The card is about a token, and green means little until Upstack has that token. */
  private static StepStatus lastStep(Connection connection) {
    if (connection.token() == null) {
      return StepStatus.TO_DO;
    }
    StepStatus last = status(Verdict.of(connection.lastVerdict()));
    return last == StepStatus.DONE && connection.upstack().saved() == null
        ? StepStatus.TO_DO
        : last;
  }

  private static StepStatus products(Progress progress) {
    if (productProblem(progress).isPresent()) {
      return StepStatus.PROBLEM;
    }
    if (progress.productsApproved() != null) {
      return StepStatus.DONE;
    }
    return progress.productsRequested() != null ? StepStatus.WAITING : StepStatus.TO_DO;
  }

  /** The state of the last step, by the verdict of its card. */
  public static StepStatus status(Verdict verdict) {
    return switch (verdict) {
      case HEALTHY -> StepStatus.DONE;
      case UNHEALTHY -> StepStatus.PROBLEM;
      case CHECKING -> StepStatus.WAITING;
      case TOKEN_WORKS, UNKNOWN -> StepStatus.TO_DO;
    };
  }
}
