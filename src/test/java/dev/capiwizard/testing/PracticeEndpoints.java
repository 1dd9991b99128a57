package dev.capiwizard.testing;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.practice.Practice;
import dev.capiwizard.practice.PracticeAddresses;

/** The practice services as the endpoints of a connection. */
public final class PracticeEndpoints {
  private PracticeEndpoints() {}

  /** As somebody’s own services: what is for the real ones alone does not apply. */
  public static Endpoints of(Practice practice) {
    return of(practice, Endpoints.World.OTHER);
  }

  public static Endpoints of(Practice practice, Endpoints.World world) {
    PracticeAddresses at = practice.addresses();
    return new Endpoints(
        at.authorization(),
        at.token(),
        at.introspection(),
        at.api(),
        at.upstack(),
        at.portal(),
        world);
  }
}
