package dev.capiwizard.steps.prerequisites;

import dev.capiwizard.connection.Need;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Page;
import dev.capiwizard.ui.PasteField;
import dev.capiwizard.ui.Section;
import dev.capiwizard.ui.TypedText;
import dev.capiwizard.wizard.Step;
import dev.capiwizard.wizard.StepFrame;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The check list of step 1, which one press marks as a whole. */
public final class PrerequisitesView {
  private static final Texts TEXTS = Texts.of("prerequisites");

  private final PrerequisitesModel model;
  private final Runnable goOn;
  private final Section list = new Section("");
  private final Map<Need, NeedRow> rows = new EnumMap<>(Need.class);
  private final Button haveAll = Buttons.primary("have-all", TEXTS.get("have.all"), this::haveAll);

  private PrerequisitesView(
      PrerequisitesModel model, Consumer<String> copy, Consumer<URI> open, Runnable goOn) {
    this.model = model;
    this.goOn = goOn;
    for (Need need : model.needs()) {
      rows.put(need, new NeedRow(need, model, copy, open, this::showList));
    }
  }

  /**
   * The step itself.
   *
   * @param copy puts a message on the clipboard
   * @param open opens an address in the person’s own browser
   * @param goOn opens the next step
   */
  public static Step step(
      PrerequisitesModel model, Consumer<String> copy, Consumer<URI> open, Runnable goOn) {
    PrerequisitesView view = new PrerequisitesView(model, copy, open, goOn);
    return new StepFrame(
            PrerequisitesModel.ID,
            TEXTS.get("title"),
            model.state(),
            view::build,
            view::showList,
            () -> {})
        .taking(model.isQuickTry() ? 2 : 5);
  }

  private Node build() {
    Page page =
        Page.scrolling(TEXTS.get("heading"), TEXTS.get(model.isQuickTry() ? "lead.quick" : "lead"));
    list.getStyleClass().add("check-list");
    list.getChildren().setAll(rows.values());
    rows.values().forEach(row -> row.whenOpened(page::reveal));
    haveAll.managedProperty().bind(haveAll.visibleProperty());
    page.body().getStyleClass().add("tight");
    page.body().getChildren().addAll(nameField(), list, haveAll);
    return page;
  }

  /** Each time it is opened: a sign-in may have verified or contradicted something since. */
  private void showList() {
    model.update();
    rows.values().forEach(NeedRow::show);
    int left = model.toMark().size();
    haveAll.setVisible(left > 0);
    boolean all = left == rows.size();
    haveAll.setText(TEXTS.get(all ? "have.all" : "have.rest"));
  }

  private void haveAll() {
    model.haveAll();
    showList();
    if (model.state().blocked().get().isEmpty()) {
      goOn.run();
    }
  }

  private Node nameField() {
    Label label = new Label(TEXTS.get("name"));
    label.getStyleClass().add("field-label");
    TextField field = PasteField.plain(model.name());
    field.setId("connection-name");
    field.setMaxWidth(360);
    HBox.setHgrow(field, Priority.ALWAYS);
    label.setMinWidth(Label.USE_PREF_SIZE);
    label.setLabelFor(field);
    TypedText.follow(field, model::rename);
    HBox row = new HBox(12, label, field);
    row.getStyleClass().add("field-row");
    return row;
  }
}
