package dev.capiwizard.steps.status;

import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.texts.DateStyle;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Words;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Below a green card: what comes by itself, and when. Only what is known is said. */
final class WhatHappensNext extends VBox {
  private static final Texts TEXTS = Texts.of("status");

  private final GridPane list = new GridPane(16, 6);
  private final ClickIdPart clickId;
  private List<List<String>> shown = List.of();

  /**
   * @param open opens a page in the person’s own browser
   * @param copy puts a message to somebody else on the clipboard
   */
  WhatHappensNext(StatusModel model, Consumer<URI> open, Consumer<String> copy) {
    getStyleClass().add("section");
    setId("what-happens-next");
    this.clickId = new ClickIdPart(model, open, copy);
    getChildren()
        .addAll(
            Words.heading(TEXTS.get("then.heading")),
            list,
            Words.heading(TEXTS.get("click.heading")),
            clickId);
  }

  void show(StatusModel model) {
    clickId.show();
    List<List<String>> rows = rows(model);
    if (rows.equals(shown)) {
      return;
    }
    shown = rows;
    list.getChildren().clear();
    for (int i = 0; i < rows.size(); i++) {
      Label when = new Label(rows.get(i).getFirst());
      when.getStyleClass().add("then-when");
      when.setMinWidth(Label.USE_PREF_SIZE);
      Label what = Words.text(rows.get(i).getLast());
      GridPane.setHgrow(what, Priority.ALWAYS);
      list.addRow(i, when, what);
    }
  }

  private static List<List<String>> rows(StatusModel model) {
    List<List<String>> rows = new ArrayList<>();
    if (model.tokenReminders().isOn()) {
      rows.add(List.of(TEXTS.get("then.daily"), TEXTS.get("then.daily.text")));
    }
    if (model.isFirstTimeSoon()) {
      rows.add(List.of(TEXTS.get("then.shown"), TEXTS.get("then.shown.text")));
    }
    Instant reminder = model.tokenReminders().next().orElse(null);
    Instant expires = model.token().map(TokenFacts::expires).orElse(null);
    if (reminder != null) {
      rows.add(List.of(day(reminder), TEXTS.get("then.reminder")));
    } else if (expires != null) {
      rows.add(List.of(day(expires), TEXTS.get("then.expires")));
    }
    return rows;
  }

  private static String day(Instant at) {
    return DateStyle.DAY.format(at, ZoneId.systemDefault());
  }
}
