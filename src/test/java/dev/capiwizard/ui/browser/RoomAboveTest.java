package dev.capiwizard.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import javafx.scene.Scene;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A note that goes away does not bring another button under the pointer. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
@TestTiers.Heavy
class RoomAboveTest {
  private static final double NOTE = 48;

  private final MockWebServer server = new MockWebServer();
  private final Region line = new Region();
  private final Region note = new Region();
  private BrowserPane browser;
  private RoomAbove above;

  @BeforeEach
  void serve() throws Exception {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return new MockResponse.Builder()
                .addHeader("Content-Type", "text/html")
                .body("<p>A page</p>")
                .build();
          }
        });
    server.start();
    load("/first");
  }

  @AfterEach
  void end() {
    server.close();
  }

  @Start
  void start(Stage stage) {
    Toolkit.cookies();
    browser = new BrowserPane();
    VBox.setVgrow(browser, Priority.ALWAYS);
    line.setMinHeight(20);
    note.setMinHeight(NOTE);
    above = new RoomAbove(0, browser, line, note);
    stage.setScene(new Scene(new VBox(above, browser), 700, 500));
    stage.show();
  }

  @Test
  void thePageStaysWhereItIsWhileThePointerIsOnIt(FxRobot robot) throws Exception {
    robot.moveTo(browser);
    double before = top();
    take();
    assertThat(top()).isEqualTo(before);
    robot.moveTo(line);
    Toolkit.frames(2);
    assertThat(top()).isEqualTo(before - NOTE);
  }

  @Test
  void anotherPageTakesTheRoom(FxRobot robot) throws Exception {
    robot.moveTo(browser);
    double before = top();
    take();
    load("/second");
    Toolkit.frames(2);
    assertThat(top()).isEqualTo(before - NOTE);
  }

  @TestTiers.Full
  @Test
  void nobodyPointsAtThePage(FxRobot robot) throws Exception {
    robot.moveTo(line);
    double before = top();
    take();
    assertThat(top()).isEqualTo(before - NOTE);
  }

  @TestTiers.Full
  @Test
  void whatIsNewFindsRoom(FxRobot robot) throws Exception {
    robot.moveTo(browser);
    double before = top();
    take();
    Region other = new Region();
    other.setMinHeight(2 * NOTE);
    Toolkit.onFx(() -> change(() -> above.getChildren().add(other)));
    Toolkit.frames(2);
    assertThat(top()).isEqualTo(before + NOTE);
  }

  private void load(String path) throws Exception {
    String address = "http://127.0.0.1:" + server.getPort() + path;
    Toolkit.onFx(() -> change(() -> browser.load(address)));
    Toolkit.await(() -> browser.locationProperty().get().equals(address) && !browser.isLoading());
  }

  private void take() throws Exception {
    Toolkit.onFx(() -> change(() -> above.getChildren().remove(note)));
    Toolkit.frames(2);
  }

  private boolean change(Runnable change) {
    above.change(change);
    return true;
  }

  private double top() throws Exception {
    return Toolkit.onFx(() -> browser.localToScene(0, 0).getY());
  }
}
