package dev.capiwizard.steps.signin;

import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.connection.LastVerdict;
import dev.capiwizard.connection.Verdict;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.health.DestinationCard;
import dev.capiwizard.health.LinkedInReading;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Writes down how the sign-in ended, as Home and the list of connections show it. */
final class VerdictKeeper {
  private final CurrentConnection connection;
  private final InstantSource clock;

  VerdictKeeper(CurrentConnection connection, InstantSource clock) {
    this.connection = connection;
    this.clock = clock;
  }

  void remember(LinkedInReading reading) {
    Instant now = clock.instant();
    write(DestinationCard.judge(reading, connection.get().upstack(), now, List.of()).at(now));
  }

  /** There is no token yet, and this is why. */
  void remember(FailureCode why) {
    write(LastVerdict.of(Verdict.UNKNOWN, clock.instant(), List.of(why)));
  }

  private void write(LastVerdict verdict) {
    connection.update(one -> one.withLastVerdict(verdict));
  }
}
