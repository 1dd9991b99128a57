package dev.capiwizard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

@TestTiers.Heavy
class RoomWhileFilledTest {
  /**
   * As on the card’s page: a finding goes, and the field of a test conversion comes in its place.
   */
  @Test
  void whatIsEmptyTakesNoPress() throws Exception {
    Toolkit.onFx(() -> true);
    TextField field = new TextField();
    VBox above = new VBox();
    VBox part = new VBox();
    Stage stage =
        Toolkit.onFx(
            () -> {
              RoomWhileFilled.of(part);
              Region finding = new Region();
              finding.setMinHeight(200);
              part.getChildren().add(finding);
              Stage made = new Stage();
              made.setScene(new Scene(new VBox(above, part), 300, 300));
              made.show();
              return made;
            });
    try {
      Toolkit.settle();
      assertThat(part.isVisible()).isTrue();
      Toolkit.onFx(
          () -> {
            part.getChildren().clear();
            above.getChildren().add(field);
            stage.getScene().getRoot().requestFocus();
            return true;
          });
      Toolkit.settle();
      Toolkit.onFx(
          () -> {
            Bounds at = field.localToScreen(field.getLayoutBounds());
            Robot robot = new Robot();
            robot.mouseMove(at.getCenterX(), at.getCenterY());
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseRelease(MouseButton.PRIMARY);
            return true;
          });
      Toolkit.settle();
      assertThat(Toolkit.onFx(field::isFocused)).isTrue();
    } finally {
      Toolkit.onFx(
          () -> {
            stage.hide();
            return true;
          });
    }
  }
}
