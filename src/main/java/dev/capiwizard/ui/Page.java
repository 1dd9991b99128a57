package dev.capiwizard.ui;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The frame of every step: a title, one or two sentences, and the content below. */
public final class Page extends VBox {
  /** As high as with buttons, in pixels. */
  private static final double LEAST_HEAD = 36;

  private final Label title = new Label();
  private final Label lead = new Label();
  private final HBox head = new HBox();
  private final VBox body = new VBox();

  private Page(String titleText, String leadText) {
    getStyleClass().add("page");
    body.getStyleClass().add("page-body");
    title.getStyleClass().add("page-title");
    lead.getStyleClass().add("page-lead");
    title.setWrapText(true);
    lead.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    lead.setMinHeight(USE_PREF_SIZE);
    setTitle(titleText);
    setLead(leadText);
  }

  /** A page whose content scrolls if it is higher than the window. */
  public static Page scrolling(String title, String lead, Node... content) {
    Page page = new Page(title, lead);
    page.body.getChildren().addAll(content);
    VBox inner = new VBox(page.title, page.lead, page.body);
    inner.getStyleClass().add("page-inner");
    // In a wide window the text keeps a width that can be read, in the middle.
    VBox middle = new VBox(inner);
    middle.getStyleClass().add("page-middle");
    ScrollPane scroll = new ScrollPane(middle);
    scroll.getStyleClass().add("page-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    page.getChildren().add(scroll);
    return page;
  }

  /** A page whose content takes the remaining height, such as an embedded browser. */
  public static Page filling(String title, String lead, Node... content) {
    Page page = new Page(title, lead);
    page.body.getChildren().addAll(content);
    VBox.setVgrow(page.body, Priority.ALWAYS);
    page.setBrowsing(false);
    return page;
  }

  /**
   * Changes a filling page between its title above its content and one line above a service’s page,
   * which gets the whole width.
   *
   * @param actions stand at the end of that line
   */
  public void setBrowsing(boolean browsing, Node... actions) {
    head.getChildren().clear();
    VBox inner;
    if (browsing) {
      head.getStyleClass().setAll("page-head");
      Region least = new Region();
      least.setMinHeight(LEAST_HEAD);
      head.getChildren().addAll(title, lead, least);
      // The page in front gives way, not the words.
      head.setMinHeight(USE_PREF_SIZE);
      for (Node action : actions) {
        head.getChildren().add(action);
        if (action instanceof Region region) {
          region.setMinWidth(USE_PREF_SIZE);
        }
      }
      HBox.setHgrow(lead, Priority.ALWAYS);
      inner = new VBox(head, body);
      inner.getStyleClass().setAll("page-browsing");
    } else {
      inner = new VBox(title, lead, body);
      inner.getStyleClass().setAll("page-inner", "filling");
    }
    // The title of the one line keeps to it; what is said beside it may take a second one.
    title.setMinWidth(browsing ? USE_PREF_SIZE : 0);
    lead.setMaxWidth(browsing ? Double.MAX_VALUE : USE_COMPUTED_SIZE);
    inner.setMinHeight(0);
    VBox.setVgrow(inner, Priority.ALWAYS);
    getChildren().setAll(inner);
  }

  public void setTitle(String text) {
    title.setText(text);
  }

  /** A mark beside the title; null for none. */
  public void setMark(@Nullable Node mark) {
    title.setGraphic(mark);
  }

  /** Scrolls as little as is needed to show a part of the page; its top counts most. */
  public void reveal(Node part) {
    if (getScene() == null || !(getChildren().getFirst() instanceof ScrollPane scroll)) {
      return;
    }
    getScene().getRoot().applyCss();
    getScene().getRoot().layout();
    Node content = scroll.getContent();
    Bounds at = content.sceneToLocal(part.localToScene(part.getLayoutBounds()));
    double room = scroll.getViewportBounds().getHeight();
    double rest = content.getLayoutBounds().getHeight() - room;
    if (rest <= 0) {
      return;
    }
    double top = scroll.getVvalue() * rest;
    double wanted = at.getMaxY() > top + room ? at.getMaxY() - room : top;
    scroll.setVvalue(Math.clamp(Math.min(wanted, at.getMinY()) / rest, 0, 1));
  }

  /** The sentences under the title; an empty text takes no room. */
  public void setLead(String text) {
    lead.setText(text);
    lead.setVisible(!text.isEmpty());
    lead.setManaged(!text.isEmpty());
  }

  /** The box to which content is added. */
  public VBox body() {
    return body;
  }
}
