package dev.capiwizard.window;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The room for a note at the right side of the window, which gets its width back. FX thread. */
final class SideRoom {
  private final Stage stage;
  private final ChangeListener<Number> whenWide = (observable, before, now) -> put();

  private double grown;
  private double moved;
  private @Nullable BorderPane root;
  private @Nullable Region note;

  SideRoom(Stage stage) {
    this.stage = stage;
    for (ReadOnlyBooleanProperty whole :
        List.of(stage.maximizedProperty(), stage.fullScreenProperty())) {
      whole.addListener(
          (observable, before, now) -> {
            if (!now && note == null) {
              giveBack();
            }
          });
    }
  }

  /** Shows a note at the right of the content; its preferred width is its width. */
  void show(BorderPane content, Region shown) {
    hide();
    root = content;
    note = shown;
    if (stage.isShowing() && !isWhole()) {
      Rectangle2D before = bounds();
      Rectangle2D now = SideBounds.with(screen(before), before, shown.prefWidth(-1)).window();
      grown = now.getWidth() - before.getWidth();
      moved = before.getMinX() - now.getMinX();
      set(now);
    }
    stage.widthProperty().addListener(whenWide);
    put();
  }

  /** Takes the note away, if there is one. */
  void hide() {
    stage.widthProperty().removeListener(whenWide);
    if (root != null) {
      root.setRight(null);
    }
    root = null;
    note = null;
    giveBack();
  }

  /** The bounds of the window as they are without the note. */
  Rectangle2D without(Rectangle2D now) {
    return grown > 0 ? SideBounds.without(now, grown, moved, stage.getMinWidth()) : now;
  }

  /** Beside the content, or over it. */
  private void put() {
    BorderPane at = root;
    Region shown = note;
    if (at == null || shown == null) {
      return;
    }
    boolean over = SideBounds.isOver(stage.getWidth());
    if (over != at.getRight() instanceof SideDrawer || at.getRight() == null) {
      at.setRight(null);
      at.setRight(over ? new SideDrawer(shown, at) : shown);
    }
  }

  /** A maximized window gets it back when it is not maximized any more. */
  private void giveBack() {
    if (grown > 0 && !isWhole()) {
      Rectangle2D after = without(bounds());
      grown = 0;
      moved = 0;
      set(after);
    }
  }

  private boolean isWhole() {
    return stage.isMaximized() || stage.isFullScreen();
  }

  private Rectangle2D bounds() {
    return new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
  }

  private void set(Rectangle2D to) {
    stage.setX(to.getMinX());
    stage.setWidth(to.getWidth());
  }

  /** The screen on which the middle of the window is. */
  private static Rectangle2D screen(Rectangle2D window) {
    double x = window.getMinX() + window.getWidth() / 2;
    double y = window.getMinY() + window.getHeight() / 2;
    return Screen.getScreensForRectangle(x, y, 1, 1).stream()
        .findFirst()
        .orElseGet(Screen::getPrimary)
        .getVisualBounds();
  }
}
