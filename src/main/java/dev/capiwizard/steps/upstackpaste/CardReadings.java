package dev.capiwizard.steps.upstackpaste;

import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.connection.UpstackSide.Reading;
import dev.capiwizard.connection.UpstackSide.Shown;
import dev.capiwizard.connection.UpstackSide.Source;
import dev.capiwizard.upstack.UpstackPage;
import java.time.Instant;
import java.time.InstantSource;

/** Stores what Upstack’s card shows, as its page or the person says. FX thread. */
final class CardReadings {
  /** A reading that has not changed is stored again after so many. */
  private static final int SAME_READINGS = 60;

  private final CurrentConnection connection;
  private final InstantSource clock;
  private int sameReadings;

  CardReadings(CurrentConnection connection, InstantSource clock) {
    this.connection = connection;
    this.clock = clock;
  }

  /** Takes in what the page shows of the card, if it shows it. */
  void read(UpstackPage.CardState card) {
    Shown shown =
        switch (card) {
          case HEALTHY -> Shown.HEALTHY;
          case UNHEALTHY -> Shown.UNHEALTHY;
          case NEITHER -> Shown.NEITHER;
          case NONE, NOT_ON_THIS_PAGE, SEVERAL -> null;
        };
    if (shown == null) {
      return;
    }
    Reading last = connection.get().upstack().reading();
    boolean same = last != null && last.shown() == shown && last.source() == Source.PAGE;
    sameReadings = same ? sameReadings + 1 : 0;
    if (!same || sameReadings % SAME_READINGS == 0) {
      record(shown, Source.PAGE);
    }
  }

  /** The person says what the card shows. */
  void say(Shown shown) {
    record(shown, Source.PERSON);
  }

  private void record(Shown shown, Source source) {
    Instant now = clock.instant();
    connection.updateUpstack(side -> side.withReading(new Reading(shown, now, source)));
  }
}
