package dev.capiwizard.scenarios;

import dev.capiwizard.connection.Way;
import dev.capiwizard.practice.faults.Scenario;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts about a scenario beside its faults.
 *
 * @param place where it shows; null if everything goes well
 * @param outcome how it should end
 * @param differences of a person’s walk
 */
public record ScenarioFacts(
    @Nullable Place place, ExpectedOutcome outcome, Set<WalkDifference> differences) {
  public ScenarioFacts {
    differences = Set.copyOf(differences);
  }

  public static ScenarioFacts of(Scenario scenario) {
    return ScenarioTable.of(scenario);
  }

  /** Whether a person’s walk differs in this way. */
  public boolean has(WalkDifference difference) {
    return differences.contains(difference);
  }

  /** Whether the walk meets none of the codes that tell of something wrong. */
  public boolean meetsNoCode() {
    return outcome.codes().isEmpty();
  }

  /** The way that a person takes. */
  public Way way() {
    return has(WalkDifference.TAKES_THE_QUICK_TRY) ? Way.QUICK_TRY : Way.DEVELOPER_APP;
  }

  /** Whether the first token is near its end and is to be renewed. */
  public boolean isRenewal() {
    return place == Place.RENEWAL;
  }

  /** The same with further differences of the walk. */
  ScenarioFacts with(WalkDifference... more) {
    return new ScenarioFacts(place, outcome, Set.of(more));
  }
}
