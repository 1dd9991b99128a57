package dev.capiwizard.rehearsal;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.scenarios.Place;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Words;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The chosen situation in words, and the choice of where it begins. FX thread. */
final class ScenarioDetail extends VBox {
  private static final Texts TEXTS = Texts.of("rehearsal");

  private final Label title = Words.text("", "situation-title");
  private final Label behind = Words.text("");
  private final VBox codes = new VBox(4);
  private final Label say = Words.text("");
  private final ComboBox<Place> place = new ComboBox<>();
  private final Label hint = Words.text(TEXTS.get("begin.hint"), "soft");
  private final Button start;

  ScenarioDetail(Runnable begin) {
    getStyleClass().addAll("section", "situation-detail");
    start = Buttons.primary("begin-rehearsal", TEXTS.get("begin"), begin);
    start.setMaxWidth(Double.MAX_VALUE);
    title.setId("situation-title");
    place.setId("begin-at");
    place.setMaxWidth(Double.MAX_VALUE);
    Label label = new Label(TEXTS.get("begin.at"));
    label.getStyleClass().add("field-label");
    label.setLabelFor(place);
    hint.setMinHeight(USE_PREF_SIZE);
    place
        .valueProperty()
        .addListener(
            (observable, before, now) ->
                hint.setVisible(now != null && now != Place.PREREQUISITES));
    VBox words = new VBox(16, title, behind, part("codes", codes), part("note.say", say));
    ScrollPane scroll = new ScrollPane(words);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("inner-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(scroll, new VBox(4, label, place, hint), start);
  }

  private static VBox part(String heading, Node content) {
    return new VBox(4, Words.text(TEXTS.get(heading), "field-label"), content);
  }

  /**
   * @param from where it begins unless the person chooses otherwise
   */
  void show(RehearsalScenario situation, Place from) {
    title.setText(situation.title());
    behind.setText(situation.behind());
    say.setText(TEXTS.get("note.quote", situation.say()));
    codes.getChildren().clear();
    for (FailureCode code : situation.codes()) {
      codes
          .getChildren()
          .add(
              Words.text(
                  TEXTS.get("summary.finding", FailureTexts.title(code), code.id()), "soft"));
    }
    if (situation.codes().isEmpty()) {
      codes.getChildren().add(Words.text(TEXTS.get("codes.none"), "soft"));
    }
    place.setConverter(new PlaceNames(situation.way()));
    place.getItems().setAll(situation.beginnings());
    place.setValue(from);
  }

  Place beginning() {
    return place.getValue();
  }

  boolean isBusy() {
    return start.isDisabled();
  }

  void busy(boolean busy) {
    start.setDisable(busy);
    start.setText(TEXTS.get(busy ? "preparing" : "begin"));
  }
}
