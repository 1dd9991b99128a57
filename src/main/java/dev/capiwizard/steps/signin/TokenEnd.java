package dev.capiwizard.steps.signin;

import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.connection.EnteredEnd;
import dev.capiwizard.connection.StepProgress;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.failures.FailureCode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person may say of a token’s end, where LinkedIn does not tell it. FX thread.
 *
 * @param changed runs after the end has changed
 */
record TokenEnd(
    CurrentConnection connection, TokenKeeper keeper, InstantSource clock, Runnable changed) {
  /** Whether only the person knows when a pasted token was made, so that the way waits for it. */
  boolean needsDay() {
    return token().filter(StepProgress::isEndOpen).isPresent();
  }

  /** The person says when the token was made, null for now; tells what is wrong with the day. */
  Optional<FailureCode> madeOn(@Nullable Instant day) {
    return keeper.learnDay(day, clock.instant(), changed);
  }

  /** Whether the end is not known, and the person may enter it: the quick try’s token. */
  boolean mayBeEntered() {
    return token().filter(one -> one.origin() == TokenFacts.Origin.CAMPAIGN_MANAGER).isPresent();
  }

  /** The last day of the token, as the person entered it; empty if they did not. */
  Optional<LocalDate> lastDay() {
    return token()
        .map(TokenFacts::expires)
        .map(end -> LocalDate.ofInstant(end, ZoneId.systemDefault()));
  }

  /** The person names the last day, null takes it back; tells what is wrong with the day. */
  Optional<FailureCode> endsOn(@Nullable LocalDate day) {
    if (day == null) {
      keeper.learnEnd(null);
      changed.run();
      return Optional.empty();
    }
    Instant end = day.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant().minusSeconds(1);
    Optional<FailureCode> problem = EnteredEnd.problem(end, clock.instant());
    if (problem.isEmpty()) {
      keeper.learnEnd(end);
      changed.run();
    }
    return problem;
  }

  private Optional<TokenFacts> token() {
    return Optional.ofNullable(connection.get().token());
  }
}
