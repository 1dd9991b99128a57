package dev.capiwizard.connection;

import dev.capiwizard.failures.FailureCode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What of each step is done, by what is stored of a connection: the one answer for the wizard’s
 * list, the support code and the report. A wizard that is open knows more only of what goes on in
 * it at the moment, such as a sign-in under way. Pure.
 */
public final class StepProgress {
  /** What the step of the developer app asks for, in its order. */
  public enum AppPart {
    USE,
    REDIRECT_URL,
    CLIENT_ID,
    CLIENT_SECRET
  }

  /** What the portal may show while the products are asked for. */
  public static final List<FailureCode> PRODUCT_PROBLEMS =
      List.of(FailureCode.REQUEST_REJECTED, FailureCode.PAGE_NOT_VERIFIED);

  /** What there is to do before a token can be had; a renewal leaves it aside. */
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

  /** All seven, in their order. */
  public static List<StepStatus> all(Connection connection) {
    return StepId.ALL.stream().map(step -> of(connection, step)).toList();
  }

  /** How a step stands. */
  public static StepStatus of(Connection connection, StepId step) {
    if (isDoneElsewhere(connection, step)) {
      return StepStatus.DONE;
    }
    return switch (step) {
      case PREREQUISITES -> done(missingNeeds(connection).isEmpty());
      case APP -> done(missingOfApp(connection).isEmpty());
      case PRODUCTS -> products(connection.progress());
      case SCOPES -> done(missingScopes(connection).isEmpty());
      case SIGN_IN ->
          done(
              connection.token() != null
                  && isTargetSettled(connection)
                  && !isEndOpen(connection.token()));
      case UPSTACK -> done(connection.upstack().saved() != null);
      case STATUS -> lastStep(connection);
    };
  }

  /** Whether a command made the connection, so that nobody went through the steps before. */
  public static boolean isDoneElsewhere(Connection connection, StepId step) {
    return BEFORE_THE_TOKEN.contains(step)
        && connection.token() != null
        && connection.progress().ticks().isEmpty();
  }

  /** What the person has not said to have, and no sign-in has seen. */
  public static List<Need> missingNeeds(Connection connection) {
    return Arrays.stream(Need.values())
        .filter(need -> !isVerified(connection, need))
        .filter(need -> !connection.progress().has(new Tick.Ready(need)))
        .toList();
  }

  /** Whether a sign-in, or another step, has seen that it is there: no claim any more. */
  public static boolean isVerified(Connection connection, Need need) {
    Target target = connection.target();
    return target != null
        && switch (need) {
          case ROLE -> !target.role().isEmpty();
          case RULE -> !target.rules().isEmpty();
          case PORTAL -> !connection.app().clientId().isEmpty();
          default -> false;
        };
  }

  /** What the step of the developer app still asks for. */
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

  /** What the person met in the portal while asking for the products. */
  public static Optional<FailureCode> productProblem(Progress progress) {
    return PRODUCT_PROBLEMS.stream().filter(code -> progress.has(new Tick.Met(code))).findFirst();
  }

  /** The required scopes that neither the person nor a sign-in has seen. */
  public static List<String> missingScopes(Connection connection) {
    return Scopes.REQUIRED.stream()
        .filter(scope -> !isGranted(connection, scope))
        .filter(scope -> !connection.progress().has(new Tick.ScopeSeen(scope)))
        .toList();
  }

  /** Whether a sign-in granted a required scope, or one that covers it. */
  public static boolean isGranted(Connection connection, String scope) {
    TokenFacts token = connection.token();
    return token != null && !Scopes.missing(token.scopes()).contains(scope);
  }

  /**
   * Whether nothing is left to choose of ad account and rules: one was chosen, or Upstack has the
   * token, where nobody comes with a choice left open, or LinkedIn did not list the accounts, and
   * the way went on without one.
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

  /** Whether LinkedIn did not tell when the token ends, and the person may know. */
  public static boolean isEndOpen(TokenFacts token) {
    return token.origin() == TokenFacts.Origin.TOKEN_GENERATOR && token.expires() == null;
  }

  /** Whether it may be why no accounts were listed: not permitted, or the call failed. */
  private static boolean mayHideAccounts(FailureCode code) {
    boolean callFailed =
        code.id().startsWith("CW-NET-") && code.fix() == FailureCode.Fix.CHECK_AGAIN;
    return callFailed || HIDE_ACCOUNTS.contains(code);
  }

  /** The card is about a token; and green means little before Upstack has that one. */
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

  /** How the last step stands by what its card shows. */
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
