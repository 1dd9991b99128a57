package dev.capiwizard.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.rehearsal.Rehearsal;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.ui.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The window by keyboard alone, and what it tells a screen reader. Driven by TestFX. */
@Timeout(90)
@TestTiers.Heavy
class KeyboardTest {
  private static final List<String> STEPS =
      List.of("prerequisites", "app", "products", "scopes", "signin", "upstack", "status");

  @TempDir Path folder;

  private final FxRobot robot = new FxRobot();

  @Test
  void theFirstStepIsWalkedWithoutAMouse() throws Exception {
    try (Rehearsal rehearsal = Rehearsal.open("happy", folder)) {
      focus(rehearsal, "#set-up");
      robot.type(KeyCode.SPACE);
      focus(rehearsal, "#go-on");
      robot.type(KeyCode.SPACE);
      assertThat(lookup(rehearsal, "#next").isDisabled()).isTrue();
      focus(rehearsal, "#connection-name");
      boolean there = false;
      for (int presses = 0; presses < 20 && !there; presses++) {
        robot.type(KeyCode.TAB);
        there = Toolkit.onFx(() -> "have-all".equals(focused(rehearsal).getId()));
      }
      assertThat(there).isTrue();
      robot.type(KeyCode.SPACE);
      Toolkit.settle();
      assertThat(lookup(rehearsal, "#step-app").getStyleClass()).contains("now");
      robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
      Toolkit.settle();
      assertThat(lookup(rehearsal, "#step-prerequisites").getStyleClass()).contains("now");
    }
  }

  @Test
  void theFirstKeyGoesToWhatIsToBeDoneAndTheFootComesLast() throws Exception {
    try (HomeRig rig = HomeRig.open(folder, List.of(), Theme.Choice.LIGHT)) {
      Scene scene = rig.window.stage().getScene();
      rig.showHome();
      List<String> order = new ArrayList<>();
      for (int presses = 0; presses < 6; presses++) {
        order.add(Toolkit.onFx(() -> scene.getFocusOwner().getId()));
        robot.type(KeyCode.TAB);
        Toolkit.settle();
      }
      assertThat(order)
          .containsExactly(
              "set-up", "rehearse", "get-help", "screen-share", "support-code", "support-report");
      assertThat(Toolkit.onFx(() -> top(scene.lookup("#support-code"))))
          .as("the foot is below all")
          .isGreaterThan(Toolkit.onFx(() -> top(scene.lookup("#set-up"))));
    }
  }

  @Test
  void everyControlOfEveryStepHasAName() throws Exception {
    try (Rehearsal rehearsal = Rehearsal.open("happy", folder)) {
      press(rehearsal, "#set-up");
      press(rehearsal, "#go-on");
      List<String> nameless = new ArrayList<>();
      int controls = 0;
      for (String step : STEPS) {
        press(rehearsal, "#step-" + step);
        List<Node> found = Toolkit.onFx(() -> controls(root(rehearsal)));
        controls += found.size();
        for (Node node : found) {
          if (!hasName(node)) {
            nameless.add(step + ": " + node);
          }
        }
      }
      assertThat(nameless).isEmpty();
      assertThat(controls).isGreaterThan(100);
    }
  }

  @Test
  void aLaterStepCanBeLookedAtButNotWorked() throws Exception {
    try (Rehearsal rehearsal = Rehearsal.open("happy", folder)) {
      press(rehearsal, "#set-up");
      press(rehearsal, "#go-on");
      press(rehearsal, "#step-scopes");
      assertThat(lookup(rehearsal, "#open-auth").isDisabled()).isTrue();
      assertThat(lookup(rehearsal, "#next").isDisabled()).isTrue();
      assertThat(((Labeled) lookup(rehearsal, "#reason")).getText())
          .isEqualTo("First finish the steps before this one.");
    }
  }

  private static double top(Node node) {
    return node.localToScene(0, 0).getY();
  }

  private void focus(Rehearsal rehearsal, String selector) throws Exception {
    Toolkit.onFx(
        () -> {
          root(rehearsal).lookup(selector).requestFocus();
          return true;
        });
    Toolkit.settle();
  }

  private static void press(Rehearsal rehearsal, String selector) throws Exception {
    Toolkit.onFx(
        () -> {
          ((Button) root(rehearsal).lookup(selector)).fire();
          root(rehearsal).applyCss();
          return true;
        });
    Toolkit.settle();
  }

  private static Node lookup(Rehearsal rehearsal, String selector) throws Exception {
    Toolkit.settle();
    return Toolkit.onFx(() -> root(rehearsal).lookup(selector));
  }

  private static Node focused(Rehearsal rehearsal) {
    return rehearsal.window().stage().getScene().getFocusOwner();
  }

  private static Parent root(Rehearsal rehearsal) {
    return rehearsal.window().stage().getScene().getRoot();
  }

  private static List<Node> controls(Node node) {
    List<Node> found = new ArrayList<>();
    if (node.isVisible()) {
      boolean isControl =
          node instanceof Button
              || node instanceof CheckBox
              || node instanceof RadioButton
              || node instanceof TextInputControl
              || node instanceof ComboBox<?>;
      if (isControl && node.getAccessibleRole() != AccessibleRole.NODE) {
        found.add(node);
      } else if (node instanceof Parent parent) {
        parent.getChildrenUnmodifiable().forEach(child -> found.addAll(controls(child)));
      }
    }
    return found;
  }

  private static boolean hasName(Node node) {
    String own = node.getAccessibleText();
    boolean labelled =
        node instanceof Labeled labeled
            && labeled.getText() != null
            && !labeled.getText().isBlank();
    boolean hasLabelFor =
        node.getScene().getRoot().lookupAll(".label").stream()
            .anyMatch(
                label ->
                    label instanceof javafx.scene.control.Label one
                        && node.equals(one.getLabelFor()));
    return labelled || hasLabelFor || (own != null && !own.isBlank());
  }
}
