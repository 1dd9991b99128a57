package dev.capiwizard.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Target;
import dev.capiwizard.rehearsal.Rehearsal;
import dev.capiwizard.rehearsal.RehearsalPreparation;
import dev.capiwizard.scenarios.Place;
import dev.capiwizard.testing.TestPictures;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.tour.Screen;
import dev.capiwizard.ui.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Nothing private is on any screen while somebody looks on. */
@Timeout(120)
@TestTiers.Heavy
class ScreenShareTest {
  private static final List<String> MARKS =
      List.of("Marked Company", "Marked Account", "Marked Rule", "7654321", "marked-client-id");
  private static final List<String> STEPS =
      List.of("prerequisites", "app", "products", "scopes", "signin", "upstack", "status");

  @TempDir Path folder;

  @Test
  void noScreenOfAConnectionNamesAnybody() throws Exception {
    try (Rehearsal rehearsal = Rehearsal.open("happy", folder)) {
      Connection ready = new RehearsalPreparation(rehearsal.world()).to(Place.STATUS).connection();
      Connection marked =
          ready
              .withName("Marked Company")
              .withPartnerId("7654321")
              .withApp(ready.app().withClientId("marked-client-id"))
              .withTarget(
                  new Target(
                      "urn:li:sponsoredAccount:7654321",
                      "Marked Account",
                      "ACCOUNT_MANAGER",
                      List.of(new Target.Rule("7654321", "Marked Rule"))));
      rehearsal.world().context().connections().update(marked.id(), old -> marked).get();
      Scene scene = rehearsal.window().stage().getScene();
      onFx(() -> rehearsal.window().showHome());
      HomeRig.awaitScreen(rehearsal.window());
      assertThat(all(scene)).as("before").anyMatch(text -> text.contains("Marked Company"));
      press(scene, "#screen-share");
      assertThat(all(scene))
          .anyMatch(text -> text.startsWith("Names, e-mail addresses"))
          .contains("Show names")
          .doesNotContain("Hide names");
      hidden(scene, "home");
      TestPictures.take(scene, "share-home");
      onFx(() -> rehearsal.window().open(marked));
      for (String step : STEPS) {
        press(scene, "#step-" + step);
        hidden(scene, step);
        if (TestTiers.isFull()) {
          TestPictures.take(scene, "share-" + step);
        }
      }
      String held =
          Toolkit.onFx(
              () -> {
                ((Button) scene.lookup("#step-prerequisites")).fire();
                return ((TextField) scene.lookup("#connection-name")).getText();
              });
      assertThat(held).as("what is stored is not touched").isEqualTo("Marked Company");
      press(scene, "#end-share");
      assertThat(all(scene)).as("after").anyMatch(text -> text.contains("Marked Company"));
      assertThat(all(scene))
          .noneMatch(text -> text.startsWith("Names, e-mail addresses"))
          .contains("Hide names");
    }
  }

  /** They open in windows of their own. */
  @Test
  void noMenuListOrHintNamesAnybody() throws Exception {
    try (HomeRig rig = HomeRig.open(folder, HomeRig.assorted(), Theme.Choice.LIGHT)) {
      Scene scene = rig.window.stage().getScene();
      ComboBox<String> box = new ComboBox<>();
      box.getItems().addAll("Acme Shoes", "Grove Books");
      box.setValue("Acme Shoes");
      Button hint = new Button("?");
      Tooltip tip = new Tooltip("of Hazel Bikes, hazel@bikes.example");
      hint.setTooltip(tip);
      MenuButton menu = new MenuButton("Open");
      menu.getItems().add(new MenuItem("Ivy Garden"));
      onFx(() -> rig.window.show(new VBox(box, hint, menu)));
      press(scene, "#screen-share");
      for (int visit = 0; visit < 2; visit++) {
        assertThat(popup(scene, box::show, box::hide))
            .contains("•••4", "•••7")
            .noneMatch(text -> text.contains("Acme") || text.contains("Grove"));
        assertThat(popup(scene, () -> tip.show(rig.window.stage()), tip::hide))
            .anyMatch(text -> text.equals("of •••8, •••"));
        assertThat(popup(scene, menu::show, menu::hide))
            .contains("•••9")
            .noneMatch(text -> text.contains("Ivy"));
      }
      assertThat(box.getValue()).isEqualTo("Acme Shoes");
      press(scene, "#screen-share");
      assertThat(popup(scene, box::show, box::hide)).contains("Acme Shoes", "Grove Books");
      assertThat(popup(scene, menu::show, menu::hide)).contains("Ivy Garden");
    }
  }

