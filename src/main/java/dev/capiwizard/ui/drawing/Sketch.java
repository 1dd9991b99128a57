package dev.capiwizard.ui.drawing;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The parts of which a drawn page is made; their look is in the style sheet. */
public final class Sketch {
  private Sketch() {}

  /** A page: the tabs at its top, then its parts one below the other. */
  public static Node page(Node tabs, Node... parts) {
    VBox body = new VBox(parts);
    body.getStyleClass().add("sketch-body");
    VBox page = new VBox(tabs, body);
    page.getStyleClass().add("sketch");
    return page;
  }

  /** The tabs of a page, one of which is open. */
  public static Node tabs(String open, List<String> names) {
    HBox tabs = new HBox();
    tabs.getStyleClass().add("sketch-tabs");
    for (String name : names) {
      Label tab = word(name, "sketch-tab");
      if (name.equals(open)) {
        tab.getStyleClass().add("open");
      }
      tabs.getChildren().add(tab);
    }
    return tabs;
  }

  /** Text that does not matter here, as a grey line of this width in pixels. */
  public static Node line(double width) {
    Region line = new Region();
    line.getStyleClass().add("sketch-line");
    line.setMaxWidth(width);
    line.setPrefWidth(width);
    return line;
  }

  public static Node heading(String text) {
    return word(text, "sketch-heading");
  }

  public static Node words(String text) {
    return word(text, "sketch-words");
  }

  /** A button with its words. */
  public static Node button(String text) {
    return word(text, "sketch-button");
  }

  /** A field with what stands in it. */
  public static Node field(String text) {
    Label field = word(text, "sketch-field");
    field.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(field, Priority.ALWAYS);
    return field;
  }

  /** A box to tick. */
  public static Node box(String text) {
    Region box = new Region();
    box.getStyleClass().add("sketch-box");
    HBox row = new HBox(6, box, words(text));
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /** What is on the left of a line, and what is at its right end. */
  public static Node row(Node first, Node last) {
    Region between = new Region();
    HBox.setHgrow(between, Priority.SOMETIMES);
    HBox row = new HBox(8, first, between, last);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /** Parts one close below the other. */
  public static Node below(Node... parts) {
    return new VBox(parts);
  }

  /** The number of an act, as in its list, before the place where it is done. */
  public static Node numbered(int number, Node place) {
    HBox both = new HBox(6, pin(number), place);
    both.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(place, Priority.ALWAYS);
    return both;
  }

  /** A button that shows only a picture, with a ring around it and the number of its act. */
  public static Node ringed(int number, String iconLiteral) {
    FontIcon icon = new FontIcon(iconLiteral);
    StackPane ring = new StackPane(icon);
    ring.getStyleClass().add("sketch-ring");
    Node pin = pin(number);
    // The number lies over the ring.
    pin.setViewOrder(-1);
    HBox both = new HBox(pin, ring);
    both.getStyleClass().add("sketch-ringed");
    return both;
  }

  /** A part of the page that came by a press, such as a small window. */
  public static Node inset(Node... parts) {
    VBox inset = new VBox(parts);
    inset.getStyleClass().add("sketch-inset");
    return inset;
  }

  /** The number of an act. */
  public static Node pin(int number) {
    return word(Integer.toString(number), "pin");
  }

  private static Label word(String text, String styleClass) {
    Label label = new Label(text);
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.getStyleClass().add(styleClass);
    return label;
  }
}
