package dev.capiwizard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.concurrent.Worker;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ToolkitTest {
  private final CompletableFuture<String> title = new CompletableFuture<>();
  private int clicks;

  @Start
  void start(Stage stage) {
    Button button = new Button("Press");
    button.setOnAction(e -> clicks++);
    WebView view = new WebView();
    view.getEngine()
        .getLoadWorker()
        .stateProperty()
        .addListener(
            (o, was, now) -> {
              if (now == Worker.State.SUCCEEDED) {
                title.complete(String.valueOf(view.getEngine().executeScript("document.title")));
              }
            });
    view.getEngine().loadContent("<html><head><title>hello</title></head><body>x</body></html>");
    stage.setScene(new Scene(new VBox(button, view), 800, 600));
    stage.show();
  }

  @Test
  void clicksAndRunsScripts(FxRobot robot) throws Exception {
    robot.clickOn("Press");
    assertThat(clicks).isEqualTo(1);
    assertThat(title.get(10, TimeUnit.SECONDS)).isEqualTo("hello");
    assertThat(Platform.isSupported(javafx.application.ConditionalFeature.WEB)).isTrue();
    assertThat(System.getProperty("system.tests")).isEqualTo("auto");
  }
}
