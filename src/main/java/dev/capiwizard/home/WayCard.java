package dev.capiwizard.home;

import dev.capiwizard.connection.Way;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/**
 * One way to a token: what it takes, and what is known of it. A press anywhere chooses it. Its
 * nodes stand in the grid of {@link WayCards}. FX thread.
 */
final class WayCard {
  private static final Texts TEXTS = Texts.of("way");
  private static final List<String> KEYS =
      List.of("time", "waiting", "need", "lasts", "check", "upstack");

  /** Above the rows: the head, the title, the lead, and why the way does not fit. */
  private static final int ABOVE = 4;

  /** How many rows of the grid a card takes. */
  static final int HEIGHT = ABOVE + KEYS.size();

  private static final double EDGE = 2;
  private static final double SIDE = 20;
  private static final double BELOW = 12;

  private final Way way;
  private final Region frame = new Region();
  private final RadioButton choice;
  private final Label head;
  private final Label lead;
  private final Label unfit = Words.text("", "way-unfit");
  private final List<WayRow> rows;

  /**
   * @param chosen runs when the person chooses this way
   */
  WayCard(Way way, ToggleGroup group, Runnable chosen) {
    this.way = way;
    frame.setId("card-" + way.id());
    frame.getStyleClass().add("way-card");
    choice = new RadioButton(TEXTS.get(way.id() + ".title"));
    choice.setId("way-" + way.id());
    choice.setToggleGroup(group);
    choice.setWrapText(true);
    choice.getStyleClass().add("way-title");
    choice.selectedProperty().addListener((observable, before, now) -> tell(now, chosen));
    unfit.setId("unfit-" + way.id());
    unfit.setVisible(false);
    unfit.managedProperty().bind(unfit.visibleProperty());
    lead = Words.text(TEXTS.get(way.id() + ".lead"), "soft", "way-lead");
    head = Words.text(TEXTS.get(way.id() + ".head"), "way-head");
    // Bands of one height, even where the words of only one are wrapped.
    head.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    rows = KEYS.stream().map(key -> new WayRow(way, key)).toList();
    nodes().forEach(node -> node.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> pressed()));
    choice.setAccessibleText(String.join(" ", read()));
  }

  /** All that is seen of it, the frame first. */
  List<Region> nodes() {
    List<Region> nodes = new ArrayList<>(List.of(frame, head, choice, lead, unfit));
    nodes.addAll(rows);
    return nodes;
  }

  /**
   * Puts it into its grid.
   *
   * @param row its first of {@link #HEIGHT} rows
   * @param above the space above it
   */
  void place(int column, int row, double above) {
    // Each part in a column of its own: a grid takes the height of wrapped words from one column.
    GridPane.setConstraints(frame, column, row, 1, HEIGHT);
    GridPane.setMargin(frame, new Insets(above, 0, 0, 0));
    List<Region> parts = nodes();
    for (int i = 1; i < parts.size(); i++) {
      Region part = parts.get(i);
      GridPane.setConstraints(part, column, row + i - 1);
      GridPane.setValignment(part, VPos.TOP);
      double below = i == parts.size() - 1 ? BELOW : 0;
      GridPane.setMargin(
          part,
          part.equals(head)
              ? new Insets(above + EDGE, EDGE, 8, EDGE)
              : new Insets(2, SIDE, below, SIDE));
    }
  }

  void select(boolean on) {
    choice.setSelected(on);
    for (Region part : List.of(frame, head)) {
      part.getStyleClass().remove("chosen");
      if (on) {
        part.getStyleClass().add("chosen");
      }
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

  /** All of the card for those who hear it. */
  private List<String> read() {
    List<String> read = new ArrayList<>();
    read.add(TEXTS.get(way.id() + ".title") + ".");
    read.add(TEXTS.get(way.id() + ".head") + ".");
    rows.forEach(row -> read.add(row.read()));
    return read;
  }
}
