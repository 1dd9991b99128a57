package dev.capiwizard.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capiwizard.connection.Way;
import dev.capiwizard.testing.CutWords;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestTiers.Heavy
class WayChoiceTest {
  private static final List<String> ROWS =
      List.of("time", "waiting", "need", "lasts", "check", "upstack");

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

  /** What is compared stands side by side: the same row has the same height in both cards. */
  @ParameterizedTest
  @ValueSource(ints = {720, 900, 1440})
  void eachRowStandsAtOneHeightInBothCards(int width) throws Exception {
    Scene scene = scene(Way.DEVELOPER_APP, false, width);
    choose(scene, "way-account-second");
    Bounds app = place(scene, "#card-developer-app");
    Bounds quick = place(scene, "#card-quick-try");
    for (String row : ROWS) {
      Bounds left = place(scene, "#value-developer-app-" + row);
      Bounds right = place(scene, "#value-quick-try-" + row);
      assertThat(right.getMinY()).as(row).isEqualTo(left.getMinY());
      assertThat(right.getMinX() - quick.getMinX())
          .as(row)
          .isCloseTo(left.getMinX() - app.getMinX(), within(1.0));
      assertThat(left.getMaxX()).as(row).isLessThan(app.getMaxX());
      assertThat(right.getMaxX()).as(row).isLessThan(quick.getMaxX());
    }
    assertThat(quick.getMinX() - app.getMaxX()).as("between").isCloseTo(18, within(1.0));
    assertThat(Toolkit.onFx(() -> CutWords.in(scene))).isEmpty();
    assertThat(quick.getWidth()).isCloseTo(app.getWidth(), within(1.0));
  }

  @Test
  void inANarrowRoomOneCardIsBelowTheOther() throws Exception {
    Scene scene = scene(Way.DEVELOPER_APP, false, 480);
    assertThat(place(scene, "#way-quick-try").getMinY())
        .isGreaterThan(place(scene, "#value-developer-app-upstack").getMaxY());
    assertThat(place(scene, "#card-quick-try").getMinX())
        .isEqualTo(place(scene, "#card-developer-app").getMinX());
  }

  private static Bounds place(Scene scene, String id) throws Exception {
    return Toolkit.onFx(
        () -> {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          Node node = scene.lookup(id);
          return node.localToScene(node.getLayoutBounds());
        });
  }

  private Scene scene(Way preselected, boolean isChange) throws Exception {
    return scene(preselected, isChange, 860);
  }

  private Scene scene(Way preselected, boolean isChange, int width) throws Exception {
    return Toolkit.onFx(
        () -> {
          Scene made =
              new Scene(
                  new WayChoiceView(preselected, isChange, went::add, () -> went.add("back")),
                  width,
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
