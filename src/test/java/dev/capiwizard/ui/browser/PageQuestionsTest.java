package dev.capiwizard.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.capiwizard.testing.TestPictures;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.ui.Theme;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a page asks is answered by the person and by nobody else. */
@ExtendWith(ApplicationExtension.class)
@TestTiers.Heavy
class PageQuestionsTest {
  private HttpServer server;
  private BrowserPane browser;
  private BorderPane window;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = "<body>hello</body>".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void end() {
    server.stop(0);
  }

  @Start
  void start(Stage stage) {
    Toolkit.cookies();
    browser = new BrowserPane(Duration.seconds(10), Duration.millis(300));
    window = new BorderPane(browser);
    stage.setScene(new Scene(window, 700, 500));
    stage.show();
  }

  @Test
  void theAnswerIsNoUntilThePersonSaysYes(FxRobot robot) throws Exception {
    ask(robot, "confirm('Delete everything?')");
    assertThat(robot.lookup("localhost asks").tryQuery()).isPresent();
    assertThat(robot.lookup("Delete everything?").tryQuery()).isPresent();
    for (Theme.Choice choice : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
      robot.interact(() -> new Theme(choice).apply(window.getScene()));
      TestPictures.take(window.getScene(), "page-asks-" + choice);
    }
    Button cancel = robot.lookup("#page-cancel").queryButton();
    assertThat(cancel.isFocused()).isTrue();
    robot.push(KeyCode.ENTER);
    waitFor(() -> "false".equals(answer()));
  }

  @Test
  void yesIsSaidByThePerson(FxRobot robot) throws Exception {
    ask(robot, "confirm('Go on?')");
    robot.clickOn("#page-ok");
    waitFor(() -> "true".equals(answer()));
  }

  @Test
  void escapeMeansNo(FxRobot robot) throws Exception {
    ask(robot, "confirm('Go on?')");
    robot.push(KeyCode.ESCAPE);
    waitFor(() -> "false".equals(answer()));
  }

  @Test
  void anAnswerIsTyped(FxRobot robot) throws Exception {
    ask(robot, "prompt('Your name?', 'nobody')");
    robot.interact(() -> robot.lookup("#page-answer").queryTextInputControl().setText("Anna"));
    robot.push(KeyCode.ENTER);
    waitFor(() -> "Anna".equals(answer()));
  }

  @Test
  void noAnswerIsTyped(FxRobot robot) throws Exception {
    ask(robot, "prompt('Your name?', 'nobody')");
    robot.clickOn("#page-cancel");
    waitFor(() -> "null".equals(answer()));
  }

  @Test
  void aMessageIsShownAndRead(FxRobot robot) throws Exception {
    ask(robot, "alert('Saved.')");
    assertThat(robot.lookup("localhost says").tryQuery()).isPresent();
    robot.clickOn("#page-ok");
    waitFor(() -> "undefined".equals(answer()));
  }

  /** The window lives on while the page waits. */
  @Test
  void theWindowDoesNotWait(FxRobot robot) throws Exception {
    ask(robot, "confirm('Go on?')");
    for (int i = 0; i < 3; i++) {
      assertThat(WaitForAsyncUtils.waitForAsyncFx(2000, () -> "alive")).isEqualTo("alive");
    }
    assertThat(robot.lookup("#page-ok").tryQuery()).isPresent();
    robot.clickOn("#page-cancel");
    waitFor(() -> "false".equals(answer()));
  }

  @Test
  void leavingThePageMeansNo(FxRobot robot) throws Exception {
    ask(robot, "confirm('Go on?')");
    robot.interact(() -> window.setCenter(null));
    waitFor(() -> "false".equals(answer()));
    robot.interact(() -> window.setCenter(browser));
    assertThat(robot.lookup("#page-ok").tryQuery()).isEmpty();
  }

  @Test
  void anotherPageMayBeLoadedMeanwhile(FxRobot robot) throws Exception {
    ask(robot, "confirm('Go on?')");
    robot.interact(() -> browser.load(address("/next")));
    waitFor(() -> browser.locationProperty().get().endsWith("/next"));
    waitFor(() -> "hello".equals(onFx("document.body ? document.body.innerText.trim() : ''")));
    assertThat(robot.lookup("#page-ok").tryQuery()).isEmpty();
  }

  /** A page that nobody sees gets no answer but no. */
  @Test
  void aPageOutOfSightIsAnsweredWithNo(FxRobot robot) throws Exception {
    open(robot);
    robot.interact(() -> window.setCenter(null));
    assertThat(onFx("String(confirm('Go on?'))")).isEqualTo("false");
    assertThat(onFx("String(prompt('Name?', 'x'))")).isEqualTo("null");
  }

  private void ask(FxRobot robot, String question) throws Exception {
    open(robot);
    Platform.runLater(() -> browser.run("window.answer = String(" + question + ")"));
    waitFor(() -> robot.lookup("#page-ok").tryQuery().isPresent());
    assertThat(answer()).as("before the person said anything").isEqualTo("none");
  }

  private void open(FxRobot robot) throws Exception {
    robot.interact(() -> browser.load(address("/page")));
    waitFor(() -> "hello".equals(onFx("document.body ? document.body.innerText.trim() : ''")));
  }

  private String address(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  private static void waitFor(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(15, TimeUnit.SECONDS, condition);
  }

  private Object answer() {
    return onFx("window.answer || 'none'");
  }

  private Object onFx(String script) {
    return WaitForAsyncUtils.waitForAsyncFx(5000, () -> browser.run(script));
  }
}
