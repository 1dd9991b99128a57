package dev.capiwizard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.testing.TestPictures;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

/** A person who uses keys alone sees where they are: on ticks and choices too. */
@Timeout(60)
@TestTiers.Heavy
class FocusRingTest {
  private final FxRobot robot = new FxRobot();
  private Stage stage;

  @AfterEach
  void close() throws Exception {
    Toolkit.onFx(
        () -> {
          stage.close();
          return true;
        });
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, .box", "DARK, .box", "LIGHT, .radio", "DARK, .radio"})
  void aRingStandsAroundWhatHasTheKeys(Theme.Choice theme, String part) throws Exception {
    Labeled ticked =
        Toolkit.onFx(
            () -> part.equals(".box") ? new CheckBox("I have it") : new RadioButton("Only this"));
    Toolkit.onFx(
        () -> {
          Button first = Buttons.plain("first", "First", () -> {});
          VBox root = new VBox(16, first, ticked);
          root.setStyle("-fx-padding: 20");
          stage = new Stage();
          stage.setScene(new Scene(root, 300, 140));
          new Theme(theme).apply(stage.getScene());
          stage.show();
          stage.requestFocus();
          first.requestFocus();
          return true;
        });
    Toolkit.settle();
    assertThat(border(ticked, part)).as("before").isFalse();
    robot.type(KeyCode.TAB);
    Toolkit.await(ticked::isFocused);
    Toolkit.settle();
    assertThat(border(ticked, part)).as("with the keys").isTrue();
    TestPictures.take(stage.getScene(), "ring-" + theme + part.replace('.', '-'));
  }

  private static boolean border(Labeled ticked, String part) throws Exception {
    return Toolkit.onFx(
        () -> ticked.lookup(part) instanceof Region region && region.getBorder() != null);
  }
}
