package dev.capiwizard.steps.signin;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.steps.signin.RuleForm.Stage;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.CheckLine;
import dev.capiwizard.ui.CopyField;
import dev.capiwizard.ui.Frames;
import dev.capiwizard.ui.Notice;
import dev.capiwizard.ui.Section;
import dev.capiwizard.ui.TermHelp;
import dev.capiwizard.ui.Words;
import java.net.URI;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The making of a conversion rule, from the entries to the rule or the way by hand. FX thread. */
final class RuleMakingView {
  private static final Texts TEXTS = Texts.of("rule");

  /** How many presses make a rule in Campaign Manager. */
  private static final int PRESSES = 4;

  /** The press that needs the rule’s name. */
  private static final int NAMING = 2;

  private final SignInModel model;
  private final RuleForm form;
  private final Consumer<URI> open;
  private final Consumer<String> copy;

  /**
   * @param open opens a page in the person’s own browser
   */
  RuleMakingView(SignInModel model, Consumer<URI> open, Consumer<String> copy) {
    this.model = model;
    this.form = model.ruleForm();
    this.open = open;
    this.copy = copy;
  }

  /** Says that LinkedIn made a rule. */
  static Node made(String name) {
    return new Notice(Notice.Kind.SUCCESS, TEXTS.get("made.title", name), TEXTS.get("made.text"));
  }

  Node build() {
    // As in the rest of the step, where parts stand one below another.
    return new VBox(16, content());
  }

  private Node content() {
    return switch (form.stage()) {
      case CLOSED, FILLING -> new RuleFormView(form).build();
      case CONFIRMING -> new RuleConfirmation(form).build();
      case MAKING -> making();
      case FAILED -> form.failure().map(this::failed).orElseGet(new RuleFormView(form)::build);
    };
  }

  private static Node making() {
    ProgressIndicator wheel = new ProgressIndicator();
    wheel.setPrefSize(28, 28);
    HBox row = new HBox(16, wheel, Words.text(TEXTS.get("making")));
    row.getStyleClass().add("waiting-row");
    return new Section("", row);
  }

  private Node failed(FailureException failure) {
    return failure.code() == FailureCode.RULE_REFUSED ? refused(failure) : unmade(failure);
  }

  /** The token is as good as before: the person makes the rule. */
  private Node refused(FailureException failure) {
    VBox presses = new VBox(6);
    for (int i = 1; i <= PRESSES; i++) {
      if (i == NAMING) {
        presses
            .getChildren()
            .add(
                CopyField.inLine("rule-name-copied", TEXTS.get("name"), form.name().clean(), copy));
      }
      presses.getChildren().add(Words.text(TEXTS.get("hand." + i)));
    }
    FlowPane terms = new FlowPane(16, 4, TermHelp.link("attribution"), TermHelp.link("ad-set"));
    terms.getStyleClass().add("term-links");
    presses.getChildren().add(terms);
    Button manager =
        Buttons.external(
            Buttons.plain("rule-open-manager", TEXTS.get("hand.open"), this::openManager));
    Button look = Buttons.plain("rule-look", TEXTS.get("look"), this::look);
    Buttons.primaryWhile(manager, form.byHand().not());
    Buttons.primaryWhile(look, form.byHand());
    Frames.each(form.byHand().get() ? look::requestFocus : manager::requestFocus);
    Section hand =
        new Section(
            TEXTS.get("hand.heading"),
            manager,
            presses,
            new FlowPane(
                12,
                8,
                look,
                Buttons.link("rule-change", TEXTS.get("again"), () -> form.go(Stage.FILLING))));
    hand.setId("rule-by-hand");
    if (form.isLookedFor()) {
      hand.getChildren().add(1, new CheckLine(CheckLine.Mark.NOTE, TEXTS.get("hand.none")));
    }
    String reference = failure.reference();
    if (!reference.isEmpty()) {
      hand.getChildren().add(Words.text(TEXTS.get("reference", reference), "notice-code"));
    }
    Notice notice =
        Notice.titled(Notice.Kind.WARNING, failure.code(), FailureTexts.cause(failure.code()));
    return new VBox(16, notice, hand);
  }

  private void openManager() {
    form.byHand().set(true);
    open.accept(form.campaignManager());
  }

  private void look() {
    form.lookedFor();
    model.checkAgain();
  }

  private Node unmade(FailureException failure) {
    Button look =
        Buttons.primary(
            "rule-look",
            TEXTS.get("look.again"),
            () -> {
              form.go(Stage.FILLING);
              model.checkAgain();
            });
    Frames.each(look::requestFocus);
    Notice notice =
        Notice.of(
            Notice.Kind.WARNING,
            failure.code(),
            failure.reference(),
            look,
            Buttons.plain("rule-change", TEXTS.get("back"), () -> form.go(Stage.FILLING)));
    return failure.code() == FailureCode.RULE_UNCLEAR
        ? notice
        : new VBox(
            12,
            notice,
            Words.text(TEXTS.get(form.isUnclear() ? "nothing.more" : "nothing.made"), "soft"));
  }
}
