package dev.capiwizard.wizard;

import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the keys in the page: where a pressed button goes away or is disabled, the focus would jump
 * to the first control of the window. FX thread.
 */
final class FocusKeeper {
  private final Node page;
  private final Supplier<Node> start;
  private final ChangeListener<Node> moved = (observable, before, now) -> moved(before, now);
  private boolean isIn;

  /**
   * @param page the part of the window that the focus stays in
   * @param start where it goes, called on the FX thread
   */
  FocusKeeper(Node page, Supplier<Node> start) {
    this.page = page;
    this.start = start;
    page.sceneProperty().addListener((observable, before, now) -> watch(before, now));
  }

  private void watch(@Nullable Scene before, @Nullable Scene now) {
    if (before != null) {
      before.focusOwnerProperty().removeListener(moved);
    }
    if (now != null) {
      now.focusOwnerProperty().addListener(moved);
    }
  }

  private void moved(@Nullable Node before, @Nullable Node now) {
    boolean wasIn = isIn;
    isIn = isInPage(now);
    if (wasIn && !isIn && before != null) {
      // Whether it went away is known once the change is complete.
      Platform.runLater(
          () -> {
            if (isGone(before) && !isInPage(page.getScene().getFocusOwner())) {
              start.get().requestFocus();
            }
          });
    }
  }

  private boolean isGone(Node before) {
    return page.getScene() != null && (!isInPage(before) || before.isDisabled());
  }

  private boolean isInPage(@Nullable Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(page)) {
        return true;
      }
    }
    return false;
  }
}
