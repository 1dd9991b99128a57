package dev.capiwizard.home;

import dev.capiwizard.connection.Way;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Page;
import dev.capiwizard.ui.SideBySide;
import dev.capiwizard.ui.Words;
import java.util.function.Consumer;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The first screen of a new connection: the two ways to a token, with what is known of each and
 * what is not. FX thread.
 */
public final class WayChoiceView extends BorderPane {
  private static final Texts TEXTS = Texts.of("way");

  /** Half of the width that two cards need side by side. */
  private static final double NARROWEST = 250;

  private final WayChoiceModel model;
  private final Consumer<Way> chosen;
  private final Button goOn = Buttons.primary("go-on", "", this::goOn);
  private final Page page = Page.scrolling(TEXTS.get("heading"), TEXTS.get("lead"));
  private final WayCard app;
  private final WayCard quick;

  /**
   * @param preselected the way that is chosen until the person chooses another
   * @param isChange whether a connection is there already, and changes its way
   * @param chosen gets the way that the person goes on with
   * @param back leaves the screen; nothing has changed
   */
  public WayChoiceView(Way preselected, boolean isChange, Consumer<Way> chosen, Runnable back) {
    this.model = new WayChoiceModel(preselected);
    this.chosen = chosen;
    ToggleGroup ways = new ToggleGroup();
    app = new WayCard(Way.DEVELOPER_APP, ways, () -> model.choose(Way.DEVELOPER_APP));
    quick = new WayCard(Way.QUICK_TRY, ways, () -> model.choose(Way.QUICK_TRY));
    app.leadTo(quick, TraversalDirection.NEXT);
    quick.leadTo(app, TraversalDirection.PREVIOUS);
    getStyleClass().add("home");
    page.body().getStyleClass().add("tight");
    page.body()
        .getChildren()
        .addAll(
            new SideBySide(
                question("account", model::setClientsAccount),
                question("app", model::setHasApp),
                NARROWEST),
            new WayCards(NARROWEST, app, quick));
    setCenter(page);
    setBottom(foot(isChange, back));
    model.chosen().subscribe(this::show);
    model.unfit().subscribe(quick::showUnfit);
  }

  /** Comes to the front: screen readers and keys begin at the page, as in every step. */
  public void open() {
    page.requestFocus();
  }

  private void show(Way way) {
    app.select(way == Way.DEVELOPER_APP);
    quick.select(way == Way.QUICK_TRY);
    goOn.setText(TEXTS.get("go.on." + way.id()));
  }

  private void goOn() {
    chosen.accept(model.chosen().get());
  }

  private Region foot(boolean isChange, Runnable back) {
    Label note = Words.text(TEXTS.get(isChange ? "kept" : "change.later"), "soft");
    note.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(note, Priority.ALWAYS);
    HBox foot = new HBox(12, Buttons.plain("way-back", TEXTS.get("back"), back), note, goOn);
    foot.getStyleClass().add("bar");
    StackPane area = new StackPane(foot);
    area.getStyleClass().add("bar-area");
    return area;
  }

  /** A question with two answers, the first of which stands until the other is given. */
  private static Region question(String key, Consumer<Boolean> second) {
    Label label = new Label(TEXTS.get("question." + key));
    label.getStyleClass().add("field-label");
    label.setWrapText(true);
    ToggleGroup group = new ToggleGroup();
    HBox answers = new HBox(16);
    for (String answer : new String[] {"first", "second"}) {
      RadioButton choice = new RadioButton(TEXTS.get("answer." + key + "." + answer));
      choice.setId("way-" + key + "-" + answer);
      choice.setToggleGroup(group);
      choice.setSelected(answer.equals("first"));
      choice.setAccessibleText(
          TEXTS.get("answer.read", TEXTS.get("question." + key), choice.getText()));
      answers.getChildren().add(choice);
    }
    group
        .selectedToggleProperty()
        .addListener(
            (observable, before, now) ->
                second.accept(answers.getChildren().getLast().equals(now)));
    return new VBox(4, label, answers);
  }
}
