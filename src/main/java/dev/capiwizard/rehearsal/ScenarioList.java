package dev.capiwizard.rehearsal;

import dev.capiwizard.rehearsal.ScenarioRow.Heading;
import dev.capiwizard.rehearsal.ScenarioRow.Item;
import dev.capiwizard.texts.Texts;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/** ScenarioSearch under the headings of their groups; headings cannot be chosen. FX thread. */
final class ScenarioList extends ListView<ScenarioRow> {
  private static final Texts TEXTS = Texts.of("rehearsal");

  private Consumer<RehearsalScenario> whenChosen = one -> {};
  private Runnable whenOpened = () -> {};

  ScenarioList() {
    setId("situations");
    setAccessibleText(TEXTS.get("list"));
    setCellFactory(view -> new Cell());
    getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (observable, before, now) -> {
              if (now instanceof Item item) {
                whenChosen.accept(item.situation());
              }
            });
  }

  void onChosen(Consumer<RehearsalScenario> action) {
    whenChosen = action;
  }

  /** Sets what a double click on a situation does. */
  void onOpened(Runnable action) {
    whenOpened = action;
  }

  @Nullable RehearsalScenario chosen() {
    return getSelectionModel().getSelectedItem() instanceof Item item ? item.situation() : null;
  }

  /** Shows the groups and chooses the first situation; false if there is none. */
  boolean show(Map<String, List<RehearsalScenario>> groups) {
    RehearsalScenario before = chosen();
    getSelectionModel().clearSelection();
    getItems().clear();
    groups.forEach(
        (heading, situations) -> {
          getItems().add(new Heading(heading));
          situations.forEach(one -> getItems().add(new Item(one)));
        });
    int at = before == null ? -1 : getItems().indexOf(new Item(before));
    if (at >= 0) {
      choose(at);
    } else {
      move(1);
    }
    return !groups.isEmpty();
  }

  /** Chooses the next situation up or down, skipping headings. */
  void move(int step) {
    int at = getSelectionModel().getSelectedIndex() + step;
    while (at >= 0 && at < getItems().size() && getItems().get(at) instanceof Heading) {
      at += step;
    }
    if (at >= 0 && at < getItems().size()) {
      choose(at);
    }
  }

  private void choose(int at) {
    getSelectionModel().select(at);
    // Shows its heading too, if that is the line above.
    scrollTo(Math.max(0, at - 1));
  }

  /** A heading is announced as one and takes no mouse. */
  private final class Cell extends ListCell<ScenarioRow> {
    Cell() {
      // Keeps it no wider than the list.
      setPrefWidth(0);
      setOnMouseClicked(
          event -> {
            boolean twice = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2;
            if (twice && getItem() instanceof Item) {
              whenOpened.run();
            }
          });
    }

    @Override
    protected void updateItem(ScenarioRow row, boolean empty) {
      super.updateItem(row, empty);
      getStyleClass().removeAll("situation-heading", "situation");
      setMouseTransparent(row instanceof Heading);
      setAccessibleRole(row instanceof Heading ? AccessibleRole.TEXT : AccessibleRole.LIST_ITEM);
      setText(
          switch (row) {
            case null -> null;
            case Heading heading -> heading.text();
            case Item item -> item.situation().title();
          });
      if (row != null && !empty) {
        getStyleClass().add(row instanceof Heading ? "situation-heading" : "situation");
      }
    }
  }
}
