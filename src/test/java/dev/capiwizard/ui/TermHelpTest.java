package dev.capiwizard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.testing.TestPictures;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.texts.Texts;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;

/** A word is explained where it stands, by keys alone, and the keys come back. */
@Timeout(60)
@TestTiers.Heavy
class TermHelpTest {
  private static final Texts TEXTS = Texts.of("terms");

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
  @EnumSource(
      value = Theme.Choice.class,
      names = {"LIGHT", "DARK"})
  void opensByAKeyAndGoesByEscape(Theme.Choice theme) throws Exception {
    Toolkit.onFx(
        () -> {
          stage = new Stage();
          VBox root = new VBox(TermHelp.beside(new Label("Client ID"), "client-id"));
          stage.setScene(new Scene(root, 420, 260));
          new Theme(theme).apply(stage.getScene());
          stage.show();
          stage.requestFocus();
          help().requestFocus();
          return true;
        });
    Toolkit.await(() -> help().isFocused());
    assertThat(help().getAccessibleText()).isEqualTo("What is this: Client ID?");
    assertThat(help().getAccessibleHelp()).isEqualTo(TEXTS.get("client-id"));
    robot.type(KeyCode.SPACE);
    Toolkit.await(() -> !popups().isEmpty());
    Scene popup = Toolkit.onFx(() -> popups().getFirst().getScene());
    assertThat(
            Toolkit.onFx(
                () ->
                    popup.getRoot().lookupAll(".label").stream()
                        .map(node -> ((Label) node).getText())
                        .toList()))
        .contains("Client ID", TEXTS.get("client-id"));
    Toolkit.settle();
    TestPictures.take(popup, "term-" + theme);
    robot.type(KeyCode.ESCAPE);
    Toolkit.await(() -> popups().isEmpty());
    assertThat(Toolkit.onFx(() -> help().isFocused())).isTrue();
  }

  private Button help() {
    return (Button) stage.getScene().lookup("#term-client-id");
  }

  private List<PopupWindow> popups() {
    return Window.getWindows().stream()
        .filter(one -> one instanceof PopupWindow popup && stage.equals(popup.getOwnerWindow()))
        .map(one -> (PopupWindow) one)
        .toList();
  }
}
