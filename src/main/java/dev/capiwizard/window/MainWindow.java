package dev.capiwizard.window;

import dev.capiwizard.ui.AppIcon;
import dev.capiwizard.ui.Theme;
import dev.capiwizard.ui.browser.PrivateCookies;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The one window of the program, for its whole life. Its content comes from one {@link Workspace}
 * after another, and it knows none of their screens. FX thread.
 */
public final class MainWindow {
  private final Stage stage;
  private final PrivateCookies cookies;
  private final StackPane content = new StackPane();
  private final ScreenShare share;
  private final SideRoom side;

  /** As it opened, before it was maximized. */
  private Rectangle2D normal = Rectangle2D.EMPTY;

  /**
   * @param stage not shown yet
   * @param cookies the cookies of the web pages in it
   */
  public MainWindow(Stage stage, Theme theme, PrivateCookies cookies) {
    this.stage = stage;
    this.cookies = cookies;
    this.share = new ScreenShare(stage);
    this.side = new SideRoom(stage);
    Scene scene = new Scene(content);
    theme.apply(scene);
    share.listen(scene);
    stage.setScene(scene);
    AppIcon.set(stage);
    place(null);
  }

  /**
   * Opens where it was left, and always within the screen.
   *
   * @param left null where it never was
   */
  public void place(@Nullable WindowPlacement left) {
    List<Rectangle2D> screens =
        Stream.concat(Stream.of(Screen.getPrimary()), Screen.getScreens().stream())
            .map(Screen::getVisualBounds)
            .toList();
    WindowPlacement now = WindowPlacement.on(screens, left);
    Rectangle2D at = now.bounds();
    stage.setMinWidth(Math.min(WindowPlacement.LEAST_WIDTH, at.getWidth()));
    stage.setMinHeight(Math.min(WindowPlacement.LEAST_HEIGHT, at.getHeight()));
    stage.setX(at.getMinX());
    stage.setY(at.getMinY());
    stage.setWidth(at.getWidth());
    stage.setHeight(at.getHeight());
    stage.setMaximized(now.maximized());
    normal = at;
  }

  /** Where it stands now, to be kept, without the room of a note at its side. */
  public WindowPlacement placement() {
    // The bounds of a maximized window are its screen’s.
    boolean whole = stage.isMaximized() || stage.isFullScreen();
    Rectangle2D at =
        whole
            ? normal
            : side.without(
                new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
    return new WindowPlacement(at, stage.isMaximized());
  }

  public Stage stage() {
    return stage;
  }

  /** The cookies of the web pages in it. */
  PrivateCookies cookies() {
    return cookies;
  }

  /** Room for a note at its side. */
  SideRoom side() {
    return side;
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
