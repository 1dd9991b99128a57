package dev.capiwizard.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.platform.job.BackgroundJob;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.reminders.ReminderJob;
import dev.capiwizard.scenarios.Place;
import dev.capiwizard.testing.TestPictures;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.tour.Screen;
import dev.capiwizard.ui.Theme;
import dev.capiwizard.window.HomeRig;
import dev.capiwizard.window.Workspace;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

/** From the start screen into a rehearsal, through it, and back. Driven by TestFX. */
@Timeout(120)
@TestTiers.Heavy
class RehearsalControllerTest {
  @TempDir Path folder;

  private final FxRobot robot = new FxRobot();
  private HomeRig rig;
  private RehearsalController room;
  private TestHost host;

  private void open(Theme.Choice theme, int width, int height) throws Exception {
    rig = HomeRig.open(folder, List.of(), theme, width, height);
    Toolkit.onFx(
        () -> {
          host = new TestHost(rig);
          room = host.rehearsals();
          host.choose();
          return true;
        });
    Toolkit.settle();
  }

  @AfterEach
  void end() throws Exception {
    if (rig != null) {
      Toolkit.onFx(
          () -> {
            if (room.isOpen()) {
              room.leave();
            }
            return true;
          });
      room.close();
      rig.close();
    }
  }

  @Test
  void aSituationIsFoundAndBegunByKeysAlone() throws Exception {
    open(Theme.Choice.LIGHT, 900, 640);
    Toolkit.type(stage().getScene(), "cw-token-04");
    assertThat(text("#situation-title")).isEqualTo("The token was cancelled");
    robot.type(KeyCode.ESCAPE);
    Toolkit.type(stage().getScene(), "permission");
    robot.type(KeyCode.DOWN).type(KeyCode.UP).type(KeyCode.ENTER);
    Toolkit.await(() -> find("#step-prerequisites") != null);
    assertThat(texts()).anyMatch(text -> text.startsWith("This is a rehearsal."));
    assertThat(Toolkit.onFx(() -> stage().getTitle())).contains("rehearsal");
    assertThat(host.shown().endpoints().world()).isEqualTo(Endpoints.World.PRACTICE);
    assertThat(rig.context.connections().all()).as("the real connections").isEmpty();
  }

