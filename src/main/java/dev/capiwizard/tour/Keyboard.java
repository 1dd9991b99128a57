package dev.capiwizard.tour;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Types text and shortcuts into the control that has the keys. */
final class Keyboard {
  private final Supplier<Scene> scene;
  private final InputDevice hands;

  Keyboard(Supplier<Scene> scene, InputDevice hands) {
    this.scene = scene;
    this.hands = hands;
  }

  /** Types a key while Control is held. Called from the tour’s thread. */
  void shortcut(KeyCode key) throws TourException {
    hands.shortcut(key);
    Fx.pulses(2);
  }

  /**
   * Sends characters as key events to the focused node, since a robot knows only one key map. FX
   * thread.
   */
  void type(String text) {
    Node focus = scene.get().getFocusOwner();
    if (focus == null) {
      return;
    }
    for (String one : text.split("")) {
      for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_TYPED, KeyEvent.KEY_RELEASED)) {
        boolean typed = type == KeyEvent.KEY_TYPED;
        focus.fireEvent(
            new KeyEvent(
                type,
                typed ? one : KeyEvent.CHAR_UNDEFINED,
                typed ? "" : one,
                KeyCode.UNDEFINED,
                false,
                false,
                false,
                false));
      }
    }
  }
}
