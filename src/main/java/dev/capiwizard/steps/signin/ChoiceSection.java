package dev.capiwizard.steps.signin;

import dev.capiwizard.steps.signin.TargetChoice.Account;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.CheckLine;
import dev.capiwizard.ui.Choices;
import dev.capiwizard.ui.Section;
import dev.capiwizard.ui.TermHelp;
import dev.capiwizard.ui.Words;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;

/** The choice of an ad account, and of its rules once they are known. FX thread. */
final class ChoiceSection {
  private static final Texts TEXTS = Texts.of("signin");

  private ChoiceSection() {}

  static Section of(SignInModel model) {
    Optional<Account> chosen = model.choice().chosen();
    ComboBox<Account> box =
        Choices.of(
            TEXTS.get("choice.account"),
            model.choice().accounts(),
            chosen.orElse(null),
            model::choose);
    box.setId("account");
    box.setPromptText(TEXTS.get("choice.prompt"));
    box.setMaxWidth(Double.MAX_VALUE);
    Section section =
        new Section(
            TEXTS.get("choice.heading"),
            Words.text(TEXTS.get("choice.text")),
            TermHelp.beside(label("choice.account", box), "ad-account"),
            box);
    if (model.choice().isWaiting()) {
      section.getChildren().add(new CheckLine(CheckLine.Mark.WAITING, TEXTS.get("choice.reading")));
    } else {
      chosen
          .filter(account -> !model.choice().rules(account).isEmpty())
          .ifPresent(account -> addRules(section, rules(model.choice(), account)));
    }
    return section;
  }

  private static RuleList rules(TargetChoice choice, Account account) {
    return new RuleList(
        choice.rules(account), choice.chosenRules(), ticked -> choice.choose(account, ticked));
  }

  private static void addRules(Section section, RuleList rules) {
    Label label = label("choice.rules", rules);
    rules.setAccessibleText(label.getText());
    section.getChildren().addAll(TermHelp.beside(label, "conversion-rule"), rules);
  }

  private static Label label(String key, Control of) {
    Label label = new Label(TEXTS.get(key));
    label.getStyleClass().add("field-label");
    label.setLabelFor(of);
    return label;
  }
}
