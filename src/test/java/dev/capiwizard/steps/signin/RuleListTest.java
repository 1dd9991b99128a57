package dev.capiwizard.steps.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.linkedin.ConversionRule;
import dev.capiwizard.testing.TestPictures;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.ui.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxRobot;

/** Rules are ticked by mouse and keys; five hundred of them are no more work than three. */
@Timeout(60)
@TestTiers.Heavy
class RuleListTest {
  private final FxRobot robot = new FxRobot();
  private final List<List<String>> chosen = new ArrayList<>();
  private RuleList list;
  private Stage stage;

  @AfterEach
  void close() throws Exception {
    Toolkit.onFx(
        () -> {
          stage.close();
          return true;
        });
  }

  @Test
  void spaceTicksAndTheOrderIsTheLists() throws Exception {
    open(3, List.of("102"));
    TestPictures.take(stage.getScene(), "rules");
    robot.type(KeyCode.HOME);
    robot.type(KeyCode.SPACE);
    Toolkit.settle();
    robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.SPACE);
    Toolkit.settle();
    assertThat(chosen).containsExactly(List.of("100", "102"), List.of("100"));
  }

  @Test
  void anUnderscoreInANameIsNoKey() throws Exception {
    open(3, List.of());
    assertThat(Toolkit.onFx(this::names)).contains("Rule_100 & more");
  }

  @Test
  void ofManyOnlyThoseInSightAreDrawn() throws Exception {
    open(500, List.of("599"));
    assertThat(Toolkit.onFx(() -> list.getHeight())).isLessThan(300);
    assertThat(Toolkit.onFx(() -> boxes().size())).isBetween(8, 20);
    robot.type(KeyCode.END);
    Toolkit.settle();
    assertThat(Toolkit.onFx(() -> ticked())).contains("Rule_599 & more");
  }

  private void open(int count, List<String> ticked) throws Exception {
    List<ConversionRule> rules =
        IntStream.range(0, count).mapToObj(i -> rule("" + (100 + i))).toList();
    Toolkit.onFx(
        () -> {
          list =
              new RuleList(
                  rules, ticked, now -> chosen.add(now.stream().map(ConversionRule::id).toList()));
          stage = new Stage();
          stage.setScene(new Scene(new VBox(list), 500, 400));
          new Theme(Theme.Choice.LIGHT).apply(stage.getScene());
          stage.show();
          stage.requestFocus();
          list.requestFocus();
          return true;
        });
    Toolkit.await(() -> list.isFocused());
    Toolkit.settle();
  }

  private static ConversionRule rule(String id) {
    return new ConversionRule(
        id, "Rule_" + id + " & more", "PURCHASE", true, "CONVERSIONS_API", false);
  }

  private List<CheckBox> boxes() {
    return list.lookupAll(".check-box").stream().map(node -> (CheckBox) node).toList();
  }

  private List<String> names() {
    return list.lookupAll(".list-cell").stream().map(node -> ((Labeled) node).getText()).toList();
  }

  private List<String> ticked() {
    return list.lookupAll(".list-cell").stream()
        .filter(node -> node.lookup(".check-box") instanceof CheckBox box && box.isSelected())
        .map(node -> ((Labeled) node).getText())
        .toList();
  }
}
