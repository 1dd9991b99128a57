package dev.capiwizard.steps.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.UpstackSide.Shown;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.failures.RequestMessage;
import dev.capiwizard.platform.job.BackgroundJob;
import dev.capiwizard.platform.job.NoBackgroundJob;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.testing.OneJob;
import dev.capiwizard.testing.TestPictures;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.ui.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is to be done next is what comes first, and is the one blue button. */
@Timeout(60)
@TestTiers.Heavy
class StatusViewTest {
  @TempDir private Path folder;
  private final OneJob job = new OneJob();
  private String launcherBefore = "";
  private StatusPage page;

  @BeforeEach
  void knowTheProgram() {
    launcherBefore = System.getProperty("capiwizard.launcher", "");
    System.setProperty("capiwizard.launcher", "/bin/true");
  }

  @AfterEach
  void end() throws Exception {
    page.close();
    if (launcherBefore.isEmpty()) {
      System.clearProperty("capiwizard.launcher");
    } else {
      System.setProperty("capiwizard.launcher", launcherBefore);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Theme.Choice.class,
      names = {"LIGHT", "DARK"})
  void theEndIsOneAndSaysWhatHappensNext(Theme.Choice theme) throws Exception {
    page = new StatusPage(Scenario.HAPPY, folder, job).saved().shows(Shown.HEALTHY).in(theme);
    page.open();
    page.press("#remind-yes");
    assertThat(page.words())
        .contains(
            "You’re connected",
            "Nothing to do until 9 January. We will remind you.",
            "What happens next",
            "Every day",
            "Within 3 days",
            "9 January");
    assertThat(page.of(() -> page.scene().lookup(".page-mark-healthy"))).isNotNull();
    TestPictures.take(page.scene(), "status-connected-" + theme);
  }

  @Test
  void whereNobodyRemindsItSaysWhenToRenew() throws Exception {
    page = new StatusPage(Scenario.HAPPY, folder, job).saved().shows(Shown.HEALTHY).open();
    page.press("#remind-no");
    assertThat(page.words())
        .contains("LinkedIn and Upstack both accept the token. Renew it before 23 January.")
        .doesNotContain("Every day");
    assertThat(page.words()).anyMatch(words -> words.startsWith("Reminders are off. The hollow"));
    assertThat(page.of(() -> page.scene().lookup(".life-mark").getPseudoClassStates().toString()))
        .contains("hollow");
  }

  /** Below the card it was off the screen, and reminders stayed off by accident. */
  @ParameterizedTest
  @EnumSource(
      value = Shown.class,
      names = {"HEALTHY", "NEITHER"})
  void doneWaitsForTheAnswerAboutReminders(Shown shown) throws Exception {
    page = new StatusPage(Scenario.HAPPY, folder, job).saved();
    if (shown == Shown.HEALTHY) {
      page.shows(shown);
    }
    page.open();
    assertThat(top("#remind-yes")).isLessThan(top("#destination-card"));
    assertThat(page.blue()).containsExactly("remind-yes");
    assertThat(isDoneDisabled()).isTrue();
    assertThat(text("#reason")).isEqualTo("First answer the question about reminders.");
    TestPictures.take(page.scene(), "status-question-" + shown);
    page.press("#remind-no");
    assertThat(isDoneDisabled()).isFalse();
    assertThat(page.blue()).containsExactly("next");
    assertThat(page.of(() -> page.scene().getFocusOwner().getStyleClass())).contains("notice");
  }

  @Test
  void anAnswerThatWasGivenCounts() throws Exception {
    page = new StatusPage(Scenario.HAPPY, folder, job).saved().shows(Shown.HEALTHY).open();
    page.press("#remind-no");
    page.close();
    page = new StatusPage(Scenario.HAPPY, folder, job).saved().shows(Shown.HEALTHY).open();
    assertThat(page.of(() -> page.scene().lookup("#remind-yes"))).isNull();
    assertThat(isDoneDisabled()).isFalse();
  }

  @Test
  void aSystemWithoutRemindersHoldsNobody() throws Exception {
    page = new StatusPage(Scenario.HAPPY, folder, new NoBackgroundJob()).saved();
    page.shows(Shown.HEALTHY).open();
    assertThat(page.words()).contains(FailureTexts.title(FailureCode.JOB_NOT_SUPPORTED));
    assertThat(isDoneDisabled()).isFalse();
    assertThat(page.blue()).containsExactly("next");
  }

  @ParameterizedTest
  @CsvSource({
    "VIEWER_ONLY, VIEWER_ONLY, LIGHT",
    "VIEWER_ONLY, VIEWER_ONLY, DARK",
    "RULE_DISABLED, RULE_DISABLED, LIGHT"
  })
  void aFaultIsToldOnceWithTheMessageToWhoeverMustAct(
      Scenario scenario, FailureCode code, Theme.Choice theme) throws Exception {
    page = new StatusPage(scenario, folder, job).saved().shows(Shown.HEALTHY).in(theme).open();
    String message = RequestMessage.of(code, "").orElseThrow().text();
    TestPictures.take(page.scene(), "status-fault-" + code + "-" + theme);
    assertThat(page.words())
        .filteredOn(words -> words.contains(FailureTexts.title(code)))
        .hasSize(1);
    assertThat(page.words()).filteredOn(words -> words.contains(code.id())).hasSize(1);
    assertThat(page.words()).contains(message, "Everything else is fine: your token works.");
    assertThat(page.blue()).containsExactly("copy-" + code.id());
    page.press("#copy-" + code.id());
    assertThat(page.copied).containsExactly(message);
    assertThat(top(".finding")).isLessThan(top("#destination-card"));
  }

  @ParameterizedTest
  @CsvSource({"LIGHT", "DARK"})
  void whereAdsBringNoClickIdItIsSaidHowToSwitchThemOn(Theme.Choice theme) throws Exception {
    page = new StatusPage(Scenario.CLICK_ID_OFF, folder, null).saved().shows(Shown.HEALTHY);
    page.chosen().in(theme).open();
    page.of(
        () -> {
          ((ScrollPane) page.scene().lookup(".page-scroll")).setVvalue(1);
          return true;
        });
    Toolkit.settle();
    TestPictures.take(page.scene(), "status-click-id-off-" + theme);
    assertThat(page.words())
        .anyMatch(words -> words.contains(FailureCode.CLICK_ID_OFF.id()))
        .anyMatch(words -> words.contains("Creative Manager is not enough"))
        .anyMatch(words -> words.contains("sensitive data"));
    assertThat(page.blue()).containsExactly("next");
  }

  @Test
  void whereAdsBringClickIdsNothingIsToBeDone() throws Exception {
    page = new StatusPage(Scenario.HAPPY, folder, null).saved().shows(Shown.HEALTHY);
    page.chosen().open();
    assertThat(page.words()).anyMatch(words -> words.contains("conversion tracking is on"));
    assertThat(page.of(() -> page.scene().lookup("#click-id-guides"))).isNull();
  }

  @Test
  void whereThereIsNoRuleTheWayLeadsToTheForm() throws Exception {
    page = new StatusPage(Scenario.NO_RULE, folder, job).saved().shows(Shown.HEALTHY).open();
    assertThat(page.blue()).containsExactly("fix-CW-ACCESS-04");
    page.press("#fix-CW-ACCESS-04");
    assertThat(page.opened).containsExactly("signin");
  }

  @ParameterizedTest
  @CsvSource({
    "HAPPY, UNHEALTHY, fix-CW-UPSTACK-01",
    "HAPPY, NEITHER, fix-CW-UPSTACK-07",
  })
  void theWayToMendIsTheBlueButtonAboveTheCard(Scenario scenario, Shown shown, String blue)
      throws Exception {
    page = new StatusPage(scenario, folder, job).saved().shows(shown).open();
    TestPictures.take(page.scene(), "status-" + scenario + "-" + shown);
    assertThat(page.blue()).containsExactly(blue);
    assertThat(top("#" + blue)).isLessThan(top("#destination-card"));
    assertThat(page.of(() -> page.scene().lookup("#remind-yes"))).isNull();
  }

  @Test
  void aTokenThatHasExpiredLeadsToTheSignIn() throws Exception {
    page = new StatusPage(Scenario.HAPPY, folder, job).saved();
    page.world.pass(Duration.ofDays(61));
    page.open();
    assertThat(page.words()).contains("The token has expired.");
    assertThat(page.blue()).containsExactly("fix-CW-TOKEN-01");
    TestPictures.take(page.scene(), "status-expired");
    page.press("#fix-CW-TOKEN-01");
    assertThat(page.opened).containsExactly("signin");
  }

  @Test
  void whereNobodyAnswersTheBlueButtonChecksAgain() throws Exception {
    page = new StatusPage(Scenario.HAPPY, folder, job).saved().shows(Shown.HEALTHY);
    page.world.practice.close();
    page.open();
    TestPictures.take(page.scene(), "status-unreachable");
    assertThat(page.blue()).hasSize(1).first().asString().startsWith("fix-CW-NET-");
    assertThat(isDoneDisabled()).isFalse();
  }

  @Test
  void aTokenThatWorksLeadsToUpstack() throws Exception {
    job.installed = new BackgroundJob.Spec(List.of("/bin/x"), 1);
    page = new StatusPage(Scenario.HAPPY, folder, job).open();
    assertThat(page.blue()).containsExactly("to-upstack");
    assertThat(top("#to-upstack")).isLessThan(top("#destination-card"));
    page.press("#to-upstack");
    assertThat(page.opened).containsExactly("upstack");
  }

  @Test
  void whileUpstackChecksThePageCanBeLeft() throws Exception {
    job.installed = new BackgroundJob.Spec(List.of("/bin/x"), 1);
    page = new StatusPage(Scenario.HAPPY, folder, job).saved().open();
    assertThat(page.blue()).containsExactly("next");
    assertThat(page.of(() -> page.scene().lookup("#remind-yes"))).isNull();
  }

  private boolean isDoneDisabled() throws Exception {
    return page.of(() -> ((Button) page.scene().lookup("#next")).isDisabled());
  }

  private String text(String id) throws Exception {
    return page.of(() -> ((Label) page.scene().lookup(id)).getText());
  }

  private double top(String selector) throws Exception {
    return Toolkit.onFx(
        () -> {
          Node node = page.scene().lookup(selector);
          Bounds at = node.localToScene(node.getLayoutBounds());
          return at.getMinY();
        });
  }
}
