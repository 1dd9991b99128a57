package dev.capiwizard.connection;

import dev.capiwizard.failures.FailureCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells from a stored connection which parts of each step are done: the one answer for the wizard’s
 * list, the support code and the report. An open wizard knows more only about work in progress,
 * such as a sign-in under way. Pure.
 */
public final class StepProgress {
  /** The parts of the developer app’s step, in their order. */
  public enum AppPart {
    USE(AppTask.MAKE),
    REDIRECT_URL(AppTask.REDIRECT),
    CLIENT_ID(AppTask.CREDENTIALS),
    CLIENT_SECRET(AppTask.CREDENTIALS);

    private final AppTask task;

    AppPart(AppTask task) {
      this.task = task;
    }
  }

  /** The problems that the portal may show while the products are requested. */
  public static final List<FailureCode> PRODUCT_PROBLEMS =
      List.of(FailureCode.REQUEST_REJECTED, FailureCode.PAGE_NOT_VERIFIED);

  /** The ways in which the link for the Page’s super admin may fail. */
  public static final List<FailureCode> VERIFICATION_PROBLEMS =
      List.of(FailureCode.NOT_SUPER_ADMIN, FailureCode.VERIFICATION_LINK_ENDED);

  private static final Duration VERIFICATION_LIFE = Duration.ofDays(30);

  /** The steps that come before there is a token; a renewal leaves them aside. */
  public static final Set<StepId> BEFORE_THE_TOKEN =
      Set.of(StepId.PREREQUISITES, StepId.APP, StepId.PRODUCTS, StepId.SCOPES);

