package dev.capiwizard.home;

import dev.capiwizard.connection.Way;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** One way to a token: what it takes, and what is known of it. A press anywhere chooses it. */
final class WayCard extends VBox {
  private static final Texts TEXTS = Texts.of("way");
  private static final List<String> ROWS =
      List.of("time", "waiting", "need", "lasts", "check", "upstack");

  private final Way way;
  private final RadioButton choice;
  private final Label unfit = Words.text("", "way-unfit");

  /**
   * @param chosen runs when the person chooses this way
   */
  WayCard(Way way, ToggleGroup group, Runnable chosen) {
    this.way = way;
    getStyleClass().add("way-card");
    choice = new RadioButton(TEXTS.get(way.id() + ".title"));
    choice.setId("way-" + way.id());
    choice.setToggleGroup(group);
    choice.setWrapText(true);
    choice.getStyleClass().add("way-title");
    choice.selectedProperty().addListener((observable, before, now) -> tell(now, chosen));
    unfit.setId("unfit-" + way.id());
    unfit.setVisible(false);
    unfit.managedProperty().bind(unfit.visibleProperty());
    Label head = Words.text(TEXTS.get(way.id() + ".head"), "way-head");
    head.setMaxWidth(Double.MAX_VALUE);
    VBox content =
        new VBox(
            choice, Words.text(TEXTS.get(way.id() + ".lead"), "soft", "way-lead"), unfit, rows());
    content.getStyleClass().add("way-content");
    getChildren().setAll(head, content);
    addEventHandler(MouseEvent.MOUSE_CLICKED, event -> pressed());
    choice.setAccessibleText(String.join(" ", read()));
  }

  void select(boolean on) {
    choice.setSelected(on);
    getStyleClass().remove("chosen");
    if (on) {
      getStyleClass().add("chosen");
    }
  }

  /**
   * Lets the arrow keys choose the other way. A radio button does so by itself, but then nobody
   * sees where the keys are.
   *
   * @param other the next card that the Tab key reaches in this direction
   */
  void leadTo(WayCard other, TraversalDirection direction) {
    choice.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode().isArrowKey() && !other.choice.isDisabled()) {
            event.consume();
            if (choice.requestFocusTraversal(direction)) {
              other.choice.setSelected(true);
            }
          }
        });
  }

  /** Says why this way does not fit, in place of letting it be chosen. */
  void showUnfit(WayChoiceModel.Unfit why) {
    boolean fits = why == WayChoiceModel.Unfit.NOT;
    unfit.setText(fits ? "" : TEXTS.get("unfit." + why));
    unfit.setVisible(!fits);
    choice.setDisable(!fits);
  }

  private static void tell(boolean isChosen, Runnable chosen) {
    if (isChosen) {
      chosen.run();
    }
  }

  private void pressed() {
    if (!choice.isDisabled()) {
      choice.setSelected(true);
      choice.requestFocus();
    }
  }

  private GridPane rows() {
    GridPane grid = new GridPane(8, 0);
    grid.getStyleClass().add("way-rows");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints marks = new ColumnConstraints(20);
    ColumnConstraints words = new ColumnConstraints();
    words.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(names, marks, words);
    for (int i = 0; i < ROWS.size(); i++) {
      String key = way.id() + "." + ROWS.get(i);
      Label name = Words.text(TEXTS.get("row." + ROWS.get(i)), "way-name");
      name.setMinWidth(USE_PREF_SIZE);
      Label value = Words.text(TEXTS.get(key), "way-value");
      GridPane.setValignment(name, VPos.TOP);
      grid.addRow(i, name, mark(TEXTS.get(key + ".mark")), value);
    }
    return grid;
  }

  /** Colour is never alone: known has a tick, unknown a question mark, waiting a clock. */
  private static Label mark(String kind) {
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
    GridPane.setValignment(mark, VPos.TOP);
    return mark;
  }

  /** All of the card for those who hear it. */
  private List<String> read() {
    List<String> read = new ArrayList<>();
    read.add(TEXTS.get(way.id() + ".title") + ".");
    read.add(TEXTS.get(way.id() + ".head") + ".");
    for (String row : ROWS) {
      read.add(TEXTS.get("row.read", TEXTS.get("row." + row), TEXTS.get(way.id() + "." + row)));
    }
    return read;
  }
}
