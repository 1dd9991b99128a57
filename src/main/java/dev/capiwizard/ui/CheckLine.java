package dev.capiwizard.ui;

import dev.capiwizard.texts.Texts;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/** One line of a check: a mark and its words, both read by screen readers too. */
public final class CheckLine extends HBox {
  /** The mark. */
  public enum Mark {
    OK("fth-check"),
    NOTE("fth-info"),
    WAITING("fth-clock"),
    UNKNOWN("fth-help-circle"),
    WARNING("fth-alert-triangle"),
    PROBLEM("fth-x");

    private final String icon;

    Mark(String icon) {
      this.icon = icon;
    }
  }

  private static final Texts TEXTS = Texts.of("ui");

  private final Label label;
  private final Mark kind;

  public CheckLine(Mark kind, String words) {
    this.kind = kind;
    getStyleClass()
        .addAll("check-line", "check-line-" + kind.name().toLowerCase(java.util.Locale.ROOT));
    FontIcon mark = new FontIcon(kind.icon);
    mark.getStyleClass().add("check-mark-icon");
    label = Words.text(words);
    HBox.setHgrow(label, Priority.ALWAYS);
    say(words);
    getChildren().addAll(mark, label);
  }

  /** A line whose words change while it is in a window. */
  public CheckLine(Mark kind, ObservableValue<String> words) {
    this(kind, words.getValue());
    // What has left the window is not held by what goes on changing.
    words.when(sceneProperty().map(scene -> true).orElse(false)).subscribe(this::say);
  }

  private void say(String words) {
    label.setText(words);
    label.setAccessibleText(TEXTS.get("check." + kind.name(), words));
  }
}
