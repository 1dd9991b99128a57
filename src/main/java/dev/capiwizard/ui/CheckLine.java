package dev.capiwizard.ui;

import dev.capiwizard.texts.Texts;
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

  public CheckLine(Mark kind, String words) {
    getStyleClass()
        .addAll("check-line", "check-line-" + kind.name().toLowerCase(java.util.Locale.ROOT));
    FontIcon mark = new FontIcon(kind.icon);
    mark.getStyleClass().add("check-mark-icon");
    var label = Words.text(words);
    HBox.setHgrow(label, Priority.ALWAYS);
    label.setAccessibleText(TEXTS.get("check." + kind.name(), words));
    getChildren().addAll(mark, label);
  }
}
