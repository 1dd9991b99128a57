package dev.capiwizard.steps.prerequisites;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.Need;
import dev.capiwizard.connection.StepStatus;
import dev.capiwizard.steps.StepRig;
import dev.capiwizard.testing.SampleProgress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is ticked, what a sign-in saw of it, and what is missing. */
class PrerequisitesModelTest {
  private final StepRig rig = new StepRig(Endpoints.REAL);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "new||Still to tick: 7 things.",
        "some needs|role|Still to tick: 6 things.",
        "all needs|role rule partner page email portal upstack|''",
        "signed in|role rule partner page email portal upstack|''",
        "needs taken back after the sign-in|role rule partner email portal upstack"
            + "|Still to tick: your company Page.",
        "by a command|role rule|Still to tick: 5 things.",
      })
  void whatIsMissingIsSaid(String sample, String ticked, String missing) {
    PrerequisitesModel model = at(sample);
    assertThat(
            Arrays.stream(Need.values())
                .filter(model::isTicked)
                .map(Need::id)
                .collect(Collectors.joining(" ")))
        .isEqualTo(ticked == null ? "" : ticked);
    assertThat(model.state().blocked().get()).isEqualTo(missing);
    assertThat(model.state().status().get())
        .isEqualTo(missing.isEmpty() ? StepStatus.DONE : StepStatus.TO_DO);
  }

  @ParameterizedTest
  @EnumSource
  void aTickIsKeptAndTakenBack(Need need) {
    PrerequisitesModel model = at("all needs");
    model.tick(need, false);
    assertThat(model.isTicked(need)).isFalse();
    assertThat(model.state().status().get()).isEqualTo(StepStatus.TO_DO);
    assertThat(model.state().blocked().get()).startsWith("Still to tick: ").endsWith(".");
    assertThat(new PrerequisitesModel(rig.current()).isTicked(need)).as("written down").isFalse();
    model.tick(need, true);
    assertThat(model.isTicked(need)).isTrue();
    assertThat(model.state().status().get()).isEqualTo(StepStatus.DONE);
  }

  @Test
  void whatASignInSawStaysTicked() {
    PrerequisitesModel model = at("signed in");
    for (Need need : List.of(Need.ROLE, Need.RULE, Need.PORTAL)) {
      model.tick(need, false);
      assertThat(model.isTicked(need)).as(need.id()).isTrue();
    }
    assertThat(model.state().status().get()).isEqualTo(StepStatus.DONE);
  }

  @Test
  void whatASignInSawIsSaidInWords() {
    PrerequisitesModel before = at("scopes");
    assertThat(Need.values()).extracting(before::verified).containsOnly("");
    PrerequisitesModel model = at("signed in");
    assertThat(model.verified(Need.ROLE))
        .isEqualTo("Verified by LinkedIn: Account Manager on Acme");
    assertThat(model.verified(Need.RULE)).isEqualTo("Verified by LinkedIn: rule “Purchase”");
    assertThat(model.verified(Need.PORTAL)).isEqualTo("Verified: your app signed you in");
    assertThat(List.of(Need.PARTNER, Need.PAGE, Need.EMAIL, Need.UPSTACK))
        .extracting(model::verified)
        .containsOnly("");
  }

  @Test
  void anotherStepMayChangeWhatIsMissing() {
    PrerequisitesModel model = at("new");
    rig.change(one -> SampleProgress.all().get("all needs"));
    model.update();
    assertThat(model.state().status().get()).isEqualTo(StepStatus.DONE);
  }

  private PrerequisitesModel at(String sample) {
    rig.change(one -> SampleProgress.all().get(sample));
    return new PrerequisitesModel(rig.current());
  }
}
