package dev.capiwizard.rehearsal;

import dev.capiwizard.connection.Need;
import dev.capiwizard.connection.Progress;
import dev.capiwizard.connection.Tick;
import dev.capiwizard.connection.Way;
import dev.capiwizard.scenarios.Place;
import java.time.Instant;

/** What a person has ticked and said before reaching a place. */
final class DoneBefore {
  private DoneBefore() {}

  static Progress of(Progress from, Way way, Place place, Instant now) {
    Progress done = from.withStep(place.step());
    if (place.compareTo(Place.PREREQUISITES) > 0) {
      for (Need need : way.needs()) {
        done = done.withTick(new Tick.Ready(need), true);
      }
    }
    if (way == Way.QUICK_TRY) {
      return done;
    }
    if (place.compareTo(Place.APP) > 0) {
      done = done.withTick(Tick.Fact.REDIRECT_ADDED, true);
    }
    if (place.compareTo(Place.PRODUCTS) > 0) {
      done = done.withProductsRequested(now).withProductsApproved(now);
    }
    if (place.compareTo(Place.SCOPES) > 0) {
      done = done.withTick(Tick.Fact.SCOPES_PASSED, true);
    }
    return done;
  }
}
