package dev.capiwizard.steps.prerequisites;

import dev.capiwizard.connection.Need;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Page;
import dev.capiwizard.ui.PasteField;
import dev.capiwizard.ui.Section;
import dev.capiwizard.ui.TermHelp;
import dev.capiwizard.ui.TypedText;
import dev.capiwizard.ui.Words;
import dev.capiwizard.wizard.Step;
import dev.capiwizard.wizard.StepFrame;
import java.util.Arrays;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The check list of step 1. */
public final class PrerequisitesView {
  private static final Texts TEXTS = Texts.of("prerequisites");

  private final PrerequisitesModel model;
  private final Consumer<String> copy;
  private final Section list = new Section("");

  private PrerequisitesView(PrerequisitesModel model, Consumer<String> copy) {
    this.model = model;
    this.copy = copy;
  }

  public static Step step(PrerequisitesModel model, Consumer<String> copy) {
    PrerequisitesView view = new PrerequisitesView(model, copy);
    return new StepFrame(
        PrerequisitesModel.ID,
        TEXTS.get("title"),
        model.state(),
        view::build,
        view::showList,
        () -> {});
  }

  private Node build() {
    Page page = Page.scrolling(TEXTS.get("heading"), TEXTS.get("lead"));
    page.body().getChildren().add(nameField());
    list.getStyleClass().add("check-list");
    page.body().getChildren().add(list);
    return page;
  }

  /** Rebuilt each time it is opened: a sign-in may have verified something since. */
  private void showList() {
    model.update();
    list.getChildren().setAll(Arrays.stream(Need.values()).map(this::row).toList());
  }

  private Node nameField() {
    Label label = new Label(TEXTS.get("name"));
    label.getStyleClass().add("field-label");
    TextField field = PasteField.plain(model.name());
    field.setId("connection-name");
    field.setMaxWidth(360);
    label.setLabelFor(field);
    TypedText.follow(field, model::rename);
    return new VBox(4, label, field);
  }

  private Node row(Need need) {
    CheckBox tick = new CheckBox(TEXTS.get("tick." + need.id()));
    tick.setId("tick-" + need.id());
    tick.setWrapText(true);
    tick.setMinHeight(CheckBox.USE_PREF_SIZE);
    tick.setSelected(model.isTicked(need));
    tick.selectedProperty().addListener((observable, before, now) -> model.tick(need, now));
    VBox help = new VBox(8);
    help.getStyleClass().add("check-help");
    help.setManaged(false);
    help.setVisible(false);
    Button how =
        Buttons.link("how-" + need.id(), TEXTS.get("how"), () -> toggle(help, howText(need)));
    how.setAccessibleText(TEXTS.get("how.of", TEXTS.get("short." + need.id())));
    Button ask =
        Buttons.link("ask-" + need.id(), TEXTS.get("ask"), () -> toggle(help, askText(need)));
    ask.setAccessibleText(TEXTS.get("ask.of", TEXTS.get("short." + need.id())));
    FlowPane links = new FlowPane(16, 4, how, ask);
    links.getStyleClass().add("check-links");
    VBox row = new VBox(2, tick, links, help);
    row.getStyleClass().add("check-row");
    if (need == Need.PARTNER) {
      row.getChildren().add(1, partnerField());
    }
    String verified = model.verified(need);
    if (!verified.isEmpty()) {
      row.getChildren().add(1, Words.text(verified, "verified"));
    }
    return row;
  }

  private Node partnerField() {
    TextField field = PasteField.plain(model.partnerId());
    field.setId("partner-id");
    field.setPromptText(TEXTS.get("partner.prompt"));
    field.setAccessibleText(TEXTS.get("partner.prompt"));
    field.setMaxWidth(300);
    HBox.setHgrow(field, Priority.ALWAYS);
    TypedText.follow(field, model::enterPartnerId);
    HBox box = new HBox(2, field, TermHelp.button("partner-id"));
    box.getStyleClass().add("check-help");
    return box;
  }

  private Node howText(Need need) {
    return Words.text(TEXTS.get("how." + need.id()), "help-text");
  }

  private Node askText(Need need) {
    String message = TEXTS.get("ask." + need.id());
    Button copyButton =
        Buttons.plain("copy-ask-" + need.id(), TEXTS.get("ask.copy"), () -> copy.accept(message));
    return new VBox(8, Words.text(message, "help-text"), copyButton);
  }

  /** Opens this help, switches to it, or closes it if it is open. */
  private static void toggle(VBox help, Node content) {
    Object key = content instanceof Label ? "how" : "ask";
    boolean same = help.isVisible() && key.equals(help.getUserData());
    help.setUserData(key);
    help.getChildren().setAll(content);
    help.setVisible(!same);
    help.setManaged(!same);
  }
}
