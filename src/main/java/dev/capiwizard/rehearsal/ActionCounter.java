package dev.capiwizard.rehearsal;

import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a person does in a window: presses by mouse or key, fields that were typed or pasted
 * into, and presses in an embedded page. FX thread.
 */
public final class ActionCounter {
  private final Runnable counted;
  private final EventHandler<ActionEvent> onAction = event -> action(event.getTarget());
  private final EventHandler<KeyEvent> onKey = event -> key(event.getTarget());
  private final EventHandler<MouseEvent> onClick = event -> click(event.getTarget());
  private @Nullable EventTarget typedInto;

  /**
   * @param counted told of each action
   */
  public ActionCounter(Runnable counted) {
    this.counted = counted;
  }

  public void watch(Scene scene) {
    scene.addEventFilter(ActionEvent.ACTION, onAction);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, onKey);
    scene.addEventFilter(MouseEvent.MOUSE_CLICKED, onClick);
  }

  public void unwatch(Scene scene) {
    scene.removeEventFilter(ActionEvent.ACTION, onAction);
    scene.removeEventFilter(KeyEvent.KEY_PRESSED, onKey);
    scene.removeEventFilter(MouseEvent.MOUSE_CLICKED, onClick);
  }

  private void action(EventTarget target) {
    typedInto = null;
    if (!(target instanceof TextInputControl) && !isAboutTheRehearsal(target)) {
      counted.run();
    }
  }

  /** For example, the button that ends it: a customer has no such button. */
  private static boolean isAboutTheRehearsal(EventTarget target) {
    for (Node at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
      if (at.getStyleClass().contains("banner")) {
        return true;
      }
    }
    return false;
  }

  /** Counts one for a field, however many keys. */
  private void key(EventTarget target) {
    if (target instanceof TextInputControl && !target.equals(typedInto)) {
      typedInto = target;
      counted.run();
    }
  }

  private void click(EventTarget target) {
    if (target instanceof Node node && node.getStyleClass().contains("web-view")) {
      typedInto = null;
      counted.run();
    }
  }
}
