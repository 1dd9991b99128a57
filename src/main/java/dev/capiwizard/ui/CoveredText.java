package dev.capiwizard.ui;

import java.util.function.UnaryOperator;
import javafx.beans.property.Property;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;

/** One text with its private parts covered, even after it changes. FX thread. */
final class CoveredText {
  private final Property<String> text;
  private final UnaryOperator<String> words;
  private final ChangeListener<String> changed = (observable, before, now) -> follow(now);
  private String real = "";
  private boolean covering;

  CoveredText(Property<String> text, UnaryOperator<String> words) {
    this.text = text;
    this.words = words;
    follow(text.getValue());
    text.addListener(changed);
  }

  /** Covers the text anew, since more may be private now. */
  void refresh() {
    put(words.apply(real));
  }

  /** Shows the real text again. */
  void end() {
    text.removeListener(changed);
    if (!text.isBound()) {
      put(real);
    }
  }

  private void follow(@Nullable String now) {
    if (!covering) {
      real = now == null ? "" : now;
      refresh();
    }
  }

  private void put(String shown) {
    String now = text.getValue();
    if (!shown.equals(now == null ? "" : now)) {
      covering = true;
      // A text that no longer changes is better than a private one.
      text.unbind();
      text.setValue(shown);
      covering = false;
    }
  }
}
