package dev.capiwizard.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.StepStatus;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.rehearsal.Rehearsal;
import dev.capiwizard.rehearsal.RehearsalPreparation;
import dev.capiwizard.scenarios.Place;
import dev.capiwizard.support.CallerState;
import dev.capiwizard.support.ScreenCode;
import dev.capiwizard.support.SupportCode;
import dev.capiwizard.testing.TestPictures;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@TestTiers.Heavy
class SupportBarTest {
  @TempDir Path folder;

  /** A walk that ends at a finding: the code on screen carries it, the step and the states. */
  @Test
  void theCodeInTheWindowCarriesWhatTheScreenShows() throws Exception {
    try (Rehearsal rehearsal = Rehearsal.open("wrong-secret", folder)) {
      assertThat(code(rehearsal).screen()).isEqualTo(ScreenCode.WELCOME);
      rehearsal.walk(folder, scene -> {});
      CallerState seen = code(rehearsal);
      assertThat(seen.screen()).isEqualTo(ScreenCode.STEP_5);
      assertThat(seen.finding()).isEqualTo(FailureCode.CLIENT_REFUSED);
      // The secret was pasted, and LinkedIn refused it.
      assertThat(seen.steps().subList(0, 4))
          .containsExactly(StepStatus.DONE, StepStatus.PROBLEM, StepStatus.DONE, StepStatus.DONE);
      assertThat(seen.steps().get(4)).isNotEqualTo(StepStatus.DONE);
      Toolkit.onFx(
          () -> {
            assertThat(((Label) scene(rehearsal).lookup("#screen-code")).getText()).isEqualTo("S5");
            return true;
          });
    }
  }

  @Test
  void theReportIsShownBeforeItIsSaved() throws Exception {
    try (Rehearsal rehearsal = Rehearsal.open("linkedin-error", folder)) {
      new RehearsalPreparation(rehearsal.world()).to(Place.UPSTACK);
      Toolkit.onFx(
          () -> {
            ((Button) scene(rehearsal).lookup("#support-report")).fire();
            return true;
          });
      Toolkit.await(() -> !((Button) scene(rehearsal).lookup("#report-save")).isDisabled());
      TestPictures.take(scene(rehearsal), "support-report");
      Toolkit.onFx(
          () -> {
            String shown = ((Label) scene(rehearsal).lookup("#report-preview")).getText();
            assertThat(shown).contains("supportDigits: 1", "doctor:");
            assertThat(shown)
                .contains("adAccountUsers · 500 · AAYpracticeUuid== prod-practice1")
                .contains("accessToken · 200");
            return true;
          });
    }
  }

  private static CallerState code(Rehearsal rehearsal) throws Exception {
    String digits =
        Toolkit.onFx(
            () -> {
              ((Button) scene(rehearsal).lookup("#support-code")).fire();
              String shown = ((Label) scene(rehearsal).lookup("#support-code-digits")).getText();
              return shown;
            });
    TestPictures.take(scene(rehearsal), "support-code");
    Toolkit.onFx(
        () -> {
          ((Button) scene(rehearsal).lookup("#code-close")).fire();
          return true;
        });
    return SupportCode.decode(digits);
  }

  private static Scene scene(Rehearsal rehearsal) {
    return rehearsal.window().stage().getScene();
  }
}
