package dev.capiwizard.steps.signin;

import dev.capiwizard.linkedin.RuleType;
import dev.capiwizard.steps.signin.RuleForm.Stage;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Choices;
import dev.capiwizard.ui.FieldMessage;
import dev.capiwizard.ui.Frames;
import dev.capiwizard.ui.Section;
import dev.capiwizard.ui.TermHelp;
import dev.capiwizard.ui.Words;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The entries for a conversion rule that is to be made. FX thread. */
final class RuleFormView {
  private static final Texts TEXTS = Texts.of("rule");

  /** An entry of the list of types. */
  private record Type(RuleType type) {
    @Override
    public String toString() {
      return TEXTS.get("type." + type);
    }
  }

  /** An entry of the lists of windows. */
  private record Days(int days) {
    @Override
    public String toString() {
      return TEXTS.get("days", days);
    }
  }

  private final RuleForm form;
  private final ObjectProperty<FieldMessage> message =
      new SimpleObjectProperty<>(FieldMessage.NONE);
  private final VBox windows = new VBox();
  private final Button go;
  private final Label missing = Words.text(TEXTS.get("missing.type"), "soft");
  private final TextField name;

  RuleFormView(RuleForm form) {
    this.form = form;
    this.go = Buttons.primary("rule-continue", TEXTS.get("go"), () -> form.go(Stage.CONFIRMING));
    this.name = nameField();
  }

  Node build() {
    VBox nameBox = labelled("name", name);
    nameBox.getChildren().add(FieldMessage.of(name, message));
    Section section =
        new Section(
            TEXTS.get("heading"),
            Words.text(TEXTS.get("text", form.account())),
            new VBox(4, pair(typeField(), nameBox), Words.text(TEXTS.get("type.else"), "soft")),
            windows,
            adSets(),
            new FlowPane(
                12,
                8,
                go,
                Buttons.link("rule-cancel", TEXTS.get("cancel"), () -> form.go(Stage.CLOSED)),
                missing));
    section.setId("rule-form");
    showWindows();
    refresh();
    return section;
  }

  private VBox typeField() {
    List<Type> types = Arrays.stream(RuleType.values()).map(Type::new).toList();
    ComboBox<Type> box =
        Choices.of(
            TEXTS.get("type"),
            types,
            form.type().map(Type::new).orElse(null),
            chosen -> {
              form.setType(chosen.type());
              name.setText(form.name().typed());
              showWindows();
              refresh();
            });
    box.setId("rule-type");
    box.setPromptText(TEXTS.get("type.prompt"));
    Frames.each(box::requestFocus);
    return labelled("type", box);
  }

  private TextField nameField() {
    TextField field =
        new TextField(form.name().typed()) {
          @Override
          public void paste() {
            String text = Clipboard.getSystemClipboard().getString();
            if (text != null) {
              replaceSelection(form.name().pasted(text));
            }
          }
        };
    field.setId("rule-name");
    field
        .textProperty()
        .addListener(
            (observable, before, now) -> {
              form.name().set(now);
              refresh();
            });
    return field;
  }

  private void showWindows() {
    List<Days> days =
        form.type().map(RuleType::windows).orElse(RuleType.LEAD.windows()).stream()
            .map(Days::new)
            .toList();
    windows
        .getChildren()
        .setAll(
            pair(
                window("click", days, form.clickDays(), form::setClickDays),
                window("view", days, form.viewDays(), form::setViewDays)));
  }

  private static Node window(String key, List<Days> all, int now, IntConsumer take) {
    ComboBox<Days> box =
        Choices.of(TEXTS.get(key), all, new Days(now), chosen -> take.accept(chosen.days()));
    box.setId("rule-" + key);
    VBox labelled = labelled(key, box);
    // A label with a question mark is higher than one without; the fields stand at one height.
    labelled.setAlignment(Pos.BOTTOM_LEFT);
    if (key.equals("view")) {
      // One explanation for both.
      Label label = (Label) labelled.getChildren().removeFirst();
      labelled.getChildren().addFirst(TermHelp.beside(label, "window"));
    }
    return labelled;
  }

  private Node adSets() {
    ToggleGroup group = new ToggleGroup();
    Label label = new Label(TEXTS.get("sets"));
    label.getStyleClass().add("field-label");
    return new VBox(
        6,
        TermHelp.beside(label, "ad-set"),
        adSet(group, "none", false),
        adSet(group, "all", true));
  }

  private Node adSet(ToggleGroup group, String key, boolean all) {
    RadioButton button = new RadioButton(TEXTS.get("sets." + key));
    button.setId("rule-sets-" + key);
    button.setWrapText(true);
    button.setToggleGroup(group);
    button.setSelected(form.isForAllAdSets() == all);
    button.setOnAction(event -> form.setForAllAdSets(all));
    Label effect = Words.text(TEXTS.get("sets." + key + ".text"), "soft", "below-choice");
    button.setAccessibleHelp(effect.getText());
    return new VBox(button, effect);
  }

  private void refresh() {
    message.set(form.name().message());
    go.setDisable(!form.isComplete());
    missing.setId("rule-missing");
    missing.setVisible(form.type().isEmpty());
    missing.setManaged(missing.isVisible());
  }

  private static VBox labelled(String key, Control of) {
    Label label = new Label(TEXTS.get(key));
    label.getStyleClass().add("field-label");
    label.setLabelFor(of);
    of.setAccessibleText(label.getText());
    of.setMaxWidth(Double.MAX_VALUE);
    VBox box = new VBox(4, label, of);
    return box;
  }

  /** Two fields side by side, of the same width. */
  private static GridPane pair(Node left, Node right) {
    GridPane pair = new GridPane(16, 0);
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(50);
    pair.getColumnConstraints().setAll(half, half);
    pair.addRow(0, left, right);
    return pair;
  }
}
