package dev.capiwizard.steps.developerapp;

import dev.capiwizard.connection.AppTask;
import dev.capiwizard.connection.DeveloperApp.Use;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.CopyField;
import dev.capiwizard.ui.FieldMessage;
import dev.capiwizard.ui.Notice;
import dev.capiwizard.ui.PasteField;
import dev.capiwizard.ui.Section;
import dev.capiwizard.ui.TypedText;
import dev.capiwizard.ui.Words;
import dev.capiwizard.ui.drawing.Acts;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The first task: a new app, or one that exists already. */
final class MakeAppPage {
  private static final Texts TEXTS = Texts.of("developerapp");

  private final DeveloperAppModel model;
  private final DeveloperAppView pages;
  private final Consumer<String> copy;
  private final ToggleGroup uses = new ToggleGroup();

  MakeAppPage(DeveloperAppModel model, DeveloperAppView pages, Consumer<String> copy) {
    this.model = model;
    this.pages = pages;
    this.copy = copy;
  }

  Node build() {
    ToggleGroup group = new ToggleGroup();
    RadioButton fresh = choice(group, "app-new", "make.new");
    RadioButton existing = choice(group, "app-existing", "make.existing");
    (model.isExisting() ? existing : fresh).setSelected(true);
    fresh.setOnAction(event -> model.setExisting(false));
    existing.setOnAction(
        event -> {
          model.setExisting(true);
          if (model.app().use() == Use.NOT_ASKED) {
            uses.selectToggle(null);
          }
        });
    HBox choice = new HBox(24, fresh, existing);
    choice.getStyleClass().add("task-choice");
    return pages.page(
        AppTask.MAKE,
        new Section(
            "",
            choice,
            shownWhile(newApp(), fresh.selectedProperty()),
            shownWhile(existingApp(), existing.selectedProperty()),
            address()));
  }

  private Node newApp() {
    Node name =
        CopyField.inLine("app-name", TEXTS.get("new.name"), TEXTS.get("new.name.value"), copy);
    VBox words =
        DeveloperAppView.below(
            pages.opener(AppTask.MAKE, "open-portal", "make.open.new"),
            new Acts(
                List.of(
                    TEXTS.get("make.act.name"),
                    TEXTS.get("make.act.page"),
                    TEXTS.get("make.act.logo"),
                    TEXTS.get("make.act.create"))));
    return new VBox(8, name, DeveloperAppView.beside(words, AppTask.MAKE, AppDrawings::create));
  }

  private Node existingApp() {
    RadioButton only = use("use-only-this", "use.only", Use.ONLY_THIS);
    RadioButton shared = use("use-shared", "use.shared", Use.SHARED);
    Node warning =
        new Notice(
            Notice.Kind.WARNING, TEXTS.get("use.warning.title"), TEXTS.get("use.warning.text"));
    return new VBox(
        12,
        new HBox(pages.opener(AppTask.MAKE, "open-apps", "make.open.existing")),
        Words.heading(TEXTS.get("use.heading")),
        Words.text(TEXTS.get("use.text")),
        only,
        shared,
        shownWhile(warning, shared.selectedProperty()));
  }

  private Node address() {
    TextField address =
        PasteField.plain(model.app().number().isEmpty() ? "" : model.app().number());
    address.setId("app-address");
    address.setPromptText(TEXTS.get("address.prompt"));
    TypedText.follow(address, model::enterAddress);
    HBox.setHgrow(address, Priority.ALWAYS);
    Label label = new Label(TEXTS.get("address.label"));
    label.getStyleClass().add("field-label");
    label.setMinWidth(Label.USE_PREF_SIZE);
    label.setLabelFor(address);
    HBox row = new HBox(12, label, address);
    row.getStyleClass().add("field-row");
    return new VBox(4, row, FieldMessage.of(address, model.addressMessage()));
  }

  private static RadioButton choice(ToggleGroup group, String id, String key) {
    RadioButton button = new RadioButton(TEXTS.get(key));
    button.setId(id);
    button.setWrapText(true);
    button.setToggleGroup(group);
    return button;
  }

  private RadioButton use(String id, String key, Use use) {
    RadioButton button = choice(uses, id, key);
    button.setSelected(model.app().use() == use);
    button.setOnAction(event -> model.setUse(use));
    return button;
  }

  private static Node shownWhile(Node node, ObservableValue<Boolean> shown) {
    node.visibleProperty().bind(shown);
    node.managedProperty().bind(node.visibleProperty());
    return node;
  }
}
