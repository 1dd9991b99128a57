package dev.capiwizard.home;

import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Section;
import dev.capiwizard.ui.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The two doors: to a connection and to a rehearsal. FX thread. */
public final class WelcomeView extends StackPane {
  private static final Texts TEXTS = Texts.of("home");

  /** A situation to rehearse. */
  public record Rehearsal(String id, String title) {
    @Override
    public String toString() {
      return title;
    }
  }

  /**
   * What can be done from here.
   *
   * @param back leads to the connections that there are; null where there are none
   */
  public record Actions(
      Runnable setUp,
      Consumer<String> rehearse,
      @org.jspecify.annotations.Nullable Runnable back) {}

  private final Actions actions;

  /**
   * @param notices what a person should be told first
   * @param rehearsals empty inside a rehearsal
   */
  public WelcomeView(List<Node> notices, List<Rehearsal> rehearsals, Actions actions) {
    this.actions = actions;
    getStyleClass().add("home");
    VBox content = new VBox(24);
    content.getStyleClass().add("home-content");
    content.setMaxWidth(760);
    Runnable back = actions.back();
    if (back != null) {
      content
          .getChildren()
          .add(Buttons.link("back-to-connections", TEXTS.get("back.to.connections"), back));
    }
    content
        .getChildren()
        .addAll(
            new VBox(
                8,
                Words.text(TEXTS.get("heading"), "page-title"),
                Words.text(TEXTS.get("lead"), "page-lead")));
    content.getChildren().addAll(notices);
    content.getChildren().add(doors(rehearsals));
    ScrollPane scroll = new ScrollPane(new StackPane(content));
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("page-scroll");
    getChildren().add(scroll);
  }

  private Node doors(List<Rehearsal> rehearsals) {
    Section setUp =
        new Section(
            TEXTS.get("set.up.heading"),
            Words.text(TEXTS.get("set.up.text")),
            space(),
            Buttons.primary("set-up", TEXTS.get("set.up"), actions.setUp()));
    setUp.getStyleClass().add("door");
    HBox.setHgrow(setUp, Priority.ALWAYS);
    setUp.setPrefWidth(360);
    if (rehearsals.isEmpty()) {
      return new HBox(setUp);
    }
    ComboBox<Rehearsal> which = new ComboBox<>();
    which.setId("scenario");
    which.setAccessibleText(TEXTS.get("scenario"));
    which.getItems().setAll(rehearsals);
    which.setValue(rehearsals.getFirst());
    which.setMaxWidth(Double.MAX_VALUE);
    Button rehearse =
        Buttons.plain(
            "rehearse",
            TEXTS.get("rehearse"),
            () -> actions.rehearse().accept(which.getValue().id()));
    Section rehearsal =
        new Section(
            TEXTS.get("rehearse.heading"),
            Words.text(TEXTS.get("rehearse.text")),
            which,
            space(),
            rehearse);
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
