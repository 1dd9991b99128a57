package dev.capiwizard.home;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Reminding;
import dev.capiwizard.connection.Reminding.Snooze;
import dev.capiwizard.reminders.ReminderPolicy;
import dev.capiwizard.texts.PastedText;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.DayPicker;
import dev.capiwizard.ui.PasteField;
import dev.capiwizard.ui.ScreenCover;
import dev.capiwizard.ui.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** When one connection reminds: the days, and a silence. FX thread. */
final class RemindersForm extends VBox {
  private static final Texts TEXTS = Texts.of("home");
  private static final int MOST = 12;

  private final HomeModel model;
  private final ConnectionActions actions;
  private final Connection connection;
  private final TextField days = PasteField.plain("");
  private final Label message = Words.text("", "field-message");
  private final Label rest = Words.text("", "soft");
  private final Button endRest =
      Buttons.link("snooze-end", TEXTS.get("reminders.end"), () -> snooze(null));

  RemindersForm(Connection connection, HomeModel model, ConnectionActions actions) {
    super(12);
    this.model = model;
    this.actions = actions;
    this.connection = connection;
    days.setId("reminder-days");
    days.getStyleClass().add(ScreenCover.SHAREABLE);
    days.setAccessibleText(TEXTS.get("reminders.days"));
    days.setText(text(connection.reminding().thresholds()));
    days.setOnAction(event -> save());
    message.setId("reminder-message");
    rest.setId("reminder-rest");
    DayPicker until = new DayPicker();
    until.setId("snooze-until");
    until.setPromptText(TEXTS.get("reminders.until"));
    until.setAccessibleText(TEXTS.get("reminders.until"));
    until.valueProperty().addListener((observable, before, now) -> snooze(now));
    HBox resting = new HBox(8, rest, endRest);
    resting.getStyleClass().add("rest-row");
    endRest.managedProperty().bind(endRest.visibleProperty());
    getChildren()
        .addAll(
            Words.text(TEXTS.get("reminders.days"), "field-label"),
            new HBox(8, days, Buttons.plain("reminder-save", TEXTS.get("save"), this::save)),
            message,
            Words.text(TEXTS.get("reminders.rest"), "field-label"),
            new HBox(
                8,
                Buttons.plain(
                    "snooze-day", TEXTS.get("reminders.day"), () -> snooze(today().plusDays(1))),
                until),
            resting);
    showNext();
    Snooze snooze = connection.reminding().snooze();
    showRest(snooze != null && snooze.until().isAfter(model.now()) ? snooze.until() : null);
  }

  private void save() {
    Optional<List<Integer>> read = read(days.getText());
    if (read.isEmpty()) {
      message.setText(TEXTS.get("reminders.wrong"));
      return;
    }
    actions.setThresholds(connection, read.get());
    days.setText(text(new Reminding(read.get(), null, List.of()).thresholds()));
    message.setText(TEXTS.get("reminders.saved"));
  }

  private void snooze(@org.jspecify.annotations.Nullable LocalDate until) {
    if (until != null && !until.isAfter(today())) {
      rest.setText(TEXTS.get("reminders.past"));
      return;
    }
    actions.snooze(connection, until);
    showRest(
        until == null ? null : until.atTime(ReminderPolicy.AT).atZone(model.zone()).toInstant());
  }

  private void showRest(@org.jspecify.annotations.Nullable Instant until) {
    endRest.setVisible(until != null);
    rest.setText(
        until == null
            ? TEXTS.get("reminders.no.rest")
            : TEXTS.get("reminders.rest.until", model.words().day(until)));
  }

  private void showNext() {
    new ReminderPolicy(model.zone(), false)
        .next(connection, model.now())
        .ifPresent(next -> message.setText(TEXTS.get("reminders.next", model.words().day(next))));
  }

  private LocalDate today() {
    return model.now().atZone(model.zone()).toLocalDate();
  }

  private static String text(List<Integer> days) {
    return days.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /**
   * Whole numbers from 0 to 365 in any digits, separated by commas or spaces; empty if the text is
   * anything else.
   */
  static Optional<List<Integer>> read(String text) {
    String[] parts = PastedText.digits(text).split("[\\s,;،؛、，]+");
    boolean numbers = Arrays.stream(parts).allMatch(part -> part.matches("\\d{1,3}"));
    if (!numbers || parts.length > MOST) {
      return Optional.empty();
    }
    List<Integer> days = Arrays.stream(parts).map(Integer::valueOf).toList();
    return days.stream().allMatch(day -> day <= 365) ? Optional.of(days) : Optional.empty();
  }
}
