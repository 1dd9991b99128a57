package dev.capiwizard.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.StepId;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.ui.Page;
import dev.capiwizard.ui.Theme;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** While a service’s page is in front, it gets the window, and everything around it makes room. */
@Timeout(60)
@TestTiers.Heavy
class BrowsingTest {
  private final StepState first = new StepState();
  private final StepState second = new StepState();
  private final Region web = new Region();
  private Page page;
  private WizardShell shell;
  private WizardModel model;
  private Stage stage;

  @AfterEach
  void close() throws Exception {
    fx(
        () -> {
          stage.close();
          return true;
        });
  }

  @Test
  void thePageGetsTheRoomAsLongAsItIsInFront() throws Exception {
    open();
    double before = fx(web::getWidth);
    browse(true);
    assertThat(fx(web::getWidth)).isGreaterThan(before + 200).isEqualTo(900 - 68.0);
    assertThat(fx(web::getHeight)).isGreaterThan(0.6 * 640);
    assertThat(fx(() -> shell.lookup(".side").getStyleClass())).contains("compact");
    browse(false);
    assertThat(fx(web::getWidth)).isEqualTo(before);
    assertThat(fx(() -> shell.lookup(".side").getStyleClass())).doesNotContain("compact");
  }

  /** A later step can be looked at: it is no page to work on, so the steps keep their names. */
  @Test
  void aStepThatCannotBeWorkedOnYetKeepsTheWindowAsItIs() throws Exception {
    first.set("something is missing");
    open();
    browse(true);
    assertThat(fx(() -> shell.getStyleClass())).doesNotContain("browsing");
  }

  private void open() throws Exception {
    fx(
        () -> {
          VBox.setVgrow(web, Priority.ALWAYS);
          page = Page.filling("Sign in to LinkedIn", "Sign in, then press Allow.", web);
          model =
              new WizardModel(
                  List.of(
                      new StepFrame(StepId.SCOPES, "Permissions", first, Region::new),
                      new StepFrame(StepId.SIGN_IN, "Sign in", second, () -> page),
                      new StepFrame(StepId.STATUS, "Status", new StepState(), Region::new)),
                  id -> {});
          shell = new WizardShell(model, new SimpleStringProperty("Acme"), () -> {}, () -> {});
          stage = new Stage();
          stage.setScene(new Scene(shell, 900, 640));
          stage.setX(0);
          stage.setY(0);
          new Theme(Theme.Choice.LIGHT).apply(stage.getScene());
          stage.show();
          model.open(1);
          return true;
        });
    Toolkit.settle();
  }

  private void browse(boolean on) throws Exception {
    fx(
        () -> {
          second.browsing().set(on);
          page.setBrowsing(on);
          return true;
        });
    Toolkit.settle();
  }

  private static <T> T fx(Callable<T> work) throws Exception {
    return Toolkit.onFx(work);
  }
}
