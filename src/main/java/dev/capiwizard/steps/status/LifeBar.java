package dev.capiwizard.steps.status;

import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.connection.TokenLife;
import dev.capiwizard.texts.DateStyle;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.LifeTrack;
import dev.capiwizard.ui.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** The token’s life as a bar, with the days of the reminders marked. */
final class LifeBar extends VBox {
  private static final Texts TEXTS = Texts.of("status");

  private final Label made = new Label();
  private final Label left = new Label();
  private final Label ends = new Label();
  private final Label reminders = Words.text("", "soft");
  private final LifeTrack track = new LifeTrack();

  LifeBar() {
    getStyleClass().add("life");
    left.getStyleClass().add("life-left");
    made.getStyleClass().add("soft");
    ends.getStyleClass().add("soft");
    // In little room the two ends wrap, but not the days left.
    left.setMinWidth(USE_PREF_SIZE);
    made.setWrapText(true);
    ends.setWrapText(true);
    ends.setTextAlignment(TextAlignment.RIGHT);
    HBox words = new HBox(made, space(), left, space(), ends);
    words.setSpacing(8);
    getChildren().addAll(words, track, reminders);
  }

  /**
   * Shows the life of a token, or nothing if it has no known end.
   *
   * @param reminds whether this computer reminds on the marked days
   */
  void show(@Nullable TokenFacts token, List<Integer> thresholds, boolean reminds, Instant now) {
    Instant expires = token == null ? null : token.expires();
    setVisible(expires != null);
    setManaged(expires != null);
    if (token == null || expires == null) {
      return;
    }
    Duration life = Duration.between(token.issued(), expires);
    Duration gone = Duration.between(token.issued(), now);
    TokenLife rest = TokenLife.until(expires, now, ZoneId.systemDefault());
    boolean isOver = rest.isOver();
    made.setText(
        TEXTS.get("made", DateStyle.SHORT_DATE.format(token.issued(), ZoneId.systemDefault())));
    left.setText(isOver ? TEXTS.get("left.none") : TEXTS.get("left", rest.daysLeft()));
    ends.setText(
        TEXTS.get(
            isOver ? "ended" : "ends",
            DateStyle.SHORT_DATE.format(expires, ZoneId.systemDefault())));
    reminders.setText(ReminderWords.of(thresholds, reminds));
    setAccessibleText(left.getText() + ". " + ends.getText() + ". " + reminders.getText());
    track.remind(reminds);
    track.show((double) gone.toMillis() / Math.max(1, life.toMillis()), life.toDays(), thresholds);
  }

  private static Region space() {
    Region region = new Region();
    HBox.setHgrow(region, Priority.ALWAYS);
    return region;
  }
}
