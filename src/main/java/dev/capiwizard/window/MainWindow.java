package dev.capiwizard.window;

import dev.capiwizard.ui.AppIcon;
import dev.capiwizard.ui.Theme;
import dev.capiwizard.ui.browser.PrivateCookies;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * The one window of the program, for its whole life. Its content comes from one {@link Workspace}
 * after another, and it knows none of their screens. FX thread.
 */
public final class MainWindow {
  private final Stage stage;
  private final PrivateCookies cookies;
  private final StackPane content = new StackPane();
  private final ScreenShare share;

  /**
   * @param stage not shown yet
   * @param cookies the cookies of the web pages in it
   */
  public MainWindow(Stage stage, Theme theme, PrivateCookies cookies) {
    this.stage = stage;
    this.cookies = cookies;
    this.share = new ScreenShare(stage);
    Scene scene = new Scene(content, 1000, 700);
    theme.apply(scene);
    share.listen(scene);
    stage.setScene(scene);
    stage.setMinWidth(900);
    stage.setMinHeight(640);
    AppIcon.set(stage);
  }

  public Stage stage() {
    return stage;
  }

  /** The cookies of the web pages in it. */
  PrivateCookies cookies() {
    return cookies;
  }

  /** Covers names while somebody else looks at the screen. */
  ScreenShare share() {
    return share;
  }

  /** Shows a new content in place of the present one. */
  void show(Node shown, String title) {
    content.getChildren().setAll(shown);
    stage.setTitle(title);
  }
}
