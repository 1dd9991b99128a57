package dev.capiwizard.home;

import dev.capiwizard.texts.Texts;
import javafx.collections.FXCollections;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * A drawing of the goal: Upstack’s list of destinations with LinkedIn’s card green in its middle.
 * To a screen reader it is one picture with a description. FX thread.
 */
final class GreenCardPicture extends VBox {
  private static final Texts TEXTS = Texts.of("home");

  GreenCardPicture() {
    getStyleClass().add("goal-picture");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(TEXTS.get("goal.alt"));
    Label page = new Label(TEXTS.get("goal.page"));
    page.getStyleClass().add("goal-page");
    page.setMaxWidth(Double.MAX_VALUE);
    HBox cards = new HBox(neighbour("first"), card(), neighbour("last"));
    cards.getStyleClass().add("goal-cards");
    VBox.setVgrow(cards, Priority.ALWAYS);
    getChildren().addAll(page, cards);
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.CHILDREN
        ? FXCollections.<Node>emptyObservableList()
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  private static Node card() {
    Region tick = styled(new Region(), "goal-tick");
    Label name = styled(new Label("LinkedIn"), "goal-name");
    Label state = styled(new Label(TEXTS.get("goal.state")), "goal-state");
    HBox top = styled(new HBox(new StackPane(tick), new VBox(name, state)), "goal-top");
    top.getChildren().getFirst().getStyleClass().add("goal-sign");
    VBox card = styled(new VBox(top, bar("long"), bar("short")), "goal-card");
    HBox.setHgrow(card, Priority.ALWAYS);
    return card;
  }

  private static Node neighbour(String side) {
    VBox card = new VBox(bar("long"), bar("short"));
    card.getStyleClass().addAll("goal-neighbour", side);
    return card;
  }

  /** Stands for words that do not matter here. */
  private static Node bar(String length) {
    return styled(styled(new Region(), "goal-bar"), length);
  }

  private static <T extends Node> T styled(T node, String styleClass) {
    node.getStyleClass().add(styleClass);
    return node;
  }
}
