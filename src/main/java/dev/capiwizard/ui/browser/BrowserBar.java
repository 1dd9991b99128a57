package dev.capiwizard.ui.browser;

import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import java.util.function.DoubleConsumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The bar above an embedded page: ways back, the address, the size of the page’s content. */
final class BrowserBar extends HBox {
  private static final Texts TEXTS = Texts.of("browser");
  private static final double ZOOM_STEP = 1.1;

  private final HBox actions = new HBox();

  /**
   * @param zoom gets the factor by which the page is to be larger
   */
  BrowserBar(AddressLine address, Runnable back, Runnable reload, DoubleConsumer zoom) {
    HBox.setHgrow(address, Priority.ALWAYS);
    actions.getStyleClass().add("browser-actions");
    getChildren()
        .addAll(
            Buttons.icon("browser-back", "fth-chevron-left", TEXTS.get("back"), back),
            Buttons.icon("browser-reload", "fth-rotate-cw", TEXTS.get("reload"), reload),
            address,
            Buttons.icon(
                "browser-smaller",
                "fth-zoom-out",
                TEXTS.get("smaller"),
                () -> zoom.accept(1 / ZOOM_STEP)),
            Buttons.icon(
                "browser-larger", "fth-zoom-in", TEXTS.get("larger"), () -> zoom.accept(ZOOM_STEP)),
            actions);
    getStyleClass().add("browser-bar");
  }

  /** Sets the nodes to the right of the address. */
  void setActions(Node... nodes) {
    actions.getChildren().setAll(nodes);
  }
}
