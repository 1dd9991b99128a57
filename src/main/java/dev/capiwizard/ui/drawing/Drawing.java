package dev.capiwizard.ui.drawing;

import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.javafx.FontIcon;

/** A drawn page with its caption, which opens larger when pressed. FX thread. */
public final class Drawing extends VBox {
  private static final Texts TEXTS = Texts.of("ui");

  /** The least width of a drawing, in pixels. */
  private static final double WIDTH = 300;

  private static final double LARGER = 1.8;

  private final Supplier<Node> page;
  private final String words;
  private final Button larger;

  /**
   * @param id the id of the button that opens it larger
   * @param words what the drawing shows, for those who cannot see it
   * @param page draws the page; called again for the larger one
   */
  public Drawing(String id, String words, Supplier<Node> page) {
    this.page = page;
    this.words = words;
    larger = Buttons.link(id, TEXTS.get("drawing.larger"), this::openLarger);
    larger.setGraphic(new FontIcon("fth-maximize-2"));
    larger.setAccessibleText(TEXTS.get("drawing.larger.of"));
    Label caption = new Label(TEXTS.get("drawing.caption"));
    caption.getStyleClass().add("drawing-caption");
    caption.setWrapText(true);
    caption.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(caption, Priority.ALWAYS);
    HBox below = new HBox(8, caption, larger);
    below.getStyleClass().add("drawing-below");
    getStyleClass().add("drawing");
    getChildren().addAll(new Fitted(framed(), WIDTH), below);
  }

  private Region framed() {
    StackPane frame = new StackPane(page.get());
    frame.getStyleClass().add("drawing-page");
    frame.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    frame.setAccessibleText(words);
    // A picture: nothing in it can be pressed.
    frame.setMouseTransparent(true);
    return frame;
  }

  private void openLarger() {
    Region frame = framed();
    frame.setMinWidth(WIDTH);
    frame.getTransforms().add(new Scale(LARGER, LARGER));
    StackPane content = new StackPane(new Group(frame));
    content.getStyleClass().add("drawing-large");
    PopOver popOver = new PopOver(content);
    popOver.getStyleClass().add("term-window");
    popOver.setAnimated(false);
    popOver.setDetachable(false);
    popOver.setArrowLocation(PopOver.ArrowLocation.BOTTOM_RIGHT);
    popOver.show(larger);
  }
}
