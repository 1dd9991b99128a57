package dev.capiwizard.home;

import dev.capiwizard.connection.Change;
import dev.capiwizard.texts.DateStyle;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The change log of a connection, newest first. */
final class HistoryList extends ScrollPane {
  private static final Texts TEXTS = Texts.of("home");
  private static final int MOST = 100;

  HistoryList(List<Change> changes, ZoneId zone) {
    setId("history");
    setFitToWidth(true);
    setPrefHeight(280);
    getStyleClass().add("inner-scroll");
    VBox lines = new VBox(8);
    for (Change change : changes.reversed().stream().limit(MOST).toList()) {
      Label when = new Label(time(change.at(), zone));
      when.getStyleClass().addAll("soft", "history-when");
      Label what = Words.text(words(change, zone));
      Label channel = new Label(TEXTS.get("channel." + change.channel()));
      channel.getStyleClass().add("soft");
      lines.getChildren().add(new HBox(12, when, new VBox(what, channel)));
    }
    if (changes.isEmpty()) {
      lines.getChildren().add(Words.text(TEXTS.get("history.none"), "soft"));
    }
    setContent(lines);
  }

  private static String words(Change change, ZoneId zone) {
    String detail = change.detail();
    String shown =
        switch (change.what()) {
          case SNOOZED -> time(Instant.parse(detail), zone);
          case VERDICT -> verdict(detail);
          case UPSTACK_SHOWS -> TEXTS.get("shown." + detail);
          default -> detail;
        };
    return TEXTS.get("change." + change.what(), shown);
  }

  private static String verdict(String detail) {
    String[] parts = detail.split(" ", 2);
    String words = TEXTS.get("verdict." + parts[0]);
    return parts.length > 1 ? words + " (" + parts[1] + ")" : words;
  }

  private static String time(Instant at, ZoneId zone) {
    return DateStyle.MOMENT.format(at, zone);
  }
}
