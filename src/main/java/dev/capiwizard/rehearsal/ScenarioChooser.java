package dev.capiwizard.rehearsal;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.scenarios.Place;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Notice;
import dev.capiwizard.ui.ScreenCover;
import dev.capiwizard.ui.Words;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.TextFields;

/** Offers the situations to rehearse, by mouse or by keys alone. FX thread. */
public final class ScenarioChooser extends VBox {
  private static final Texts TEXTS = Texts.of("rehearsal");

  private final BiConsumer<RehearsalScenario, Place> begin;
  private final TextField search = TextFields.createClearableTextField();
  private final ScenarioList list = new ScenarioList();
  private final ScenarioDetail detail = new ScenarioDetail(this::begin);
  private final Label none = Words.text(TEXTS.get("find.none"), "soft");
  private final VBox trouble = new VBox();
  private final HBox head = new HBox();

  /**
   * @param begin starts a rehearsal at a place
   * @param caller starts the rehearsal for a support code
   * @param back leaves without one
   */
  public ScenarioChooser(
      BiConsumer<RehearsalScenario, Place> begin, Consumer<CallerScenario> caller, Runnable back) {
    this.begin = begin;
    CodeEntry code = new CodeEntry(caller, begin);
    getStyleClass().add("chooser");
    search.setId("find-situation");
    search.getStyleClass().add(ScreenCover.SHAREABLE);
    search.setPromptText(TEXTS.get("find"));
    search.setAccessibleText(TEXTS.get("find.label"));
    search.textProperty().addListener((observable, before, now) -> show(now));
    list.onChosen(this::detail);
    list.onOpened(this::begin);
    none.setId("no-situation");
    none.managedProperty().bind(none.visibleProperty());
    VBox left = new VBox(10, search, none, list);
    left.getStyleClass().add("chooser-left");
    VBox.setVgrow(list, Priority.ALWAYS);
    HBox.setHgrow(detail, Priority.ALWAYS);
    HBox both = new HBox(24, left, detail);
    VBox.setVgrow(both, Priority.ALWAYS);
    getChildren().addAll(head(back, code), code, trouble, both);
    addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, back));
    show("");
  }

  private Node head(Runnable back, CodeEntry code) {
    VBox words =
        new VBox(
            4,
            Words.text(TEXTS.get("title"), "page-title"),
            Words.text(TEXTS.get("lead"), "page-lead"));
    HBox.setHgrow(words, Priority.ALWAYS);
    head.getChildren()
        .addAll(
            words,
            Buttons.link("have-code", TEXTS.get("code.have"), code::toggle),
            Buttons.plain("leave-chooser", TEXTS.get("back"), back));
    head.getStyleClass().add("chooser-head");
    return head;
  }

  /** Puts the focus where typing begins. */
  public void focus() {
    search.requestFocus();
  }

  /** Says that a rehearsal could not begin. */
  public void failed(FailureCode code) {
    detail.busy(false);
    trouble.getChildren().setAll(Notice.of(Notice.Kind.PROBLEM, code));
  }

  private void detail(RehearsalScenario chosen) {
    detail.show(chosen, ScenarioSearch.beginning(chosen, search.getText()));
  }

  private void show(String text) {
    boolean any = list.show(ScenarioSearch.grouped(text));
    RehearsalScenario chosen = list.chosen();
    if (chosen != null) {
      // The same situation may now be meant for its code.
      detail(chosen);
    }
    none.setVisible(!any);
    detail.setVisible(any);
  }

  private void begin() {
    RehearsalScenario chosen = list.chosen();
    if (chosen != null && !detail.isBusy()) {
      trouble.getChildren().clear();
      detail.busy(true);
      begin.accept(chosen, detail.beginning());
    }
  }

  /** The arrow keys move through the list while typing goes into the field; Enter begins. */
  private void key(KeyEvent event, Runnable back) {
    boolean inField = search.isFocused();
    if (event.getCode() == KeyCode.ESCAPE) {
      if (search.getText().isEmpty()) {
        back.run();
      } else {
        search.clear();
      }
      event.consume();
    } else if (inField || list.isFocused()) {
      int step =
          switch (event.getCode()) {
            case DOWN -> 1;
            case UP -> -1;
            default -> 0;
          };
      if (step != 0) {
        list.move(step);
        event.consume();
      } else if (event.getCode() == KeyCode.ENTER) {
        begin();
        event.consume();
      }
    }
  }
}
