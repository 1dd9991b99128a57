package dev.capiwizard.home;

import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Section;
import dev.capiwizard.ui.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The two doors: to a new connection and to a rehearsal. FX thread. */
public final class WelcomeView extends StackPane {
  private static final Texts TEXTS = Texts.of("home");

  /**
   * The actions of this screen.
   *
   * @param rehearse leads to the situations; null inside a rehearsal
   */
  public record Actions(Runnable setUp, @Nullable Runnable rehearse) {}

  private final Actions actions;
  private final Button begin;

  /**
   * @param notices messages that a person should read first
   */
  public WelcomeView(List<Node> notices, Actions actions) {
    this.actions = actions;
    begin = Buttons.primary("set-up", TEXTS.get("set.up"), actions.setUp());
    getStyleClass().add("home");
    VBox content = new VBox(24);
    content.getStyleClass().add("home-content");
    content.setMaxWidth(760);
    content
        .getChildren()
        .addAll(
            new VBox(
                8,
                Words.text(TEXTS.get("heading"), "page-title"),
                Words.text(TEXTS.get("lead"), "page-lead")));
    content.getChildren().addAll(notices);
    content.getChildren().add(doors());
    ScrollPane scroll = new ScrollPane(new StackPane(content));
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("page-scroll");
    getChildren().add(scroll);
  }

  /** Comes to the front: the focus begins at the first door. */
  public void open() {
    // The scroll pane’s content is in the window only once its skin is made.
    applyCss();
    begin.requestFocus();
  }

  private Node doors() {
    Section setUp =
        new Section(
            TEXTS.get("set.up.heading"), Words.text(TEXTS.get("set.up.text")), space(), begin);
    setUp.getStyleClass().add("door");
    HBox.setHgrow(setUp, Priority.ALWAYS);
    setUp.setPrefWidth(360);
    Runnable rehearse = actions.rehearse();
    if (rehearse == null) {
      return new HBox(setUp);
    }
    Section rehearsal =
        new Section(
            TEXTS.get("rehearse.heading"),
            Words.text(TEXTS.get("rehearse.text")),
            space(),
            Buttons.plain("rehearse", TEXTS.get("rehearse"), rehearse));
    rehearsal.getStyleClass().add("door");
    HBox.setHgrow(rehearsal, Priority.ALWAYS);
    rehearsal.setPrefWidth(360);
    return new HBox(24, setUp, rehearsal);
  }

  private static Region space() {
    Region region = new Region();
    VBox.setVgrow(region, Priority.ALWAYS);
    return region;
  }
}
