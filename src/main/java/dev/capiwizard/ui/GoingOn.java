package dev.capiwizard.ui;

import dev.capiwizard.texts.Texts;
import java.time.Duration;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/**
 * Goes on by itself after a moment, in which the person reads what was found and can stay. FX
 * thread.
 */
public final class GoingOn {
  /** Long enough to read one line and to reach for its link. */
  public static final Duration MOMENT = Duration.ofMillis(2500);

  private static final Texts TEXTS = Texts.of("ui");

  private final Background background;
  private final Runnable next;
  private final ReadOnlyBooleanWrapper pending = new ReadOnlyBooleanWrapper();
  private Background.Running running = () -> {};

  /**
   * @param next goes on
   */
  public GoingOn(Background background, Runnable next) {
    this.background = background;
    this.next = next;
  }

  /** Goes on after {@link #MOMENT}, unless {@link #stay} comes first. */
  public void begin() {
    stay();
    pending.set(true);
    running =
        background.later(
            MOMENT,
            () -> {
              pending.set(false);
              next.run();
            });
  }

  /** Goes on at once. */
  public void now() {
    stay();
    next.run();
  }

  /** Does not go on; harmless if nothing is pending. */
  public void stay() {
    running.cancel();
    pending.set(false);
  }

  public ReadOnlyBooleanProperty pendingProperty() {
    return pending.getReadOnlyProperty();
  }

  /** Gives the keys to the line in this page, so that it is read out and one key stays. */
  public void focusIn(Parent page) {
    Node stay = page.lookup("#stay");
    if (stay != null) {
      stay.requestFocus();
    }
  }

  /**
   * The line that says so, with the link to stay.
   *
   * @param words what was found, and where it goes on to
   */
  public Node line(String words) {
    Label label = Words.text(words, "going-on-words");
    Button stay = Buttons.link("stay", TEXTS.get("stay"), this::stay);
    stay.setAccessibleText(words + " " + TEXTS.get("stay"));
    HBox line = new HBox(12, label, stay);
    line.setId("going-on");
    line.getStyleClass().add("going-on");
    return line;
  }
}
