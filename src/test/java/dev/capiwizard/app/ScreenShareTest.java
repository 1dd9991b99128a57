package dev.capiwizard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Target;
import dev.capiwizard.rehearsal.Place;
import dev.capiwizard.testing.TestPictures;
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
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Nothing private is on any screen while somebody looks on. */
@Timeout(120)
class ScreenShareTest {
  private static final List<String> MARKS =
      List.of("Marked Company", "Marked Account", "Marked Rule", "7654321", "marked-client-id");
  private static final List<String> STEPS =
      List.of("prerequisites", "app", "products", "scopes", "signin", "upstack", "status");

  @TempDir Path folder;

  @Test
  void noScreenOfAConnectionNamesAnybody() throws Exception {
    try (Rehearsal rehearsal = Rehearsal.open("happy", folder)) {
      Connection ready = new HeadStart(rehearsal.world()).to(Place.STATUS).connection();
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
      assertThat(all(scene)).as("before").anyMatch(text -> text.contains("Marked Company"));
      press(scene, "#screen-share");
      assertThat(all(scene)).anyMatch(text -> text.startsWith("Names, e-mail addresses"));
      hidden(scene, "home");
      TestPictures.take(scene, "share-home");
      onFx(() -> rehearsal.window().open(marked));
      for (String step : STEPS) {
        press(scene, "#step-" + step);
        hidden(scene, step);
        TestPictures.take(scene, "share-" + step);
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
      assertThat(all(scene)).noneMatch(text -> text.startsWith("Names, e-mail addresses"));
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
      WaitForAsyncUtils.waitForFxEvents();
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
    WaitForAsyncUtils.waitForFxEvents();
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
    WaitForAsyncUtils.waitForFxEvents();
  }
}