  /** What the popup that is opened shows, while it is open. */
  private static List<String> popup(Scene owner, Runnable open, Runnable close) throws Exception {
    onFx(open);
    List<String> texts = new ArrayList<>();
    List<Scene> scenes =
        Toolkit.onFx(
            () ->
                Window.getWindows().stream()
                    .filter(PopupWindow.class::isInstance)
                    .map(Window::getScene)
                    .toList());
    assertThat(scenes).isNotEmpty().doesNotContain(owner);
    for (Scene one : scenes) {
      texts.addAll(all(one));
    }
    onFx(close);
    return texts;
  }

  @Test
  void aPageIsHiddenUntilThePersonShowsIt() throws Exception {
    try (Rehearsal rehearsal = Rehearsal.open("happy", folder)) {
      Connection ready = new RehearsalPreparation(rehearsal.world()).to(Place.UPSTACK).connection();
      Scene scene = rehearsal.window().stage().getScene();
      onFx(() -> rehearsal.window().open(ready));
      press(scene, "#screen-share");
      Toolkit.await(() -> scene.lookup(".web-view") != null);
      Node page = Toolkit.onFx(() -> scene.lookup(".web-view"));
      assertThat(isShown(page)).isFalse();
      TestPictures.take(scene, "share-page-hidden");
      press(scene, "#show-page");
      assertThat(isShown(page)).isTrue();
      assertThat(Toolkit.onFx(() -> scene.lookup("#show-page"))).isNull();
      // Asked anew each time that somebody looks on.
      press(scene, "#screen-share");
      assertThat(isShown(page)).isTrue();
      press(scene, "#screen-share");
      assertThat(isShown(page)).isFalse();
    }
  }

  private static boolean isShown(Node node) throws Exception {
    return Toolkit.onFx(
        () -> {
          for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
              return false;
            }
          }
          return true;
        });
  }

  /** Also with more connections than anybody has, none shows a name after the press. */
  @Test
  void aThousandConnectionsAreHiddenAtOnce() throws Exception {
    List<Connection> many = new ArrayList<>();
    for (int i = 1; i <= 1000; i++) {
      many.add(HomeRig.connection("m" + i, "Customer with number " + i, 30, "HEALTHY"));
    }
    try (HomeRig rig = HomeRig.open(folder, many, Theme.Choice.LIGHT, 1200, 900)) {
      Scene scene = rig.window.stage().getScene();
      onFx(() -> rig.window.showHome());
      Toolkit.await(
          () -> Screen.texts(scene).stream().anyMatch(text -> text.startsWith("Customer with")));
      press(scene, "#screen-share");
      assertThat(all(scene)).noneMatch(text -> text.contains("Customer with"));
      TestPictures.take(scene, "share-thousand");
    }
  }

  @Test
  void theKeysSwitchItAndManyConnectionsStayUnnamed() throws Exception {
    try (HomeRig rig = HomeRig.open(folder, HomeRig.assorted(), Theme.Choice.DARK)) {
      Scene scene = rig.window.stage().getScene();
      onFx(() -> rig.window.showHome());
      Toolkit.await(
          () -> Screen.texts(scene).stream().anyMatch(text -> text.contains("Hazel Bikes")));
      FxRobot robot = new FxRobot();
      robot
          .press(KeyCode.SHORTCUT, KeyCode.SHIFT)
          .type(KeyCode.H)
          .release(KeyCode.SHIFT, KeyCode.SHORTCUT);
      Toolkit.settle();
      assertThat(all(scene)).contains("•••4", "•••8");
      for (Connection one : HomeRig.assorted()) {
        assertThat(all(scene)).noneMatch(text -> text.contains(one.name()));
      }
      TestPictures.take(scene, "share-many-dark");
    }
  }

  private static void hidden(Scene scene, String where) throws Exception {
    List<String> texts = all(scene);
    for (String mark : MARKS) {
      assertThat(texts).as(where).noneMatch(text -> text.contains(mark));
    }
    for (Node page : Toolkit.onFx(() -> List.copyOf(scene.getRoot().lookupAll(".web-view")))) {
      assertThat(page.getParent().isVisible()).as("page in " + where).isFalse();
    }
  }

  /** What is drawn, what controls say, and what a screen reader reads. */
  private static List<String> all(Scene scene) throws Exception {
    Toolkit.settle();
    return Toolkit.onFx(
        () -> {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          List<String> texts = new ArrayList<>(Screen.texts(scene));
          collect(scene.getRoot(), texts);
          return texts;
        });
  }

  private static void collect(Node node, List<String> texts) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Text text) {
      texts.add(text.getText());
    }
    texts.add(String.valueOf(node.queryAccessibleAttribute(AccessibleAttribute.TEXT)));
    texts.add(String.valueOf(node.queryAccessibleAttribute(AccessibleAttribute.HELP)));
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
    }
  }

  private static void press(Scene scene, String selector) throws Exception {
    onFx(() -> ((Button) scene.lookup(selector)).fire());
  }

  private static void onFx(Runnable action) throws Exception {
    Toolkit.onFx(
        () -> {
          action.run();
          return true;
        });
    Toolkit.settle();
  }
}
