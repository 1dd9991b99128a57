package dev.capiwizard.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Way;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import org.junit.jupiter.api.Test;

@TestTiers.Heavy
class WayChoiceTest {
  private final List<Object> went = new ArrayList<>();

  @Test
  void theDeveloperAppIsPreselectedAndOnePressGoesOn() throws Exception {
    Scene scene = scene(Way.DEVELOPER_APP, false);
    assertThat(radio(scene, "way-developer-app").isSelected()).isTrue();
    press(scene, "go-on");
    assertThat(went).containsExactly(Way.DEVELOPER_APP);
  }

  @Test
  void theButtonNamesTheWayThatIsChosen() throws Exception {
    Scene scene = scene(Way.DEVELOPER_APP, false);
    choose(scene, "way-quick-try");
    assertThat(((Button) scene.lookup("#go-on")).getText()).contains("quick try");
    press(scene, "go-on");
    assertThat(went).containsExactly(Way.QUICK_TRY);
  }

  /** Each answer that makes the quick try unfit says why, and the other way is chosen. */
  @Test
  void anAnswerAgainstTheQuickTryClosesItAndSaysWhy() throws Exception {
    for (String answer : List.of("way-account-second", "way-app-second")) {
      Scene scene = scene(Way.QUICK_TRY, false);
      choose(scene, answer);
      assertThat(radio(scene, "way-quick-try").isDisabled()).as(answer).isTrue();
      assertThat(radio(scene, "way-developer-app").isSelected()).isTrue();
      assertThat(scene.lookup("#unfit-quick-try").isVisible()).isTrue();
      press(scene, "go-on");
      assertThat(went).last().isEqualTo(Way.DEVELOPER_APP);
    }
  }

  @Test
  void anAnswerThatIsTakenBackOpensTheQuickTryAgain() {
    WayChoiceModel model = new WayChoiceModel(Way.DEVELOPER_APP);
    model.setHasApp(true);
    model.choose(Way.QUICK_TRY);
    assertThat(model.chosen().get()).isEqualTo(Way.DEVELOPER_APP);
    model.setHasApp(false);
    model.choose(Way.QUICK_TRY);
    assertThat(model.chosen().get()).isEqualTo(Way.QUICK_TRY);
  }

  @Test
  void backLeavesEverythingAsItWas() throws Exception {
    Scene scene = scene(Way.QUICK_TRY, true);
    press(scene, "way-back");
    assertThat(went).containsExactly("back");
  }

  private Scene scene(Way preselected, boolean isChange) throws Exception {
    return Toolkit.onFx(
        () -> {
          Scene made =
              new Scene(
                  new WayChoiceView(preselected, isChange, went::add, () -> went.add("back")),
                  860,
                  600);
          made.getRoot().applyCss();
          made.getRoot().layout();
          return made;
        });
  }

  private static RadioButton radio(Scene scene, String id) {
    return (RadioButton) scene.lookup("#" + id);
  }

  private static void choose(Scene scene, String id) throws Exception {
    Toolkit.onFx(
        () -> {
          radio(scene, id).fire();
          return true;
        });
  }

  private static void press(Scene scene, String id) throws Exception {
    Toolkit.onFx(
        () -> {
          ((Button) scene.lookup("#" + id)).fire();
          return true;
        });
  }
}
