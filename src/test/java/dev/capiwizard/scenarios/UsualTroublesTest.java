package dev.capiwizard.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.StepId;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.support.UsualTroubles;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What help names is what the scenarios know of the step, or of the one that it leads to. */
class UsualTroublesTest {
  @ParameterizedTest
  @EnumSource(StepId.class)
  void eachIsMetInASituationOfItsStepOrTheNext(StepId step) {
    Set<FailureCode> known = EnumSet.noneOf(FailureCode.class);
    Arrays.stream(Scenario.values())
        .map(ScenarioFacts::of)
        .filter(facts -> facts.place() != null && isThereOrNext(facts.place(), step))
        .forEach(facts -> known.addAll(facts.outcome().codes()));
    assertThat(UsualTroubles.in(step)).hasSizeLessThanOrEqualTo(3);
    assertThat(known).containsAll(UsualTroubles.in(step));
  }

  private static boolean isThereOrNext(Place place, StepId step) {
    int behind = place.step().number() - step.number();
    return behind == 0 || behind == 1;
  }
}
