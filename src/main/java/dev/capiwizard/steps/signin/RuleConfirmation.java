package dev.capiwizard.steps.signin;

import dev.capiwizard.steps.signin.RuleForm.Stage;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Frames;
import dev.capiwizard.ui.Section;
import dev.capiwizard.ui.Words;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** What the rule will be, and the second press, which makes it. FX thread. */
final class RuleConfirmation {
  private static final Texts TEXTS = Texts.of("rule");

  private final RuleForm form;
  private final GridPane facts = new GridPane(16, 6);

  RuleConfirmation(RuleForm form) {
    this.form = form;
  }

  Node build() {
    String sets = form.isForAllAdSets() ? "sets.all" : "sets.none";
    add("row.name", form.name().clean());
    add("row.account", form.account());
    add("row.type", form.type().map(type -> TEXTS.get("type." + type)).orElse(""));
    add("row.windows", TEXTS.get("windows", form.clickDays(), form.viewDays()));
    add("row.sets", TEXTS.get(sets));
    Button make = Buttons.primary("rule-make", TEXTS.get("make"), form::make);
    Button change = Buttons.plain("rule-change", TEXTS.get("change"), () -> form.go(Stage.FILLING));
    Frames.each(make::requestFocus);
    Section section =
        new Section(
            TEXTS.get("confirm.heading"),
            facts,
            Words.text(TEXTS.get(sets + ".text"), "soft"),
            Words.text(TEXTS.get("confirm.text")),
            new FlowPane(12, 8, make, change));
    section.setId("rule-confirm");
    return section;
  }

  private void add(String key, String value) {
    Label label = Words.text(TEXTS.get(key), "soft");
    label.setMinWidth(Label.USE_PREF_SIZE);
    Label words = Words.text(value);
    GridPane.setHgrow(words, Priority.ALWAYS);
    facts.addRow(facts.getRowCount(), label, words);
  }
}