  private static final Set<FailureCode> HIDE_ACCOUNTS =
      Set.of(
          FailureCode.API_VERSION_SUNSET,
          FailureCode.ACCOUNTS_NOT_LISTABLE,
          FailureCode.ACCOUNTS_REFUSED,
          FailureCode.NOT_PERMITTED,
          FailureCode.ROLE_UNKNOWN,
          FailureCode.ACCOUNT_LIST_CUT);

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
      case PREREQUISITES -> done(missingNeeds(connection).isEmpty());
      case APP -> done(missingOfApp(connection).isEmpty());
      case PRODUCTS -> products(connection.progress());
      case SCOPES -> done(areScopesPassed(connection));
      case SIGN_IN ->
          done(
              connection.token() != null
                  && !isToBeReplaced(connection)
                  && isTargetSettled(connection)
                  && !isEndOpen(connection.token()));
      case UPSTACK -> done(connection.upstack().saved() != null && !isToBeReplaced(connection));
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
        && connection.token() != null
        && !isToBeReplaced(connection)
        && connection.progress().ticks().isEmpty();
  }

  /**
   * The needs that are open: the person has not said that they are at hand and no sign-in has shown
   * it, or LinkedIn does not see them.
   */
  public static List<Need> missingNeeds(Connection connection) {
    Set<Need> contradicted = Contradiction.needs(connection);
    return connection.way().needs().stream()
        .filter(need -> !isLeftForLater(connection, need))
        .filter(
            need ->
                contradicted.contains(need)
                    || (!isVerified(connection, need)
                        && !connection.progress().has(new Tick.Ready(need))))
        .toList();
  }

  /** Whether the person wants the program to see to it after the sign-in. */
  public static boolean isLeftForLater(Connection connection, Need need) {
    return need.canWait()
        && connection.progress().has(new Tick.Lacks(need))
        && !isVerified(connection, need);
  }

  /** Whether a sign-in or another step has shown that it is there: it is no mere claim then. */
  public static boolean isVerified(Connection connection, Need need) {
    Target target = connection.target();
    return target != null
        && !Contradiction.needs(connection).contains(need)
        && switch (need) {
          case ROLE -> !target.role().isEmpty();
          case RULE -> !target.rules().isEmpty();
          case PORTAL -> !connection.app().clientId().isEmpty();
          default -> false;
        };
  }

  /** The parts of the developer app’s step that are still missing. */
  public static List<AppPart> missingOfApp(Connection connection) {
    DeveloperApp app = connection.app();
    return Stream.of(AppPart.values())
        .filter(
            part ->
                switch (part) {
                  case USE -> app.use() == DeveloperApp.Use.NOT_ASKED;
                  case REDIRECT_URL -> !connection.progress().has(Tick.Fact.REDIRECT_ADDED);
                  case CLIENT_ID -> app.clientId().isEmpty();
                  case CLIENT_SECRET -> !app.secretStored();
                })
        .toList();
  }

  /** The first part of a task of the developer app that is still missing; empty if none is. */
  public static Optional<AppPart> missingOf(Connection connection, AppTask task) {
    return missingOfApp(connection).stream().filter(part -> part.task == task).findFirst();
  }

  /** How a task of the developer app stands; only the Page’s can be waited for. */
  public static StepStatus of(Connection connection, AppTask task, Instant now) {
    if (Contradiction.of(connection, StepId.APP)
        .filter(code -> AppTask.mending(code) == task)
        .isPresent()) {
      return StepStatus.PROBLEM;
    }
    if (task != AppTask.PAGE) {
      return done(missingOf(connection, task).isEmpty());
    }
    if (isPageConfirmed(connection)) {
      return StepStatus.DONE;
    }
    if (verificationProblem(connection, now).isPresent()
        || connection.progress().has(new Tick.Met(FailureCode.PAGE_NOT_VERIFIED))) {
      return StepStatus.PROBLEM;
    }
    return connection.app().verificationAsked() == null ? StepStatus.TO_DO : StepStatus.WAITING;
  }

  /**
   * Whether the company Page has confirmed the app: the person said so, or LinkedIn gave access,
   * which it does not do before. A request that cannot be pressed speaks against it.
   */
  public static boolean isPageConfirmed(Connection connection) {
    Progress progress = connection.progress();
    return progress.productsApproved() != null
        || (connection.token() != null && !isToBeReplaced(connection))
        || (progress.has(Tick.Fact.PAGE_CONFIRMED)
            && !progress.has(new Tick.Met(FailureCode.PAGE_NOT_VERIFIED)));
  }

  /** The trouble with the link for the Page’s super admin; empty if there is none. */
  public static Optional<FailureCode> verificationProblem(Connection connection, Instant now) {
    boolean isOver =
        verificationEnds(connection.app()).filter(end -> !now.isBefore(end)).isPresent();
    return VERIFICATION_PROBLEMS.stream()
        .filter(
            code ->
                connection.progress().has(new Tick.Met(code))
                    || (isOver && code == FailureCode.VERIFICATION_LINK_ENDED))
        .findFirst();
  }

  /** When the link for the Page’s super admin ends; empty if none was made. */
  public static Optional<Instant> verificationEnds(DeveloperApp app) {
    return Optional.ofNullable(app.verificationAsked()).map(at -> at.plus(VERIFICATION_LIFE));
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
    return (connection.token() != null && !isToBeReplaced(connection))
        || progress.has(Tick.Fact.SCOPES_PASSED)
        || Scopes.REQUIRED.stream().allMatch(one -> progress.has(new Tick.ScopeSeen(one)));
  }

  /**
   * Whether no choice of ad account and rules is left: an account was chosen; or Upstack has the
   * token, to which nobody comes with a choice left open; or LinkedIn did not list the accounts and
   * the person went on without one.
   */
  public static boolean isTargetSettled(Connection connection) {
    if (connection.target() != null || connection.upstack().saved() != null) {
      return true;
    }
    LastVerdict last = connection.lastVerdict();
    return last != null
        && (last.verdict() == Verdict.UNKNOWN
            || last.codes().stream()
                .flatMap(id -> FailureCode.byId(id).stream())
                .anyMatch(StepProgress::mayHideAccounts));
  }

  /** Whether LinkedIn did not tell when the token ends, so that only the person may know. */
  public static boolean isEndOpen(TokenFacts token) {
    return token.origin() == TokenFacts.Origin.TOKEN_GENERATOR && token.expires() == null;
  }

  /** Whether this finding can explain missing accounts: not permitted, or the call failed. */
  private static boolean mayHideAccounts(FailureCode code) {
    boolean callFailed =
        code.id().startsWith("CW-NET-") && code.fix() == FailureCode.Fix.CHECK_AGAIN;
    return callFailed || HIDE_ACCOUNTS.contains(code);
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

  private static StepStatus done(boolean is) {
    return is ? StepStatus.DONE : StepStatus.TO_DO;
  }
}
