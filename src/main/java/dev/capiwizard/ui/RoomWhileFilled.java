package dev.capiwizard.ui;

import javafx.beans.binding.Bindings;
import javafx.scene.layout.Pane;

/**
 * A part of a page that takes no room, nor the space around it, while it is empty. It is invisible
 * then: a part that is only not laid out keeps its place and takes the presses on what lies below.
 */
public final class RoomWhileFilled {
  private RoomWhileFilled() {}

  /** Binds whether it is visible and laid out; FX thread. */
  public static void of(Pane part) {
    part.visibleProperty().bind(Bindings.isNotEmpty(part.getChildren()));
    part.managedProperty().bind(part.visibleProperty());
  }
}
