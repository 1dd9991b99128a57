package dev.capiwizard.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Reminding;
import dev.capiwizard.testing.Look;
import dev.capiwizard.testing.TestPictures;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.ui.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Home over many connections. */
@Timeout(60)
@TestTiers.Heavy
class HomeTest {
  @TempDir Path folder;
  private final FxRobot robot = new FxRobot();

  @Test
  void theMostUrgentComesFirst() throws Exception {
    try (HomeRig rig = home(HomeRig.assorted(), Theme.Choice.LIGHT)) {
      assertThat(names(rig))
          .startsWith("Hazel Bikes", "Birch Outdoor", "Grove Books", "Acme Shoes", "Cedar & Co");
      assertThat(text(rig, "#summary"))
          .isEqualTo("3 are fine · 4 need attention · next token expires 29 November");
      picture(rig, "home-light");
      Node root = Toolkit.onFx(() -> rig.window.stage().getScene().getRoot());
      assertThat(Look.brightness(root)).as("light").isGreaterThan(0.7);
    }
  }

  @Test
  void darkAndLarger() throws Exception {
    try (HomeRig rig =
        shown(HomeRig.open(folder, HomeRig.assorted(), Theme.Choice.DARK, 1000, 900))) {
      picture(rig, "home-dark");
      Node root = Toolkit.onFx(() -> rig.window.stage().getScene().getRoot());
      assertThat(Look.brightness(root)).as("dark").isLessThan(0.4);
      assertThat(Look.texts(root))
          .contains("Hazel Bikes", "Birch Outdoor", "Grove Books", "Acme Shoes", "Cedar & Co");
      assertThat(Look.cut(root)).allMatch(text -> text.startsWith("Fir Insurance"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {720, 1000, 1600})
  void headAndFootEndAtTheSameEdge(int width) throws Exception {
    try (HomeRig rig =
        shown(HomeRig.open(folder, HomeRig.assorted(), Theme.Choice.LIGHT, width, 900))) {
      picture(rig, "home-wide-" + width);
      assertThat(rightEdge(rig, "#check-all")).isEqualTo(rightEdge(rig, "#set-up"));
    }
  }

  /** What a wide window has more is for the names too, and the bars of all cards begin alike. */
  @Test
  void aLongNameHasTwoLinesAndInAWideWindowOne() throws Exception {
    String name = "Sparrow & Daughters Outdoor";
    List<Connection> some =
        List.of(
            HomeRig.connection("c1", name, 40, "HEALTHY"),
            HomeRig.connection("c2", "Acme", -2, "UNHEALTHY"),
            HomeRig.connection("c3", "Very long name ".repeat(20).strip(), 30, "HEALTHY"));
    try (HomeRig rig = shown(HomeRig.open(folder, some, Theme.Choice.LIGHT, 900, 640))) {
      picture(rig, "home-names-900");
      double narrow = height(rig, name);
      assertThat(cut(rig)).as("three lines would be too many").hasSize(1);
      assertThat(bars(rig)).hasSize(1);
      width(rig, 1400);
      picture(rig, "home-names-1400");
      assertThat(height(rig, name)).isLessThan(narrow * 0.7);
      assertThat(bars(rig)).hasSize(1);
      width(rig, 900);
      assertThat(height(rig, name)).isEqualTo(narrow);
      assertThat(cut(rig)).hasSize(1);
    }
  }

  private static void width(HomeRig rig, double width) throws Exception {
    Toolkit.onFx(
        () -> {
          rig.window.stage().setWidth(width);
          return true;
        });
    Toolkit.settle();
  }

  private static double height(HomeRig rig, String name) throws Exception {
    return Toolkit.onFx(
        () ->
            rig.window.stage().getScene().getRoot().lookupAll(".row-name").stream()
                .filter(one -> ((Label) one).getText().equals(name))
                .findFirst()
                .orElseThrow()
                .getLayoutBounds()
                .getHeight());
  }

  private static List<String> cut(HomeRig rig) throws Exception {
    return Look.cut(Toolkit.onFx(() -> rig.window.stage().getScene().getRoot()));
  }

  private static List<Double> bars(HomeRig rig) throws Exception {
    return Toolkit.onFx(
        () ->
            rig.window.stage().getScene().getRoot().lookupAll(".card-life").stream()
                .map(one -> one.localToScene(one.getLayoutBounds()).getMinX())
                .distinct()
                .toList());
  }

  private static double rightEdge(HomeRig rig, String selector) throws Exception {
    return Toolkit.onFx(
        () -> {
          Node node = rig.window.stage().getScene().lookup(selector);
          return node.localToScene(node.getLayoutBounds()).getMaxX();
        });
  }

  @Test
  void oneConnection() throws Exception {
    try (HomeRig rig =
        home(List.of(HomeRig.connection("c1", "Acme", 40, "HEALTHY")), Theme.Choice.LIGHT)) {
      assertThat(text(rig, "#summary"))
          .isEqualTo("1 is fine · none needs attention · next token expires 3 January");
      picture(rig, "home-one");
    }
  }

  @Test
  void aWithdrawnTokenHasNoDaysLeft() throws Exception {
    Connection withdrawn = HomeRig.connection("c1", "Acme", 40, "UNHEALTHY", "CW-TOKEN-04");
    try (HomeRig rig = home(List.of(withdrawn), Theme.Choice.LIGHT)) {
      await(() -> found(rig, ".row-words"));
      assertThat(text(rig, ".row-words")).startsWith("No longer works");
      assertThat(text(rig, "#summary")).isEqualTo("1 needs attention");
    }
  }

  @Test
  void aPartOfTheNameFinds() throws Exception {
    try (HomeRig rig = home(HomeRig.assorted(), Theme.Choice.LIGHT)) {
      robot.clickOn("#find");
      type(rig, "ir ou");
      assertThat(names(rig)).containsExactly("Birch Outdoor");
      type(rig, "zzz");
      assertThat(names(rig)).isEmpty();
      picture(rig, "home-nothing-found");
    }
  }

  @Test
  void aThousandBuildOnlyWhatIsSeen() throws Exception {
    List<Connection> many = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      many.add(HomeRig.connection("c" + i, "Customer " + i, 15 + i % 45, "HEALTHY"));
    }
    try (HomeRig rig = home(many, Theme.Choice.LIGHT)) {
      ListView<?> list = (ListView<?>) rig.window.stage().getScene().lookup("#connections");
      assertThat(list.getItems()).hasSize(1_000);
      assertThat(Toolkit.onFx(() -> list.lookupAll(".connection-card").size())).isBetween(3, 20);
      picture(rig, "home-thousand");
    }
  }

  @Test
  void aConnectionIsRenamed() throws Exception {
    try (HomeRig rig = home(HomeRig.assorted(), Theme.Choice.LIGHT)) {
      menu(rig, "c4", "rename-c4");
      picture(rig, "home-rename");
      robot.push(KeyCode.CONTROL, KeyCode.A);
      type(rig, "Acme Boots");
      robot.push(KeyCode.ENTER);
      await(() -> names(rig).contains("Acme Boots"));
    }
  }

  @Test
  void removingSaysWhatStaysAndRemoves() throws Exception {
    try (HomeRig rig = home(HomeRig.assorted(), Theme.Choice.LIGHT)) {
      menu(rig, "c5", "remove-c5");
      picture(rig, "home-remove");
      robot.clickOn("#remove-not");
      assertThat(rig.find("c5")).isNotNull();
      menu(rig, "c5", "remove-c5");
      robot.clickOn("#remove-sure-c5");
      await(() -> rig.find("c5") == null);
      await(() -> !names(rig).contains("Birch Outdoor"));
    }
  }

  @Test
  void remindersAreEditedAndSilenced() throws Exception {
    try (HomeRig rig = home(HomeRig.assorted(), Theme.Choice.LIGHT)) {
      menu(rig, "c2", "reminders-c2");
      robot.clickOn("#reminder-days").push(KeyCode.CONTROL, KeyCode.A);
      type(rig, "often");
      robot.clickOn("#reminder-save");
      assertThat(text(rig, "#reminder-message")).contains("whole numbers");
      robot.clickOn("#reminder-days").push(KeyCode.CONTROL, KeyCode.A);
      type(rig, "5, 21");
      robot.clickOn("#reminder-save").clickOn("#snooze-day");
      picture(rig, "home-reminders");
      Connection changed = rig.find("c2");
      assertThat(changed).isNotNull();
      if (changed != null) {
        Reminding reminding = changed.reminding();
        assertThat(reminding.thresholds()).containsExactly(21, 5);
        assertThat(reminding.snooze()).isNotNull();
      }
    }
  }

  @Test
  void whatWasDoneIsShown() throws Exception {
    try (HomeRig rig = home(HomeRig.assorted(), Theme.Choice.LIGHT)) {
      menu(rig, "c2", "history-c2");
      await(() -> found(rig, "#history"));
      picture(rig, "home-history");
      assertThat(
              Toolkit.onFx(
                  () ->
                      rig.window.stage().getScene().lookup("#history").lookupAll(".label").stream()
                          .map(node -> ((Label) node).getText())
                          .toList()))
          .contains("Set-up begun: Dune Travel", "New token (…abc2)");
    }
  }

  @Test
  void theKeyboardReachesEveryCard() throws Exception {
    try (HomeRig rig = home(HomeRig.assorted(), Theme.Choice.LIGHT)) {
      robot.push(KeyCode.CONTROL, KeyCode.F);
      type(rig, "dune");
      robot.push(KeyCode.TAB).push(KeyCode.TAB);
      robot.push(KeyCode.HOME);
      picture(rig, "home-focus");
      robot.push(KeyCode.SHIFT, KeyCode.F10);
      await(() -> Toolkit.onFx(() -> isOpen(rig, "c2")));
      robot.push(KeyCode.ESCAPE);
      await(() -> Toolkit.onFx(() -> !isOpen(rig, "c2")));
      robot.push(KeyCode.ENTER);
      await(() -> found(rig, "#step-status"));
    }
  }

  /** Every question in front of the list, dark. */
  @Test
  void theDialogsInTheDark() throws Exception {
    try (HomeRig rig = home(HomeRig.assorted(), Theme.Choice.DARK)) {
      menu(rig, "c5", "rename-c5");
      seenInTheDark(rig, "home-rename-dark", "A new name for “Birch Outdoor”", "Birch Outdoor");
      robot.push(KeyCode.ESCAPE);
      menu(rig, "c5", "remove-c5");
      seenInTheDark(rig, "home-remove-dark", "Remove “Birch Outdoor”?");
      robot.push(KeyCode.ESCAPE);
      menu(rig, "c4", "reminders-c4");
      robot.clickOn("#snooze-day");
      seenInTheDark(rig, "home-reminders-dark", "Reminders for “Acme Shoes”");
      robot.clickOn("#snooze-until .arrow-button");
      await(() -> Toolkit.onFx(() -> Window.getWindows().size() > 1));
      popupInTheDark("home-days-dark", "November", "2026", "30");
      robot.push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);
      menu(rig, "c5", "history-c5");
      await(() -> found(rig, "#history"));
      seenInTheDark(rig, "home-history-dark", "History of “Birch Outdoor”");
      robot.push(KeyCode.ESCAPE);
      Toolkit.onFx(
          () -> {
            menuOf(rig, "c8").show();
            return true;
          });
      await(() -> Toolkit.onFx(() -> Window.getWindows().size() > 1));
      popupInTheDark("home-menu-dark", "Rename…", "History…");
      assertThat(found(rig, ".dialog-box")).isFalse();
    }
  }

  /** A dialog whose title and texts have room, dark as the rest. */
  private static void seenInTheDark(HomeRig rig, String name, String... texts) throws Exception {
    picture(rig, name);
    isSeenInTheDark(Toolkit.onFx(() -> rig.window.stage().getScene().lookup(".dialog-box")), texts);
  }

  private static void popupInTheDark(String name, String... texts) throws Exception {
    Scene popup = Toolkit.onFx(() -> Window.getWindows().getLast().getScene());
    TestPictures.take(popup, name);
    isSeenInTheDark(Toolkit.onFx(popup::getRoot), texts);
  }

  private static void isSeenInTheDark(Node node, String... texts) throws Exception {
    assertThat(Look.texts(node)).contains(texts);
    assertThat(Look.cut(node)).as("cut").isEmpty();
    assertThat(Look.brightness(node)).as("dark").isLessThan(0.4);
  }

  private HomeRig home(List<Connection> connections, Theme.Choice theme) throws Exception {
    return shown(HomeRig.open(folder, connections, theme));
  }

  private static HomeRig shown(HomeRig rig) throws Exception {
    rig.showHome();
    return rig;
  }

  private static List<String> names(HomeRig rig) throws Exception {
    return Toolkit.onFx(
        () -> {
          ListView<?> list = (ListView<?>) rig.window.stage().getScene().lookup("#connections");
          List<String> names = new ArrayList<>();
          for (Node cell : list.lookupAll(".list-cell")) {
            if (cell instanceof ListCell<?> one && !one.isEmpty() && one.isVisible()) {
              names.add(one.getIndex() + " " + ((Label) one.lookup(".row-name")).getText());
            }
          }
          return names.stream()
              .sorted((one, other) -> index(one) - index(other))
              .map(one -> one.substring(one.indexOf(' ') + 1))
              .toList();
        });
  }

  private static int index(String numbered) {
    return Integer.parseInt(numbered.substring(0, numbered.indexOf(' ')));
  }

  private static String text(HomeRig rig, String id) throws Exception {
    return Toolkit.onFx(
        () ->
            switch (rig.window.stage().getScene().lookup(id)) {
              case Label label -> label.getText();
              case TextField field -> field.getText();
              default -> "";
            });
  }

  /** Opens the menu of a card and chooses from it; the list is scrolled to the card before. */
  private void menu(HomeRig rig, String connection, String item) throws Exception {
    Toolkit.onFx(
        () -> {
          ListView<?> list = (ListView<?>) rig.window.stage().getScene().lookup("#connections");
          boolean urgent = Set.of("c4", "c5", "c7", "c8").contains(connection);
          list.scrollTo(urgent ? 0 : list.getItems().size() - 1);
          return true;
        });
    await(() -> found(rig, "#more-" + connection));
    Toolkit.onFx(
        () -> {
          MenuButton more =
              (MenuButton) rig.window.stage().getScene().lookup("#more-" + connection);
          more.show();
          MenuItem chosen =
              more.getItems().stream()
                  .filter(one -> item.equals(one.getId()))
                  .findFirst()
                  .orElseThrow();
          more.hide();
          chosen.fire();
          return true;
        });
    Toolkit.settle();
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    Toolkit.settle();
  }

  private static boolean isOpen(HomeRig rig, String connection) {
    return rig.window.stage().getScene().lookup("#more-" + connection) instanceof MenuButton menu
        && menu.isShowing();
  }

  private static MenuButton menuOf(HomeRig rig, String connection) {
    return (MenuButton) rig.window.stage().getScene().lookup("#more-" + connection);
  }

  private static boolean found(HomeRig rig, String id) throws Exception {
    return Toolkit.onFx(() -> rig.window.stage().getScene().lookup(id) != null);
  }

  private static void type(HomeRig rig, String text) throws Exception {
    Toolkit.type(rig.window.stage().getScene(), text);
  }

  private static void picture(HomeRig rig, String name) throws Exception {
    Toolkit.settle();
    TestPictures.take(Toolkit.onFx(() -> rig.window.stage().getScene()), name);
  }
}
