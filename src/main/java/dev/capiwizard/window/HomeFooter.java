package dev.capiwizard.window;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.job.BackgroundJob.State;
import dev.capiwizard.reminders.ReminderJob;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Background;
import dev.capiwizard.ui.Buttons;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Below Home’s list: whether this computer reminds, and links to less usual things. */
final class HomeFooter extends HBox {
  private static final Texts TEXTS = Texts.of("home");
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private final Background background;
  private final Consumer<FailureException> failed;
  private final Label state = new Label();
  private final Button change = Buttons.link("reminders-change", "", () -> {});
  private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();

  HomeFooter(Background background, Consumer<FailureException> failed, Node... ways) {
    this.background = background;
    this.failed = failed;
    getStyleClass().add("home-foot-words");
    state.setId("reminders-state");
    HBox reminders = new HBox(8, state, change);
    reminders.getStyleClass().add("home-foot-words");
    reminders.managedProperty().bind(change.visibleProperty());
    change.setVisible(false);
    getChildren().add(reminders);
    getChildren().addAll(ways);
  }

  /** Whether this computer reminds; false until the system said so. */
  ReadOnlyBooleanProperty reminding() {
    return on.getReadOnlyProperty();
  }

  private record Asked(State state, boolean damaged) {}

  /**
   * Asks the system, and shows what it says.
   *
   * @param job called in the background, since choosing a job asks the system
   */
  void ask(Supplier<ReminderJob> job) {
    change.setOnAction(event -> change(job));
    background.run(
        DEADLINE,
        () -> {
          ReminderJob asked = job.get();
          boolean damaged = asked.isFileDamaged();
          asked.follow();
          return new Asked(asked.status().state(), damaged);
        },
        found -> {
          show(found.state());
          if (found.damaged()) {
            failed.accept(new FailureException(FailureCode.REMINDERS_DAMAGED));
          }
        },
        failure -> show(State.NOT_INSTALLED));
  }

  private void change(Supplier<ReminderJob> job) {
    change.setDisable(true);
    boolean installed = on.get();
    background.run(
        DEADLINE,
        () -> {
          if (installed) {
            job.get().uninstall(false);
          } else {
            job.get().install(false);
          }
          return job.get().status().state();
        },
        this::show,
        failure -> {
          change.setDisable(false);
          failed.accept(failure);
        });
  }

  private void show(State now) {
    boolean isOn =
        now == State.INSTALLED || now == State.CHANGED_BY_HAND || now == State.OTHER_PATH;
    on.set(isOn);
    state.setText(TEXTS.get(isOn ? "foot.reminders.on" : "foot.reminders.off"));
    change.setText(TEXTS.get(isOn ? "foot.reminders.off.button" : "foot.reminders.on.button"));
    change.setVisible(true);
    change.setDisable(false);
  }
}
