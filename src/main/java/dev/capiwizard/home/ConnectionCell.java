package dev.capiwizard.home;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A place in the list for one card; there are only as many as fit on the screen. */
final class ConnectionCell extends ListCell<Standing> {
  private final HomeModel model;
  private final ConnectionCard card;

  ConnectionCell(HomeModel model, HomeActions actions, HomeDialogs dialogs) {
    this.model = model;
    this.card = new ConnectionCard(actions, dialogs);
    setText(null);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Standing item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setGraphic(null);
      setAccessibleText(null);
    } else {
      card.show(item, model.words());
      setGraphic(card);
      setAccessibleText(card.getAccessibleText());
    }
  }
}
