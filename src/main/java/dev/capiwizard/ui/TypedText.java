package dev.capiwizard.ui;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * Takes the content of a field once it is whole, not letter by letter: when the field loses the
 * focus, at Enter, after a pause, and at once if it was pasted. FX thread.
 */
public final class TypedText {
  private static final Duration PAUSE = Duration.millis(600);

  private final TextField field;
  private final Consumer<String> taker;
  private final boolean mayPause;
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private String taken;

  private TypedText(TextField field, Consumer<String> taker, boolean mayPause) {
    this.field = field;
    this.taker = taker;
    this.mayPause = mayPause;
    this.taken = field.getText();
    pause.setOnFinished(event -> take());
    field.textProperty().addListener((observable, before, now) -> changed(before, now));
    field.focusedProperty().subscribe(this::takeUnless);
    field
        .sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::showingProperty)
        .orElse(false)
        .subscribe(this::takeUnless);
    field.addEventHandler(ActionEvent.ACTION, event -> take());
  }

  /** Hands over the field’s content from now on, each time that it has changed. */
  public static void follow(TextField field, Consumer<String> taker) {
    var _ = new TypedText(field, taker, true);
  }

  /** The same, but a pause does not end what is typed: half of a secret looks like a whole one. */
  public static void followWhole(TextField field, Consumer<String> taker) {
    var _ = new TypedText(field, taker, false);
  }

  private void changed(String before, String now) {
    if (Math.abs(now.length() - before.length()) > 1) {
      take();
    } else if (mayPause) {
      pause.playFromStart();
    }
  }

  private void takeUnless(boolean there) {
    if (!there) {
      take();
    }
  }

  private void take() {
    pause.stop();
    String now = field.getText();
    if (!now.equals(taken)) {
      taken = now;
      taker.accept(now);
    }
  }
}
