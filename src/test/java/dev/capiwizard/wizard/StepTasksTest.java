package dev.capiwizard.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.StepStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tasks inside a step: which is open, and where Next and Back lead. */
class StepTasksTest {
  private final StepState before = new StepState();
  private final StepState state = new StepState();
  private final StepState after = new StepState();
  private final List<StepTask> all =
      Stream.of("one", "two", "three").map(id -> new StepTask(id, id, 3)).toList();
  private final StepTasks tasks = new StepTasks(all);
  private WizardModel model;

  @BeforeEach
  void build() {
    before.set("");
    state.set("something is missing");
    model =
        new WizardModel(
            List.of(
                new StepFrame(StepId.PREREQUISITES, "before", before, Region::new),
                new StepFrame(StepId.APP, "tasks", state, tasks, () -> {}, () -> {}),
                new StepFrame(StepId.PRODUCTS, "after", after, Region::new)),
            opened -> {});
    model.open(StepId.PREREQUISITES);
  }

  @Test
  void nextAndBackGoTaskByTaskAndThenToTheStepsAround() {
    model.next();
    assertThat(place()).isEqualTo("app one");
    model.next();
    model.next();
    assertThat(place()).isEqualTo("app three");
    state.set("");
    model.next();
    assertThat(place()).isEqualTo("products");
    model.back();
    assertThat(place()).as("entered at its end").isEqualTo("app three");
    model.back();
    model.back();
    assertThat(place()).isEqualTo("app one");
    assertThat(model.isFirst()).isFalse();
    model.back();
    assertThat(place()).isEqualTo("prerequisites");
    assertThat(model.isFirst()).isTrue();
  }

  @Test
  void theFirstStepBeginsAtItsFirstTask() {
    WizardModel only =
        new WizardModel(
            List.of(new StepFrame(StepId.APP, "tasks", state, tasks, () -> {}, () -> {})),
            opened -> {});
    only.open(StepId.APP);
    assertThat(only.isFirst()).isTrue();
    only.next();
    assertThat(only.isFirst()).isFalse();
  }

  @Test
  void aTaskMayBeInTheWayAndSaysWhy() {
    all.getFirst().state().blocked().set("paste it");
    model.open(StepId.APP);
    assertThat(model.blocked()).isEqualTo("paste it");
    model.next();
    assertThat(place()).isEqualTo("app one");
    all.getFirst().state().blocked().set("");
    model.next();
    assertThat(place()).isEqualTo("app two");
  }

  @Test
  void nextKeepsWhatItClaims() {
    List<String> claimed = new ArrayList<>();
    all.getFirst().setPassed(() -> claimed.add("one"));
    model.open(StepId.APP);
    tasks.open(1);
    assertThat(claimed).as("looked at another").isEmpty();
    model.back();
    model.next();
    assertThat(claimed).containsExactly("one");
  }

  @Test
  void afterTheLastTaskTheOneThatIsMissingIsOpened() {
    done(0);
    done(2);
    model.open(StepId.APP, "three");
    model.next();
    assertThat(place()).isEqualTo("app two");
  }

  @Test
  void whoComesBackFindsTheFirstTaskThatAsksForSomething() {
    done(0);
    set(1, StepStatus.WAITING);
    model.open(StepId.APP);
    assertThat(place()).isEqualTo("app three");
    done(2);
    tasks.openFirstOpen();
    assertThat(place()).as("others are waited for").isEqualTo("app two");
    done(1);
    tasks.openFirstOpen();
    assertThat(place()).as("all is done").isEqualTo("app three");
    set(1, StepStatus.PROBLEM);
    tasks.openFirstOpen();
    assertThat(place()).isEqualTo("app two");
  }

  @Test
  void aFindingOpensTheTaskThatMendsIt() {
    model.open(StepId.PRODUCTS);
    model.open(StepId.APP, "two");
    assertThat(place()).isEqualTo("app two");
    model.open(StepId.APP, "three");
    assertThat(place()).as("from inside the step").isEqualTo("app three");
    done(0);
    model.open(StepId.APP, "no such task");
    assertThat(place()).isEqualTo("app two");
  }

  @Test
  void aPressThatDoesATaskGoesOnToTheNextOpenOneOrOutOfTheStep() {
    model.open(StepId.APP);
    done(0);
    done(1);
    tasks.goOn();
    assertThat(place()).isEqualTo("app three");
    done(2);
    state.set("");
    tasks.open(1);
    tasks.goOn();
    assertThat(place()).isEqualTo("products");
  }

  @Test
  void theTimeLeftIsThatOfTheTasksThatAskForSomething() {
    assertThat(tasks.minutesLeft()).isEqualTo(9);
    done(0);
    set(1, StepStatus.WAITING);
    assertThat(tasks.minutesLeft()).isEqualTo(3);
  }

  private void done(int at) {
    set(at, StepStatus.DONE);
  }

  private void set(int at, StepStatus status) {
    all.get(at).state().status().set(status);
  }

  private String place() {
    String step = model.current().id().id();
    return model.current().tasks().map(one -> step + " " + one.current().id()).orElse(step);
  }
}
