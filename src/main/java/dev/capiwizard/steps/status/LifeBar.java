package dev.capiwizard.steps.status;

import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Words;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The token’s life as a bar, with the days of the reminders marked. */
final class LifeBar extends VBox {
  private static final Texts TEXTS = Texts.of("status");
  private static final int[] REMINDERS = {14, 7, 3, 1};

  private final Label made = new Label();
  private final Label left = new Label();
  private final Label ends = new Label();
  private final Region used = new Region();
  private final Region track = new Region();
  private final Region[] marks = new Region[REMINDERS.length];
  private final Pane bar = new Pane(track, used);
  private double part;
  private double days = 60;

  LifeBar() {
    getStyleClass().add("life");
    left.getStyleClass().add("life-left");
    made.getStyleClass().add("soft");
    ends.getStyleClass().add("soft");
    Region before = space();
    Region after = space();
    HBox words = new HBox(made, before, left, after, ends);
    bar.getStyleClass().add("life-bar");
    track.getStyleClass().add("life-track");
    used.getStyleClass().add("life-used");
    // Placed by hand, to the pixel of their day.
    track.setManaged(false);
    used.setManaged(false);
    for (int i = 0; i < marks.length; i++) {
      marks[i] = new Region();
      marks[i].setManaged(false);
      marks[i].getStyleClass().add(i < 2 ? "life-mark" : "life-mark-late");
      bar.getChildren().add(marks[i]);
    }
    bar.widthProperty().addListener((observable, was, now) -> place());
    getChildren().addAll(words, bar, Words.text(TEXTS.get("reminders"), "soft"));
  }

  void show(@Nullable TokenFacts token, Instant now) {
    Instant expires = token == null ? null : token.expires();
    setVisible(expires != null);
    setManaged(expires != null);
    if (token == null || expires == null) {
      return;
    }
    Duration life = Duration.between(token.issued(), expires);
    Duration gone = Duration.between(token.issued(), now);
    days = Math.max(1, life.toDays());
    part = Math.clamp((double) gone.toMillis() / Math.max(1, life.toMillis()), 0, 1);
    long remaining = Math.max(0, Duration.between(now, expires).plusHours(12).toDays());
    made.setText(TEXTS.get("made", Times.day(token.issued())));
    left.setText(TEXTS.get("left", remaining));
    ends.setText(TEXTS.get("ends", Times.day(expires)));
    setAccessibleText(left.getText() + ". " + ends.getText());
    place();
  }

  private void place() {
    double width = bar.getWidth();
    track.resizeRelocate(0, 3, width, 12);
    used.resizeRelocate(0, 3, Math.max(12, width * part), 12);
    for (int i = 0; i < marks.length; i++) {
      double at = width * (1 - REMINDERS[i] / days);
      marks[i].resizeRelocate(Math.clamp(at, 0, Math.max(0, width - 2)), 0, 2, 18);
    }
  }

  private static Region space() {
    Region region = new Region();
    HBox.setHgrow(region, Priority.ALWAYS);
    return region;
  }
}
