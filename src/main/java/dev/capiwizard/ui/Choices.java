package dev.capiwizard.ui;

import dev.capiwizard.texts.Texts;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.SearchableComboBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A box to choose one of several entries. A long list has a search field: each typed word is looked
 * for in the shown text of an entry. FX thread.
 *
 * @param <T> the type of the entries; shown by its {@link Object#toString}
 */
public final class Choices<T> {
  /** The longest list in which an entry is found at a glance. */
  public static final int FEW = 7;

  private static final Texts TEXTS = Texts.of("ui");

  private final ComboBox<T> box;
  private final Consumer<T> whenChosen;
  private @Nullable T chosen;

  private Choices(List<T> all, @Nullable T now, Consumer<T> whenChosen) {
    this.box = all.size() > FEW ? searchable() : new ComboBox<>();
    this.whenChosen = whenChosen;
    this.chosen = now;
    box.getItems().setAll(all);
    box.setValue(now);
    // Not while the list is open: there the arrow keys only look at an entry.
    box.valueProperty().addListener((observable, before, after) -> settle());
    box.showingProperty().addListener((observable, before, showing) -> settle());
  }

  /**
   * Makes a box.
   *
   * @param label for screen readers
   * @param now the entry that is chosen already; null for none
   * @param whenChosen told of another choice, once the list is closed
   */
  public static <T> ComboBox<T> of(
      String label, List<T> all, @Nullable T now, Consumer<T> whenChosen) {
    ComboBox<T> box = new Choices<>(all, now, whenChosen).box;
    box.setAccessibleText(label);
    return box;
  }

  /** Runs after the event that closed the list: the control still has to put the focus back. */
  private void settle() {
    if (!box.isShowing()) {
      Platform.runLater(this::tell);
    }
  }

  private void tell() {
    T now = box.getValue();
    if (box.isShowing() || Objects.equals(now, chosen)) {
      return;
    }
    if (now == null) {
      // A search that found nothing leaves the choice as it was.
      box.setValue(chosen);
      return;
    }
    chosen = now;
    whenChosen.accept(now);
  }

  private ComboBox<T> searchable() {
    ComboBox<T> made = new SearchableComboBox<>();
    made.setVisibleRowCount(FEW);
    made.setPlaceholder(Words.text(TEXTS.get("choices.none"), "soft"));
    made.skinProperty()
        .addListener(
            (observable, before, skin) -> {
              if (made.lookup("#search") instanceof CustomTextField field
                  && made.lookup("#filtered") instanceof ComboBox<?> filtered) {
                dress(made, field);
                filtered.setAccessibleText(made.getAccessibleText());
                filtered
                    .skinProperty()
                    .addListener((seen, none, inner) -> guard(made, field, filtered));
              }
            });
    return made;
  }

  private static void dress(ComboBox<?> box, CustomTextField field) {
    FontIcon icon = new FontIcon("fth-search");
    icon.getStyleClass().add("search-icon");
    field.setLeft(icon);
    field.setPromptText(TEXTS.get("choices.search"));
    field.setAccessibleText(TEXTS.get("choices.search.label", box.getAccessibleText()));
  }

  /** Tab or Enter choose the first entry found, or nothing if no search was typed. */
  private static void guard(ComboBox<?> box, TextField field, ComboBox<?> filtered) {
    if (filtered.getSkin() instanceof ComboBoxListViewSkin<?> skin
        && skin.getPopupContent() instanceof ListView<?> list) {
      list.addEventFilter(
          KeyEvent.KEY_PRESSED,
          event -> {
            boolean chooses = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.TAB;
            if (chooses && field.getText().isBlank() && box.getValue() == null) {
              event.consume();
              box.hide();
              box.requestFocus();
            }
          });
    }
  }
}
