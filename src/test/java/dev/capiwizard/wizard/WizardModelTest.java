package dev.capiwizard.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.StepStatus;
import dev.capiwizard.wizard.StepState.Correction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which step is open, and which can be worked. */
class WizardModelTest {
  private final List<StepState> states = Stream.generate(StepState::new).limit(3).toList();
  private final List<StepId> passed = new ArrayList<>();
  private WizardModel model;

  @BeforeEach
  void build() {
    model =
        new WizardModel(
            List.of(step(StepId.APP, 0), step(StepId.SIGN_IN, 1), step(StepId.UPSTACK, 2)),
            opened -> {});
    states.forEach(one -> one.set("not yet"));
  }

  @Test
  void aStepIsInTheWayOfThoseAfterIt() {
    assertThat(model.canWork(0)).isTrue();
    assertThat(model.canWork(1)).isFalse();
    states.getFirst().set("");
    assertThat(model.canWork(1)).isTrue();
  }

  @Test
  void aCardThatHasSomethingToShowIsOpenThoughAStepCameLoose() {
    assertThat(model.canWork(2)).isFalse();
    states.getLast().status().set(StepStatus.PROBLEM);
    assertThat(model.canWork(2)).isTrue();
    states.get(1).status().set(StepStatus.PROBLEM);
    assertThat(model.canWork(1)).as("only the last").isFalse();
  }

  @Test
  void whatWasDoneElsewhereIsInNobodysWay() {
    model.setAside(Set.of(StepId.APP));
    model.open(StepId.SIGN_IN);
    assertThat(model.canWork(1)).isTrue();
    assertThat(model.isFirst()).isTrue();
    assertThat(model.numberOf(1)).isEqualTo(1);
    assertThat(model.isListed(0)).isFalse();
    model.back();
    assertThat(model.current().id()).isEqualTo(StepId.SIGN_IN);
  }

  @Test
  void aFindingLeadsToAStepAsideWhichIsInTheListFromThenOn() {
    model.setAside(Set.of(StepId.APP));
    model.open(StepId.SIGN_IN);
    model.open(StepId.APP);
    assertThat(model.current().id()).isEqualTo(StepId.APP);
    assertThat(model.isListed(0)).isTrue();
    assertThat(model.numberOf(1)).isEqualTo(2);
    // It is still not in the way.
    assertThat(model.canWork(1)).isTrue();
    states.getFirst().set("");
    model.next();
    assertThat(model.current().id()).isEqualTo(StepId.SIGN_IN);
    model.back();
    assertThat(model.current().id()).isEqualTo(StepId.APP);
  }

  @Test
  void whatALaterStepFoundOutIsShownAndStopsNobody() {
    states.getFirst().set("");
    assertThat(model.status(0)).isEqualTo(StepStatus.DONE);
    states.getFirst().correct(Optional.of(new Correction(StepStatus.PROBLEM, "refused")));
    assertThat(model.status(0)).isEqualTo(StepStatus.PROBLEM);
    assertThat(model.steps().getFirst().note().get()).isEqualTo("refused");
    assertThat(model.canWork(1)).isTrue();
    states.getFirst().correct(Optional.empty());
    assertThat(model.status(0)).isEqualTo(StepStatus.DONE);
    assertThat(model.steps().getFirst().note().get()).isEmpty();
  }

  @Test
  void aStepIsPassedOnceALaterOneCanBeWorked() {
    model.open(0);
    model.open(1);
    assertThat(passed).as("only looked at").isEmpty();
    model.open(0);
    states.getFirst().set("");
    model.next();
    assertThat(passed).containsExactly(StepId.APP);
    model.back();
    assertThat(passed).hasSize(1);
  }

  @Test
  void noStepIsTheFirstOfTheList() {
    model.setAside(Set.of(StepId.APP));
    model.open((StepId) null);
    assertThat(model.current().id()).isEqualTo(StepId.SIGN_IN);
  }

  private Step step(StepId id, int at) {
    return new StepFrame(id, id.id(), states.get(at), Region::new).whenPassed(() -> passed.add(id));
  }
}
