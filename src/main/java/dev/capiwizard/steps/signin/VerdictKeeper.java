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

/** Stores how the sign-in ended, for Home and the list of connections. */
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

  /** Stores why there is no token yet. */
  void remember(FailureCode why) {
    write(LastVerdict.of(Verdict.UNKNOWN, clock.instant(), List.of(why)));
  }

  private void write(LastVerdict verdict) {
    connection.update(one -> one.withLastVerdict(verdict));
  }
}
