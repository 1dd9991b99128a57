package dev.capiwizard.home;

import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/** How sure a row of a {@link WayCard} is, as a mark. FX thread. */
final class WayMark {
  private WayMark() {}

  /**
   * Colour is never alone: known has a tick, unknown a question mark, waiting a clock.
   *
   * @param kind {@code known}, {@code unknown}, {@code waiting}, or {@code none} for no mark
   */
  static Label of(String kind) {
    Label mark = new Label();
    if (!kind.equals("none")) {
      FontIcon icon =
          new FontIcon(
              switch (kind) {
                case "known" -> "fth-check";
                case "unknown" -> "fth-help-circle";
                default -> "fth-clock";
              });
      icon.getStyleClass().add("way-" + kind);
      mark.setGraphic(icon);
    }
    mark.getStyleClass().add("way-mark");
    return mark;
  }
}
