package dev.capiwizard.home;

import dev.capiwizard.connection.Way;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Words;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One row of a {@link WayCard}: its name, a mark, and what is known of it. FX thread. */
final class WayRow extends HBox {
  private static final Texts TEXTS = Texts.of("way");
  private static final double MARK = 20;

  private final Label name;
  private final Label value;

  /**
   * @param key the row’s name in the bundle, such as {@code lasts}
   */
  WayRow(Way way, String key) {
    super(8);
    String of = way.id() + "." + key;
    name = Words.text(TEXTS.get("row." + key), "way-name");
    // Not squeezed by long values; the style sheet gives all names one width.
    name.setMinWidth(USE_PREF_SIZE);
    Label mark = WayMark.of(TEXTS.get(of + ".mark"));
    mark.setMinWidth(MARK);
    mark.setMaxWidth(MARK);
    value = Words.text(TEXTS.get(of), "way-value");
    value.setId("value-" + way.id() + "-" + key);
    value.setMaxWidth(Double.MAX_VALUE);
    setHgrow(value, Priority.ALWAYS);
    getStyleClass().add("way-row");
    getChildren().setAll(name, mark, value);
  }

  /** The row for those who hear it. */
  String read() {
    return TEXTS.get("row.read", name.getText(), value.getText());
  }
}
