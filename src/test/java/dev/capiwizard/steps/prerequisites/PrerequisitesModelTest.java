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
        "new||Press “I have all of these”, or open the line that you need help with.|TO_DO|''",
        "some needs|role|Press “I have all of these”, or open the line that you need help"
            + " with.|TO_DO|''",
        "role lacking|rule partner page email portal upstack"
            + "|Still open: your role on the ad account.|TO_DO|Open: role",
        "all needs|role rule partner page email portal upstack|''|DONE|''",
        "signed in|role rule partner page email portal upstack|''|DONE|''",
        "only a viewer|rule partner page email portal upstack|''|TO_DO|''",
        "needs taken back after the sign-in|role rule partner email portal upstack"
            + "|Press “I have all of these”, or open the line that you need help with.|TO_DO|''",
        "by a command|role rule|Press “I have all of these”, or open the line that you need help"
            + " with.|DONE|''",
      })
  void whatIsMissingIsSaid(
      String sample, String ready, String missing, StepStatus status, String note) {
    PrerequisitesModel model = at(sample);
    assertThat(
            Arrays.stream(Need.values())
                .filter(model::isReady)
                .map(Need::id)
                .collect(Collectors.joining(" ")))
        .isEqualTo(ready == null ? "" : ready);
    assertThat(model.state().blocked().get()).isEqualTo(missing);
    assertThat(model.state().status().get()).isEqualTo(status);
    assertThat(model.state().note().get()).isEqualTo(note);
  }

  @Test
  void onePressMarksThemAll() {
    PrerequisitesModel model = at("new");
    assertThat(model.toMark()).containsExactly(Need.values());
    model.haveAll();
    assertThat(model.toMark()).isEmpty();
    assertThat(model.state().blocked().get()).isEmpty();
    assertThat(model.state().status().get()).isEqualTo(StepStatus.DONE);
    assertThat(new PrerequisitesModel(rig.current()).toMark()).as("written down").isEmpty();
  }

  /** The rest is marked by one press; the one that lacks is named until it is there. */
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"RULE", "PARTNER"})
  void whatLacksIsNotMarkedWithTheOthers(Need need) {
    PrerequisitesModel model = at("new");
    model.setLacking(need, true);
    assertThat(model.isLacking(need)).isTrue();
    assertThat(model.toMark()).hasSize(Need.values().length - 1).doesNotContain(need);
    assertThat(model.state().blocked().get()).endsWith("Say whether you have the others.");
    model.haveAll();
    assertThat(model.isReady(need)).isFalse();
    assertThat(model.state().blocked().get()).startsWith("Still open: ").endsWith(".");
    assertThat(model.state().note().get()).startsWith("Open: ");
    assertThat(new PrerequisitesModel(rig.current()).isLacking(need)).as("written down").isTrue();
    model.setLacking(need, false);
    assertThat(model.isReady(need)).isTrue();
    assertThat(model.state().status().get()).isEqualTo(StepStatus.DONE);
    assertThat(model.state().note().get()).isEmpty();
  }

  /** The program makes a rule, or finds the Partner ID, after the sign-in. */
  @ParameterizedTest
  @EnumSource(names = {"RULE", "PARTNER"})
  void whatIsLeftForLaterHoldsNobodyUp(Need need) {
    PrerequisitesModel model = at("new");
    model.setLacking(need, true);
    assertThat(model.isLeftForLater(need)).isTrue();
    assertThat(model.toMark()).hasSize(Need.values().length - 1).doesNotContain(need);
    model.haveAll();
    assertThat(model.isReady(need)).isFalse();
    assertThat(model.state().blocked().get()).isEmpty();
    assertThat(model.state().status().get()).isEqualTo(StepStatus.DONE);
    model.setLacking(need, false);
    assertThat(model.isReady(need)).isTrue();
  }

  /** What LinkedIn does not see is open again, and yet stops nobody from checking again. */
  @Test
  void whatLinkedInDoesNotSeeIsOpenAgain() {
    PrerequisitesModel model = at("only a viewer");
    assertThat(model.isContradicted(Need.ROLE)).isTrue();
    assertThat(model.isReady(Need.ROLE)).isFalse();
    assertThat(model.verified(Need.ROLE)).isEmpty();
    assertThat(model.toMark()).isEmpty();
    assertThat(model.state().blocked().get()).isEmpty();
  }

  @Test
  void whatASignInSawIsSaidInWords() {
    PrerequisitesModel before = at("scopes");
    assertThat(Need.values()).extracting(before::verified).containsOnly("");
    PrerequisitesModel model = at("signed in");
    assertThat(model.verified(Need.ROLE))
        .isEqualTo("Confirmed by LinkedIn: Account Manager on Acme");
    assertThat(model.verified(Need.RULE)).isEqualTo("Confirmed by LinkedIn: rule “Purchase”");
    assertThat(model.verified(Need.PORTAL)).isEqualTo("Confirmed: your app signed you in");
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
