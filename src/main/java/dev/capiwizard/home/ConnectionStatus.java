package dev.capiwizard.home;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.LastVerdict;
import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.StepProgress;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.connection.TokenLife;
import dev.capiwizard.connection.Verdict;
import dev.capiwizard.failures.FailureCode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a connection stands, as far as known without asking a service. Pure.
 *
 * @param state the most urgent one that applies
 * @param next what the card’s button does
 * @param daysLeft calendar days from today to the day of the token’s end, negative after it; null
 *     if the end is not known
 * @param gone how much of the token’s life is gone, 0 to 1
 * @param finding the first finding of the last check; null if none
 */
record ConnectionStatus(
    Connection connection,
    State state,
    Next next,
    @Nullable Long daysLeft,
    double gone,
    @Nullable FailureCode finding) {

  /** Most urgent first. */
  enum State {
    ENDED,
    UNHEALTHY,
    RENEWING,
    SOON,
    NOT_IN_UPSTACK,
    /** The quick try’s token is in use until the developer app’s takes its place. */
    REPLACING,
    UNFINISHED,
    WAITING,
    /** Removed, but its secrets are still in the keychain. */
    LEAVING,
    UNKNOWN,
    CHECKING,
    TOKEN_WORKS,
    HEALTHY
  }

  /** What the person does next. */
  enum Next {
    RENEW,
    CONTINUE,
    OPEN
  }

  /** So many days before the end of a token it is time to renew, whatever the reminders say. */
  private static final int SOON_DAYS = 14;

  static final Comparator<ConnectionStatus> MOST_URGENT_FIRST =
      Comparator.comparing((ConnectionStatus one) -> one.state)
          .thenComparingLong(one -> one.daysLeft == null ? Long.MAX_VALUE : one.daysLeft)
          .thenComparing(one -> one.connection.name(), String.CASE_INSENSITIVE_ORDER);

  static ConnectionStatus of(Connection connection, Instant now, ZoneId zone) {
    TokenFacts token = connection.token();
    TokenLife life = TokenLife.of(token, now, zone);
    Long daysLeft = life.hasEnd() ? Long.valueOf(life.days()) : null;
    FailureCode finding = finding(connection.lastVerdict()).orElse(null);
    State state = state(connection, now, daysLeft);
    return new ConnectionStatus(
        connection, state, next(connection, state, finding), daysLeft, gone(token, now), finding);
  }

  boolean needsYou() {
    return state.compareTo(State.SOON) <= 0;
  }

  /** LinkedIn no longer accepts the token, so its days do not count. */
  boolean isTokenDead() {
    return state == State.UNHEALTHY && finding != null && finding.endsTokenEarly();
  }

  boolean isGood() {
    return state.compareTo(State.CHECKING) >= 0;
  }

  /** Does the next action. */
  void doNext(ConnectionActions actions) {
    switch (next) {
      case RENEW -> actions.renew(connection);
      case CONTINUE, OPEN -> actions.open(connection);
    }
  }

  private static State state(Connection connection, Instant now, @Nullable Long daysLeft) {
    if (connection.keeping().toBeRemoved()) {
      return State.LEAVING;
    }
    TokenFacts token = connection.token();
    boolean waiting =
        connection.way().has(StepId.PRODUCTS)
            && connection.progress().productsRequested() != null
            && connection.progress().productsApproved() == null;
    if (token == null) {
      return waiting ? State.WAITING : State.UNFINISHED;
    }
    Instant expires = token.expires();
    if (expires != null && !now.isBefore(expires)) {
      return State.ENDED;
    }
    if (connection.renewal() != null) {
      return State.RENEWING;
    }
    Verdict verdict = Verdict.of(connection.lastVerdict());
    if (verdict == Verdict.UNHEALTHY) {
      return State.UNHEALTHY;
    }
    int soon =
        connection.reminding().thresholds().stream().mapToInt(one -> one).max().orElse(SOON_DAYS);
    if (daysLeft != null && daysLeft <= Math.max(soon, SOON_DAYS)) {
      return State.SOON;
    }
    if (StepProgress.isToBeReplaced(connection)) {
      return waiting ? State.WAITING : State.REPLACING;
    }
    if (connection.upstack().saved() == null) {
      return State.NOT_IN_UPSTACK;
    }
    return switch (verdict) {
      case HEALTHY -> State.HEALTHY;
      case TOKEN_WORKS -> State.TOKEN_WORKS;
      case CHECKING -> State.CHECKING;
      case UNKNOWN, UNHEALTHY -> State.UNKNOWN;
    };
  }

  /** The finding to be named beside the state; null if none. */
  @Nullable FailureCode shownFinding() {
    return state == State.UNHEALTHY ? finding : null;
  }

  private static Next next(Connection connection, State state, @Nullable FailureCode finding) {
    if (state != State.LEAVING && StepProgress.isToBeReplaced(connection)) {
      // What mends it is the way to the developer app, whatever is wrong with this token.
      return Next.CONTINUE;
    }
    return switch (state) {
      case ENDED, SOON -> Next.RENEW;
      case UNHEALTHY ->
          finding != null && finding.fix() == FailureCode.Fix.SIGN_IN ? Next.RENEW : Next.OPEN;
      case RENEWING, NOT_IN_UPSTACK, REPLACING, UNFINISHED, WAITING -> Next.CONTINUE;
      case LEAVING, UNKNOWN, CHECKING, TOKEN_WORKS, HEALTHY -> Next.OPEN;
    };
  }

  private static double gone(@Nullable TokenFacts token, Instant now) {
    Instant expires = token == null ? null : token.expires();
    if (token == null || expires == null) {
      return 0;
    }
    long life = Math.max(1, Duration.between(token.issued(), expires).toMillis());
    return Math.clamp((double) Duration.between(token.issued(), now).toMillis() / life, 0, 1);
  }

  private static Optional<FailureCode> finding(@Nullable LastVerdict last) {
    return last == null || last.codes().isEmpty()
        ? Optional.empty()
        : FailureCode.byId(last.codes().getFirst());
  }
}
