package dev.capiwizard.home;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A place in the list for one card; there are only as many as fit on the screen. */
final class ConnectionCell extends ListCell<ConnectionStatus> {
  private final HomeModel model;
  private final ConnectionActions actions;
  private final HomeDialogs dialogs;
  private final ReadOnlyDoubleProperty list;

  /** Made for the first connection: a list has many cells that never show one. */
  private @Nullable ConnectionCard card;

  /**
   * @param list the width of the list
   */
  ConnectionCell(
      HomeModel model,
      ConnectionActions actions,
      HomeDialogs dialogs,
      ReadOnlyDoubleProperty list) {
    this.list = list;
    this.model = model;
    this.actions = actions;
    this.dialogs = dialogs;
    setText(null);
    setPrefWidth(0);
    model.reminding().subscribe(() -> updateItem(getItem(), isEmpty()));
  }

  @Override
  protected void updateItem(@Nullable ConnectionStatus item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setGraphic(null);
      setAccessibleText(null);
    } else {
      ConnectionCard shown = card == null ? new ConnectionCard(actions, dialogs, list) : card;
      card = shown;
      shown.show(item, model.words(), model.reminding().get());
      setGraphic(shown);
      setAccessibleText(shown.getAccessibleText());
    }
  }
}
