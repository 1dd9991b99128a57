import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.web.WebView;
import javafx.stage.Stage;

/** A window with one label, which shows a web page at a line on its input, and nothing else. */
public final class BarePage extends Application {
  @Override
  public void start(Stage stage) {
    StackPane root = new StackPane(new Label("Hello"));
    stage.setScene(new Scene(root, 900, 640));
    stage.show();
    String address = getParameters().getRaw().getFirst();
    Thread.ofPlatform()
        .start(
            () -> {
              try {
                System.out.println("ready");
                System.in.read();
                Platform.runLater(
                    () -> {
                      WebView view = new WebView();
                      root.getChildren().setAll(view);
                      view.getEngine().load(address);
                    });
                while (System.in.read() >= 0) {}
              } catch (java.io.IOException e) {
                // Ends as with its input.
              }
              Platform.exit();
            });
  }
}
