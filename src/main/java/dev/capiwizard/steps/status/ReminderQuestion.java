package dev.capiwizard.steps.status;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.reminders.ReminderState;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Notice;
import dev.capiwizard.ui.ResultFocus;
import dev.capiwizard.ui.RoomWhileFilled;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * The question above a card that works: shall this computer remind before the token expires? It
 * stays until it is answered, and then says what was answered. FX thread.
 */
public final class ReminderQuestion extends VBox {
  private static final Texts TEXTS = Texts.of("status");

  private final ReminderModel model;
  private boolean due;

  public ReminderQuestion(ReminderModel model) {
    this.model = model;
    setId("reminder-question");
    RoomWhileFilled.of(this);
    model.state().subscribe(this::show);
    model.told().subscribe(this::show);
  }

  /**
   * Shows the question from now on, or hides it.
   *
   * @param now whether the token works, so that there is something to remind of
   */
  public void ask(boolean now) {
    if (due != now) {
      due = now;
      show();
    }
  }

  private void show() {
    if (!due) {
      getChildren().clear();
      return;
    }
    switch (model.told().get()) {
      case TURNED_ON -> say(new Notice(Notice.Kind.SUCCESS, TEXTS.get("remind.on"), ""));
      case LEFT_OFF -> say(new Notice(Notice.Kind.SUCCESS, TEXTS.get("remind.off"), ""));
      case REFUSED -> say(Notice.of(Notice.Kind.WARNING, reason()));
      case NOTHING -> showState();
    }
  }

  private void showState() {
    if (model.state().get() == ReminderState.OPEN) {
      if (lookup("#remind-yes") == null) {
        getChildren().setAll(question());
      }
    } else if (model.state().get() == ReminderState.IMPOSSIBLE) {
      getChildren().setAll(Notice.of(Notice.Kind.INFO, reason()));
    } else {
      getChildren().clear();
    }
  }

  private Node question() {
    return new Notice(
        Notice.Kind.INFO,
        TEXTS.get("remind.title"),
        TEXTS.get("remind.text"),
        Buttons.primary("remind-yes", TEXTS.get("remind.yes"), model::turnOn),
        Buttons.plain("remind-no", TEXTS.get("remind.no"), model::leaveOff));
  }

  /** The pressed button goes: the focus goes on to what is said in its place. */
  private void say(Notice notice) {
    ResultFocus.replace(this, notice);
  }

  private FailureCode reason() {
    return model.reason().orElse(FailureCode.JOB_NOT_INSTALLED);
  }
}
