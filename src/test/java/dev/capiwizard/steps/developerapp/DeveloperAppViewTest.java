package dev.capiwizard.steps.developerapp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.AppTask;
import dev.capiwizard.connection.DeveloperApp;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.StepStatus;
import dev.capiwizard.linkedin.PortalAddresses;
import dev.capiwizard.secrets.SecretStore.Kind;
import dev.capiwizard.steps.StepRig;
import dev.capiwizard.steps.productrequest.ProductRequestModel;
import dev.capiwizard.steps.productrequest.ProductRequestView;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.ui.Theme;
import dev.capiwizard.wizard.WizardModel;
import dev.capiwizard.wizard.WizardShell;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The tasks of the developer app in the wizard’s window, and the way to them from step 3. */
@Timeout(60)
@TestTiers.Heavy
class DeveloperAppViewTest {
  private static final String SECRET = "WPL_AP1.a1b2c3d4.e5f6==";

  private final StepRig rig = new StepRig(Endpoints.REAL);
  private final List<URI> opened = new ArrayList<>();
  private DeveloperAppModel app;
  private WizardModel wizard;
  private Stage stage;
  private Scene scene;

  @BeforeEach
  void open() throws Exception {
    Toolkit.onFx(
        () -> {
          PortalAddresses portal = new PortalAddresses(Endpoints.REAL.portal());
          app =
              new DeveloperAppModel(
                  rig.current(), rig.store(), rig.background, portal, rig.clock());
          wizard =
              new WizardModel(
                  List.of(
                      DeveloperAppView.step(
                          app,
                          opened::add,
                          rig.systemClipboard(),
                          "http://localhost:17865/callback"),
                      ProductRequestView.step(
                          new ProductRequestModel(rig.current(), portal, rig.clock()),
                          opened::add,
                          (step, task) -> wizard.open(step, task),
                          () -> {},
                          () -> {})),
                  step -> {});
          stage = new Stage();
          scene =
              new Scene(
                  new WizardShell(
                      wizard, new SimpleStringProperty("Acme Shoes"), () -> {}, () -> {}),
                  900,
                  610);
          new Theme(Theme.Choice.LIGHT).apply(scene);
          stage.setScene(scene);
          wizard.open(StepId.APP);
          stage.show();
          stage.requestFocus();
          return true;
        });
    Toolkit.settle();
  }

  @AfterEach
  void close() throws Exception {
    Toolkit.onFx(
        () -> {
          stage.hide();
          return true;
        });
  }

  @Test
  void aSecretIsKeptAsSoonAsItIsPastedAndShownAsKept() throws Exception {
    open(AppTask.CREDENTIALS);
    paste("86pracapp1acme");
    assertThat(rig.secrets).as("that is the Client ID").isEmpty();
    assertThat(find("#secret-saved")).isNull();
    assertThat(secret().getText()).isEmpty();
    paste(" " + SECRET + "\n");
    assertThat(rig.secrets).containsEntry(Kind.CLIENT_SECRET, SECRET);
    assertThat(find("#client-secret")).isNull();
    assertThat(words()).contains("•••• saved", "Kept until you close this window.");
    assertThat(Toolkit.onFx(() -> scene.getFocusOwner().getId())).isEqualTo("replace-secret");
    press("#clear-clipboard");
    assertThat(rig.clipboard).isEmpty();
  }

  @Test
  void aKeptSecretIsReplacedOrStays() throws Exception {
    open(AppTask.CREDENTIALS);
    paste(SECRET);
    press("#replace-secret");
    assertThat(secret().isFocused()).isTrue();
    press("#keep-stored-secret");
    assertThat(find("#secret-saved")).isNotNull();
    press("#replace-secret");
    paste("WPL_AP1.other.one==");
    assertThat(rig.secrets).containsEntry(Kind.CLIENT_SECRET, "WPL_AP1.other.one==");
    assertThat(find("#secret-saved")).isNotNull();
    assertThat(Toolkit.onFx(() -> scene.getFocusOwner().getId())).isEqualTo("replace-secret");
  }

  /** Letter by letter, half of a secret looks like a whole one. */
  @Test
  void aTypedSecretIsKeptWhenItsFieldIsLeft() throws Exception {
    open(AppTask.CREDENTIALS);
    Toolkit.onFx(
        () -> {
          secret().requestFocus();
          Toolkit.type(secret(), SECRET);
          return true;
        });
    assertThat(rig.secrets).isEmpty();
    Toolkit.onFx(
        () -> {
          scene.lookup("#client-id").requestFocus();
          return true;
        });
    assertThat(rig.secrets).containsEntry(Kind.CLIENT_SECRET, SECRET);
  }

