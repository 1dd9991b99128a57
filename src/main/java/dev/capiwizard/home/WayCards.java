package dev.capiwizard.home;

import java.util.List;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/**
 * The cards of the ways in one grid, so that each row stands at one height in all of them; in a
 * narrow room one card is below the other. FX thread.
 */
final class WayCards extends GridPane {
  private static final double GAP = 18;
  private static final double ALL = 100;

  private final List<WayCard> cards;
  private final double narrowest;
  private boolean isStacked;

  /**
   * @param narrowest the width that a card needs to stand beside the other
   */
  WayCards(double narrowest, WayCard... cards) {
    this.cards = List.of(cards);
    this.narrowest = narrowest;
    setHgap(GAP);
    for (WayCard card : cards) {
      getChildren().addAll(card.nodes());
    }
    arrange();
    widthProperty().subscribe(this::follow);
  }

  private void follow() {
    boolean narrow = getWidth() > 0 && getWidth() < 2 * narrowest + GAP;
    if (narrow != isStacked) {
      isStacked = narrow;
      arrange();
    }
  }

  private void arrange() {
    getColumnConstraints().clear();
    int columns = isStacked ? 1 : cards.size();
    for (int i = 0; i < columns; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(ALL / columns);
      getColumnConstraints().add(column);
    }
    for (int i = 0; i < cards.size(); i++) {
      boolean isBelow = isStacked && i > 0;
      int row = isStacked ? i * WayCard.HEIGHT : 0;
      cards.get(i).place(isStacked ? 0 : i, row, isBelow ? GAP : 0);
    }
  }
}
