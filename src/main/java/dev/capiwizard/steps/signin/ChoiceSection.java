package dev.capiwizard.steps.signin;

import dev.capiwizard.linkedin.ConversionRule;
import dev.capiwizard.steps.signin.TargetChoice.Account;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.CheckLine;
import dev.capiwizard.ui.Choices;
import dev.capiwizard.ui.Section;
import dev.capiwizard.ui.Words;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;

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
    VBox rules = new VBox(8);
    rules.setId("rules");
    if (model.choice().isWaiting()) {
      rules.getChildren().add(new CheckLine(CheckLine.Kind.WAITING, TEXTS.get("choice.reading")));
    } else {
      chosen.ifPresent(account -> addRules(model.choice(), account, rules));
    }
    return new Section(
        TEXTS.get("choice.heading"), Words.text(TEXTS.get("choice.text")), box, rules);
  }

  private static void addRules(TargetChoice choice, Account account, VBox rules) {
    List<ConversionRule> all = choice.rules(account);
    for (ConversionRule rule : all) {
      CheckBox tick = new CheckBox(rule.name());
      tick.setId("rule-" + rule.id());
      tick.setMnemonicParsing(false);
      tick.setSelected(choice.chosenRules().contains(rule.id()));
      tick.setOnAction(
          event ->
              choice.choose(
                  account,
                  all.stream()
                      .filter(
                          one ->
                              one.equals(rule)
                                  ? tick.isSelected()
                                  : choice.chosenRules().contains(one.id()))
                      .toList()));
      rules.getChildren().add(tick);
    }
  }
}
