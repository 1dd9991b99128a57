package dev.capiwizard.steps.status;

import dev.capiwizard.failures.FailureException;
import dev.capiwizard.reminders.ReminderOffer;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Background;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Notice;
import java.time.Duration;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asked once, below a green card: shall this computer remind before the token ends? FX thread. */
public final class ReminderQuestion extends VBox {
  private static final Texts TEXTS = Texts.of("status");
  private static final Duration DEADLINE = Duration.ofSeconds(40);

  private final @Nullable ReminderOffer offer;
  private final Background background;

  /**
   * @param offer null in a rehearsal, which never changes the system
   */
  public ReminderQuestion(@Nullable ReminderOffer offer, Background background) {
    this.offer = offer;
    this.background = background;
    setId("reminder-question");
    // Without a question it takes no room.
    managedProperty().bind(Bindings.isNotEmpty(getChildren()));
  }

  /** Shows the question if it has never been answered. */
  public void ask() {
    ReminderOffer asked = offer;
    if (asked != null && getChildren().isEmpty()) {
      background.run(
          DEADLINE, asked::isOpen, open -> show(asked, open), failure -> getChildren().clear());
    }
  }

  private void show(ReminderOffer asked, boolean open) {
    if (open && getChildren().isEmpty()) {
      getChildren()
          .add(
              new Notice(
                  Notice.Kind.INFO,
                  TEXTS.get("remind.title"),
                  TEXTS.get("remind.text"),
                  Buttons.primary(
                      "remind-yes",
                      TEXTS.get("remind.yes"),
                      () -> answer(asked::accept, TEXTS.get("remind.on"))),
                  Buttons.plain(
                      "remind-no",
                      TEXTS.get("remind.no"),
                      () -> answer(asked::decline, TEXTS.get("remind.off")))));
    }
  }

  private void answer(Action answer, String done) {
    setDisable(true);
    Callable<Boolean> work =
        () -> {
          answer.give();
          return true;
        };
    background.run(
        DEADLINE,
        work,
        given -> tell(new Notice(Notice.Kind.SUCCESS, done, "")),
        failure -> tell(Notice.of(Notice.Kind.WARNING, failure.code())));
  }

  private void tell(Notice notice) {
    setDisable(false);
    getChildren().setAll(notice);
  }

  /** The action of a button. */
  private interface Action {
    void give() throws FailureException;
  }
}
