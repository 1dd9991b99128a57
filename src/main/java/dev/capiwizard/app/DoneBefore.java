package dev.capiwizard.app;

import dev.capiwizard.connection.Progress;
import dev.capiwizard.oauth.Scopes;
import dev.capiwizard.rehearsal.Place;
import dev.capiwizard.steps.developerapp.DeveloperAppModel;
import dev.capiwizard.steps.prerequisites.PrerequisitesModel;
import dev.capiwizard.steps.scopes.ScopesModel;
import java.time.Instant;

/** What a person has ticked and said by the time they stand at a place. */
final class DoneBefore {
  private DoneBefore() {}

  static Progress of(Progress from, Place place, Instant now) {
    Progress done = from.withStep(place == Place.RENEWAL ? Place.STATUS.id() : place.id());
    if (place.compareTo(Place.PREREQUISITES) > 0) {
      for (String need : PrerequisitesModel.NEEDED) {
        done = done.withTick(need, true);
      }
    }
    if (place.compareTo(Place.APP) > 0) {
      done = done.withTick(DeveloperAppModel.REDIRECT_TICK, true);
    }
    if (place.compareTo(Place.PRODUCTS) > 0) {
      done = done.withProductsRequested(now).withProductsApproved(now);
    }
    if (place.compareTo(Place.SCOPES) > 0) {
      for (String scope : Scopes.REQUIRED) {
        done = done.withTick(ScopesModel.tick(scope), true);
      }
    }
    return done;
  }
}