  @Test
  void oneButtonIsBlueAndItIsTheNextAct() throws Exception {
    open(AppTask.REDIRECT);
    assertThat(blue()).containsExactly("open-auth");
    press("#open-auth");
    assertThat(opened).containsExactly(URI.create("https://www.linkedin.com/developers/apps"));
    assertThat(blue()).containsExactly("next");
    assertThat(((Labeled) find("#next")).getText()).isEqualTo("I added it and pressed Update");
    press("#next");
    assertThat(app.tasks().current().id()).isEqualTo("credentials");
    assertThat(app.task(AppTask.REDIRECT).state().status().get()).isEqualTo(StepStatus.DONE);
    open(AppTask.PAGE);
    assertThat(blue()).containsExactly("open-settings");
    press("#open-settings");
    assertThat(blue()).containsExactly("verification-made");
  }

  @Test
  void theStepIsWalkedTaskByTask() throws Exception {
    assertThat(((Labeled) find("#task-place")).getText()).isEqualTo("Developer app · 1 of 4");
    assertThat(((Labeled) find("#task-time")).getText())
        .isEqualTo("About 10 minutes left in this step");
    press("#next");
    assertThat(app.app().use()).isEqualTo(DeveloperApp.Use.ONLY_THIS);
    press("#verification-made");
    assertThat(app.tasks().current().id()).as("goes on by itself").isEqualTo("redirect");
    assertThat(words()).contains("Sent 24 Nov");
    press("#task-make");
    assertThat(app.tasks().current().id()).isEqualTo("make");
    assertThat(words()).contains("About 4 minutes left in this step");
  }

  /** Step 3’s finding opens the task that mends it, and one press there leads back. */
  @Test
  void aRequestThatCannotBePressedLeadsToThePageAndBack() throws Exception {
    Toolkit.onFx(
        () -> {
          app.setUse(DeveloperApp.Use.ONLY_THIS);
          app.credentials().enterClientId("86pracapp1acme");
          app.credentials().enterSecret(SECRET);
          wizard.open(StepId.APP, AppTask.REDIRECT.id());
          wizard.next();
          wizard.next();
          return true;
        });
    assertThat(wizard.current().id()).isEqualTo(StepId.PRODUCTS);
    press("#request-grey");
    assertThat(find(".notice-problem")).isNotNull();
    press("#fix-app");
    assertThat(wizard.current().id()).isEqualTo(StepId.APP);
    assertThat(app.tasks().current().id()).isEqualTo("page");
    assertThat(app.task(AppTask.PAGE).state().status().get()).isEqualTo(StepStatus.PROBLEM);
    press("#page-confirmed");
    assertThat(wizard.current().id()).isEqualTo(StepId.PRODUCTS);
    assertThat(find(".notice-problem")).isNull();
    assertThat(wizard.current().status().getValue()).isEqualTo(StepStatus.TO_DO);
  }

  /** At 900 × 640, less the line at the window’s foot. */
  @Test
  void noTaskHasToBeScrolled() throws Exception {
    for (AppTask task : AppTask.values()) {
      open(task);
      ScrollPane page = (ScrollPane) find(".page-scroll");
      double high = Toolkit.onFx(() -> page.getContent().getBoundsInParent().getHeight());
      assertThat(high).as(task.id()).isLessThanOrEqualTo(page.getViewportBounds().getHeight());
    }
  }

  @Test
  void aDrawingSaysWhatItShowsAndOpensLarger() throws Exception {
    for (AppTask task : AppTask.values()) {
      open(task);
      Node drawing = find(".drawing-page");
      assertThat(drawing.getAccessibleText()).startsWith("A drawing of").contains("marked 1");
      assertThat(Toolkit.onFx(() -> right(drawing)))
          .as("within its card")
          .isLessThanOrEqualTo(Toolkit.onFx(() -> right(find(".section"))));
    }
    int windows = Toolkit.onFx(() -> Window.getWindows().size());
    press("#larger-credentials");
    assertThat(Toolkit.onFx(() -> Window.getWindows().size())).isEqualTo(windows + 1);
  }

  private void open(AppTask task) throws Exception {
    Toolkit.onFx(
        () -> {
          wizard.open(StepId.APP, task.id());
          return true;
        });
    Toolkit.settle();
  }

  private void paste(String text) throws Exception {
    Toolkit.onFx(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text);
          Clipboard.getSystemClipboard().setContent(content);
          secret().requestFocus();
          secret().paste();
          return true;
        });
    Toolkit.settle();
  }

  private PasswordField secret() {
    return (PasswordField) find("#client-secret");
  }

  private void press(String selector) throws Exception {
    Toolkit.press(() -> (Button) find(selector));
  }

  private Node find(String selector) {
    return scene.lookup(selector);
  }

  private static double right(Node node) {
    return node.localToScene(node.getBoundsInLocal()).getMaxX();
  }

  private List<String> blue() throws Exception {
    return Toolkit.onFx(
        () ->
            scene.getRoot().lookupAll(".accent").stream()
                .filter(node -> node instanceof ButtonBase && isShown(node))
                .map(Node::getId)
                .toList());
  }

  private static boolean isShown(Node node) {
    return node == null || (node.isVisible() && isShown(node.getParent()));
  }

  private String words() throws Exception {
    return Toolkit.onFx(
        () ->
            scene.getRoot().lookupAll(".label").stream()
                .filter(DeveloperAppViewTest::isShown)
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining("\n")));
  }
}
