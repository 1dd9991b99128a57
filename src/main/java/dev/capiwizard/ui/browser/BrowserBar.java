package dev.capiwizard.ui.browser;

import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The bar above an embedded page: ways back, the address, the size of the page’s content. */
final class BrowserBar extends HBox {
  private static final Texts TEXTS = Texts.of("browser");
  private static final double ZOOM_STEP = 1.1;

  /** In a narrower window whose page it is, and the ways out of it, are worth more. */
  private static final double ROOM_FOR_ZOOM = 700;

  private final FlowPane actions = new Actions();

  /**
   * @param zoom gets the factor by which the page is to be larger
   */
  BrowserBar(AddressLine address, Runnable back, Runnable reload, DoubleConsumer zoom) {
    HBox.setHgrow(address, Priority.ALWAYS);
    actions.getStyleClass().add("browser-actions");
    Button smaller =
        Buttons.icon(
            "browser-smaller",
            "fth-zoom-out",
            TEXTS.get("smaller"),
            () -> zoom.accept(1 / ZOOM_STEP));
    Button larger =
        Buttons.icon(
            "browser-larger", "fth-zoom-in", TEXTS.get("larger"), () -> zoom.accept(ZOOM_STEP));
    for (Button one : List.of(smaller, larger)) {
      one.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(ROOM_FOR_ZOOM));
      one.managedProperty().bind(one.visibleProperty());
    }
    getChildren()
        .addAll(
            Buttons.icon("browser-back", "fth-chevron-left", TEXTS.get("back"), back),
            Buttons.icon("browser-reload", "fth-rotate-cw", TEXTS.get("reload"), reload),
            address,
            smaller,
            larger,
            actions);
    getStyleClass().add("browser-bar");
  }

  /** Sets the nodes to the right of the address. */
  void setActions(Node... nodes) {
    actions.getChildren().setAll(nodes);
  }

  /** In a second line where one has no room for all, as in other languages. */
  private static final class Actions extends FlowPane {
    Actions() {
      super(8, 2);
    }

    /** As wide as all in one line, and no wider: the rest is the address’s. */
    @Override
    protected double computePrefWidth(double height) {
      List<Node> shown = getManagedChildren();
      double gaps = getHgap() * Math.max(0, shown.size() - 1);
      return snappedLeftInset()
          + shown.stream().mapToDouble(one -> snapSizeX(one.prefWidth(-1))).sum()
          + gaps
          + snappedRightInset();
    }
  }
}
