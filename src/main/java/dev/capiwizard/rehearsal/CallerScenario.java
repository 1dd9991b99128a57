package dev.capiwizard.rehearsal;

import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.StepStatus;
import dev.capiwizard.connection.Way;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.scenarios.Place;
import dev.capiwizard.support.CallerState;
import dev.capiwizard.support.ScreenCode;
import java.util.Comparator;
import java.util.List;

/**
 * The rehearsal that shows what a caller sees: the same screen, with everything before it done, in
 * the situation that ends in the caller’s finding if that can begin there.
 *
 * @param place the place where it begins
 */
public record CallerScenario(CallerState caller, RehearsalScenario situation, Place place) {
  /** The rehearsal for a support code that was read out. */
  public static CallerScenario of(CallerState caller) {
    Place place = place(caller.screen());
    FailureCode finding = caller.finding();
    Way way = way(caller, place);
    List<RehearsalScenario> possible =
        RehearsalScenario.all().stream()
            .filter(one -> finding != null && one.codes().contains(finding))
            .filter(one -> one.beginnings().contains(place))
            .filter(one -> place == Place.RENEWAL || one.way() == way)
            .sorted(Comparator.comparingInt(one -> one.place() == place ? 0 : 1))
            .toList();
    RehearsalScenario usual = new RehearsalScenario(usual(caller, place, way));
    return new CallerScenario(caller, possible.isEmpty() ? usual : possible.getFirst(), place);
  }

  /** Whether the rehearsal leads to the caller’s finding by itself. */
  public boolean leadsToFinding() {
    FailureCode finding = caller.finding();
    return finding == null || situation.codes().contains(finding);
  }

  private static Scenario usual(CallerState caller, Place place, Way way) {
    if (place == Place.RENEWAL) {
      return Scenario.RENEWAL;
    }
    if (way == Way.QUICK_TRY) {
      return Scenario.SHORT_WAY;
    }
    boolean waits = caller.finding() == null && waitsForLinkedIn(caller);
    return waits && place == Place.PRODUCTS ? Scenario.APPROVAL_PENDING : Scenario.HAPPY;
  }

  /** Whether the products were requested, and LinkedIn has not answered yet. */
  public boolean waitsForLinkedIn() {
    return waitsForLinkedIn(caller);
  }

  private static boolean waitsForLinkedIn(CallerState caller) {
    return caller.steps().get(StepId.PRODUCTS.index()) == StepStatus.WAITING;
  }

  /** The caller’s step of the renewal; the first if the rehearsal cannot begin there. */
  public Place withinRenewal() {
    Place step = caller.screen().step().map(Place::of).orElse(Place.SIGN_IN);
    return step.compareTo(Place.SIGN_IN) < 0 ? Place.SIGN_IN : step;
  }

  /**
   * The caller’s way; a renewal is rehearsed in the developer app’s, as is a step that it lacks.
   */
  static Way way(CallerState caller, Place place) {
    return place != Place.RENEWAL && caller.way().has(place.step())
        ? caller.way()
        : Way.DEVELOPER_APP;
  }

  private static Place place(ScreenCode screen) {
    if (screen.isRenewal() || screen == ScreenCode.HOME) {
      return Place.RENEWAL;
    }
    return screen.step().map(Place::of).orElse(Place.PREREQUISITES);
  }
}
