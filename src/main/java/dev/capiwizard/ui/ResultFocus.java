package dev.capiwizard.ui;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Gives the focus to a result, which is no control: screen readers read it, and the keys go on from
 * there. Otherwise a button that goes hands the focus on to any other, and the page scrolls to it.
 * FX thread.
 */
public final class ResultFocus {
  /** Whoever came by keys sees the ring; after a press of the mouse it would only disturb. */
  private static final PseudoClass BY_KEYS = PseudoClass.getPseudoClass("by-keys");

  private ResultFocus() {}

  /** Gives the focus to a result, which is on the way of the Tab key only while it has it. */
  public static void give(Node result) {
    Node before = result.getScene() == null ? null : result.getScene().getFocusOwner();
    result.pseudoClassStateChanged(BY_KEYS, before != null && before.isFocusVisible());
    result.setAccessibleRole(AccessibleRole.TEXT);
    result.setFocusTraversable(true);
    result.requestFocus();
    result
        .focusedProperty()
        .addListener(
            new ChangeListener<>() {
              @Override
              public void changed(
                  ObservableValue<? extends Boolean> focused, Boolean had, Boolean has) {
                if (!has) {
                  focused.removeListener(this);
                  result.setFocusTraversable(false);
                  result.pseudoClassStateChanged(BY_KEYS, false);
                }
              }
            });
  }

  /** Replaces all that a pane holds; if the focus was in there, the result has it now. */
  public static void replace(Pane pane, Node result) {
    boolean hadFocus = pane.isFocusWithin();
    // First the new one, so that the focus never has to look for another place.
    pane.getChildren().add(result);
    if (hadFocus) {
      give(result);
    }
    pane.getChildren().removeIf(one -> !result.equals(one));
  }
}