  /** Who starts the program in a terminal would read there what a style sheet lacks. */
  @Test
  void nothingIsPrintedWhileTheSearchHasTheKeys() throws Exception {
    List<String> printed = new CopyOnWriteArrayList<>();
    Logger styles = Logger.getLogger("javafx.css");
    Handler listener =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            printed.add(entry.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    styles.addHandler(listener);
    try {
      open(Theme.Choice.LIGHT, 900, 640);
      Toolkit.type(stage().getScene(), "token");
      Toolkit.settle();
    } finally {
      styles.removeHandler(listener);
    }
    assertThat(printed).isEmpty();
  }

  @Test
  void arrowsGoPastHeadings() throws Exception {
    open(Theme.Choice.LIGHT, 900, 640);
    String first = text("#situation-title");
    robot.type(KeyCode.DOWN);
    Toolkit.settle();
    assertThat(text("#situation-title")).isNotEqualTo(first);
    robot.type(KeyCode.UP).type(KeyCode.UP);
    Toolkit.settle();
    assertThat(text("#situation-title")).isEqualTo(first);
    Toolkit.type(stage().getScene(), "qqqq");
    assertThat(Toolkit.onFx(() -> find("#no-situation").isVisible())).isTrue();
    assertThat(Toolkit.onFx(() -> find("#begin-rehearsal").getParent().isVisible())).isFalse();
    robot.type(KeyCode.ENTER);
    Toolkit.settle();
    assertThat(room.isOpen()).isFalse();
  }

  @Test
  void beginsInTheMiddleWithASideNoteAndEndsWithASummary() throws Exception {
    open(Theme.Choice.LIGHT, 900, 640);
    beginAtStatus();
    assertThat(Toolkit.onFx(() -> find("#side-note"))).as("off by default").isNull();
    double before = Toolkit.onFx(() -> stage().getWidth());
    press("#side-note-toggle");
    Toolkit.await(() -> now("#note-say").contains("The token was cancelled"));
    assertThat(text("#note-behind")).contains("removes the app");
    assertThat(text("#note-calls")).contains("LinkedIn");
    assertThat(Toolkit.onFx(() -> stage().getWidth())).isGreaterThan(before);
    picture("rehearsal-note");
    assertThat(cutShort()).as("cut short beside the note").isEmpty();
    press("#step-prerequisites");
    press("#step-status");
    press("#end-rehearsal");
    Toolkit.await(() -> find("#summary-findings") != null);
    assertThat(Toolkit.onFx(() -> stage().getWidth())).isEqualTo(before);
    assertThat(texts()).contains(FailureTexts.title(FailureCode.TOKEN_REVOKED) + " (CW-TOKEN-04)");
    assertThat(texts()).anyMatch(text -> text.startsWith("Status · "));
    assertThat(texts()).anyMatch(text -> text.startsWith("Before you start · "));
    assertThat(text("#figure-actions")).isEqualTo("2");
    assertThat(Toolkit.onFx(() -> find("#end-rehearsal"))).isNull();
    picture("rehearsal-summary");
    press("#again");
    Toolkit.await(() -> find("#destination-card") != null);
    Toolkit.await(() -> find("#side-note") != null);
    press("#end-rehearsal");
    press("#close-rehearsal");
    Toolkit.await(() -> find("#set-up") != null);
    assertThat(room.isOpen()).isFalse();
    assertThat(Toolkit.onFx(() -> find("#side-note"))).as("not in the real world").isNull();
  }

  @Test
  void aCodeThatIsSearchedForBeginsAtItsStep() throws Exception {
    open(Theme.Choice.LIGHT, 900, 640);
    Toolkit.type(stage().getScene(), "cw-token-04");
    robot.type(KeyCode.ENTER);
    Toolkit.await(() -> find("#destination-card") != null);
  }

  /** As in reality, and nothing is installed: the practice has a job of its own. */
  @Test
  void theQuestionAboutRemindersCanBeAnswered() throws Exception {
    open(Theme.Choice.LIGHT, 900, 640);
    Toolkit.type(stage().getScene(), "permission");
    Toolkit.onFx(
        () -> {
          @SuppressWarnings("unchecked")
          ComboBox<Place> at = (ComboBox<Place>) find("#begin-at");
          at.setValue(Place.STATUS);
          return true;
        });
    press("#begin-rehearsal");
    Toolkit.await(() -> find("#remind-yes") != null);
    press("#remind-yes");
    Toolkit.await(() -> find("#remind-yes") == null);
    ReminderJob practised = host.started().getFirst().context().reminderJob();
    assertThat(practised.status().state()).isEqualTo(BackgroundJob.State.INSTALLED);
    assertThat(practised.status().where()).as("no file of this system").isEmpty();
    Toolkit.onFx(
        () -> {
          host.shown().showHome();
          return true;
        });
    Toolkit.await(() -> now("#reminders-state").startsWith("Reminders are on"));
  }

  /** On a screen of 1000 pixels: first within the window, then over it. */
  @Test
  void theNoteStaysWithinTheScreenAndGivesTheRoomBack() throws Exception {
    open(Theme.Choice.LIGHT, 1000, 640);
    beginAtStatus();
    for (double width : new double[] {1000, 900, 720}) {
      Toolkit.onFx(
          () -> {
            stage().setX(1000 - width);
            stage().setWidth(width);
            return true;
          });
      Toolkit.settle();
      double left = Toolkit.onFx(() -> stage().getX());
      press("#side-note-toggle");
      Toolkit.settle();
      assertThat(Toolkit.onFx(() -> stage().getX())).isGreaterThanOrEqualTo(0);
      assertThat(Toolkit.onFx(() -> stage().getX() + stage().getWidth())).isLessThanOrEqualTo(1000);
      for (String one : List.of("#end-rehearsal", "#side-note-toggle", "#side-note", "#next")) {
        assertThat(Toolkit.onFx(() -> inWindow(find(one)))).as(one + " at " + width).isTrue();
      }
      picture("rehearsal-note-" + (int) width);
      press("#side-note-toggle");
      Toolkit.settle();
      assertThat(Toolkit.onFx(() -> stage().getWidth())).isEqualTo(width);
      assertThat(Toolkit.onFx(() -> stage().getX())).isEqualTo(left);
    }
  }

  /** Where the window cannot become wide enough, the note lies over the page. */
  @Test
  void aNarrowWindowHasTheNoteOverThePage() throws Exception {
    open(Theme.Choice.DARK, 720, 480);
    beginAtStatus();
    Toolkit.onFx(
        () -> {
          stage().setMaximized(true);
          return true;
        });
    press("#side-note-toggle");
    Toolkit.onFx(
        () -> {
          stage().setMaximized(false);
          stage().setWidth(720);
          return true;
        });
    Toolkit.await(() -> find("#side-note").getParent().getStyleClass().contains("side-drawer"));
    Toolkit.settle();
    for (String one : List.of("#end-rehearsal", "#side-note", "#next")) {
      assertThat(Toolkit.onFx(() -> inWindow(find(one)))).as(one).isTrue();
    }
    assertThat(
            Toolkit.onFx(
                () ->
                    find("#side-note")
                        .localToScene(find("#side-note").getLayoutBounds())
                        .intersects(find("#next").localToScene(find("#next").getLayoutBounds()))))
        .as("covers Next")
        .isFalse();
    picture("rehearsal-note-drawer");
    assertThat(Toolkit.onFx(() -> rig.window.window().placement().bounds().getWidth()))
        .isEqualTo(720);
  }

  private boolean inWindow(Node node) {
    Bounds at = node.localToScene(node.getLayoutBounds());
    Scene scene = stage().getScene();
    return at.getWidth() > 10
        && at.getMinX() >= 0
        && at.getMaxX() <= scene.getWidth() + 0.5
        && at.getMaxY() <= scene.getHeight() + 0.5;
  }

  @Test
  void nothingOfARehearsalStaysBehindAndTheRealConnectionsWereThereAllTheTime() throws Exception {
    open(Theme.Choice.LIGHT, 900, 640);
    Toolkit.type(stage().getScene(), "permission");
    robot.type(KeyCode.ENTER);
    Toolkit.await(() -> find("#step-prerequisites") != null);
    WeakReference<Workspace> rehearsed = new WeakReference<>(host.shown());
    press("#end-rehearsal");
    press("#close-rehearsal");
    Toolkit.await(() -> find("#set-up") != null);
    assertThat(host.shown()).isSameAs(rig.window);
    assertThat(stage().getTitle()).isEqualTo("CAPI Wizard");
    Toolkit.await(
        () -> {
          System.gc();
          return rehearsed.refersTo(null);
        });
  }

  @Test
  void whatIsCalledOffWhileItStartsIsNotShownAndEnds() throws Exception {
    open(Theme.Choice.LIGHT, 900, 640);
    CountDownLatch latch = new CountDownLatch(1);
    host.hold(latch);
    Toolkit.type(stage().getScene(), "permission");
    robot.type(KeyCode.ENTER);
    Toolkit.await(() -> host.started().size() == 1);
    press("#leave-chooser");
    Toolkit.await(() -> find("#set-up") != null);
    latch.countDown();
    Toolkit.await(() -> isGone(host.started().getFirst()));
    assertThat(room.isOpen()).isFalse();
    assertThat(Toolkit.onFx(() -> find("#set-up"))).as("Home is still there").isNotNull();
  }

  @Test
  void theProgramEndsWhatHasOnlyJustBeenLeft() throws Exception {
    open(Theme.Choice.LIGHT, 900, 640);
    Toolkit.type(stage().getScene(), "permission");
    robot.type(KeyCode.ENTER);
    Toolkit.await(() -> find("#step-prerequisites") != null);
    Toolkit.onFx(
        () -> {
          room.leave();
          return true;
        });
    // As the program does before it ends: it waits.
    room.close();
    assertThat(isGone(host.started().getFirst())).isTrue();
  }

  /** As after {@code --practice}, whose practice was started before the window. */
  @Test
  void theProgramEndsThePracticeThatItBeganWith() throws Exception {
    open(Theme.Choice.LIGHT, 900, 640);
    PracticeWorld first = host.practice("happy");
    Toolkit.onFx(
        () -> {
          room.open(first, Place.PREREQUISITES);
          room.leave();
          return true;
        });
    room.close();
    assertThat(isGone(first)).isTrue();
  }

  /** Its services answer nobody any more. */
  private static boolean isGone(PracticeWorld world) {
    URI upstack = world.practice().addresses().upstack();
    try (Socket _ = new Socket(upstack.getHost(), upstack.getPort())) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  @Test
  void everyStepHasRoomBesideTheNote() throws Exception {
    open(Theme.Choice.DARK, 900, 640);
    beginAtStatus();
    press("#side-note-toggle");
    for (Place place : Place.values()) {
      if (place != Place.RENEWAL) {
        press("#step-" + place.id());
        picture("rehearsal-note-" + place.id());
        assertThat(cutShort()).as(place.id()).isEmpty();
        assertThat(Toolkit.onFx(() -> find("#all-connections").getLayoutBounds().getWidth()))
            .as("the way out, as an icon")
            .isBetween(16.0, 68.0);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,900,640", "DARK,900,640", "LIGHT,1000,900"})
  @TestTiers.Full
  void looksCalm(Theme.Choice theme, int width, int height) throws Exception {
    open(theme, width, height);
    for (int i = 0; i < 9; i++) {
      robot.type(KeyCode.DOWN);
    }
    picture("rehearsal-chooser-" + theme + "-" + width);
    for (int i = 0; i < Scenario.values().length; i++) {
      robot.type(KeyCode.DOWN);
      assertThat(Toolkit.onFx(() -> dotted("#situations .text"))).isEmpty();
    }
    picture("rehearsal-chooser-end-" + theme + "-" + width);
    assertThat(
            Toolkit.onFx(
                () ->
                    find("#situations").lookupAll(".scroll-bar").stream()
                        .filter(bar -> ((ScrollBar) bar).getOrientation() == Orientation.HORIZONTAL)
                        .noneMatch(Node::isVisible)))
        .as("nothing to scroll sideways")
        .isTrue();
    Toolkit.onFx(
        () -> {
          host.shown().showHome();
          return true;
        });
    picture("rehearsal-doors-" + theme + "-" + width);
    assertThat(texts()).contains("For support: rehearse");
  }

  @Test
  void whatCannotBeginSaysSoWithACode() {
    Assertions.assertThatExceptionOfType(FailureException.class)
        .isThrownBy(() -> RehearsalController.beginning("nonsense", null))
        .matches(e -> e.code() == FailureCode.SCENARIO_UNKNOWN);
    Assertions.assertThatExceptionOfType(FailureException.class)
        .isThrownBy(() -> RehearsalController.beginning("missing-scope", "status"))
        .matches(e -> e.code() == FailureCode.USAGE_WRONG);
  }

  private void beginAtStatus() throws Exception {
    // By its code, since other situations have its words, too.
    Toolkit.type(stage().getScene(), "cw-token-04");
    Toolkit.onFx(
        () -> {
          @SuppressWarnings("unchecked")
          ComboBox<Place> at = (ComboBox<Place>) find("#begin-at");
          at.setValue(Place.STATUS);
          return true;
        });
    press("#begin-rehearsal");
    Toolkit.await(() -> find("#destination-card") != null);
  }

  private void press(String selector) throws Exception {
    Toolkit.press(() -> (Button) find(selector));
  }

  /** Texts of the page that end in dots, since there is no room for them. */
  private List<String> cutShort() throws Exception {
    // The address of a page may be: its beginning is what counts.
    return Toolkit.onFx(
        () -> dotted(".page-body .text").stream().filter(text -> !text.startsWith("/")).toList());
  }

  private List<String> dotted(String selector) {
    return stage().getScene().getRoot().lookupAll(selector).stream()
        .filter(one -> one instanceof Text && isShown(one))
        .map(one -> ((Text) one).getText())
        .filter(text -> text.endsWith("..."))
        .toList();
  }

  private static boolean isShown(Node node) {
    return node == null || (node.isVisible() && isShown(node.getParent()));
  }

  private Stage stage() {
    return rig.window.stage();
  }

  private Node find(String selector) {
    return stage().getScene().getRoot().lookup(selector);
  }

  private String text(String selector) throws Exception {
    return Toolkit.onFx(() -> now(selector));
  }

  private String now(String selector) {
    return find(selector) instanceof Labeled one ? one.getText() : "";
  }

  private List<String> texts() throws Exception {
    return Toolkit.onFx(() -> Screen.texts(stage().getScene()));
  }

  private void picture(String name) throws Exception {
    Toolkit.settle();
    Scene scene = Toolkit.onFx(() -> stage().getScene());
    TestPictures.take(scene, name);
  }
}
