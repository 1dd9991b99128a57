package dev.capiwizard.steps.scopes;

import dev.capiwizard.connection.StepId;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Expander;
import dev.capiwizard.ui.Page;
import dev.capiwizard.ui.Section;
import dev.capiwizard.ui.Words;
import dev.capiwizard.wizard.Step;
import dev.capiwizard.wizard.StepFrame;
import java.net.URI;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

/** The page of step 4. */
public final class ScopesView {
  private static final Texts TEXTS = Texts.of("scopes");

  private ScopesView() {}

  /**
   * @param shown runs when the step is opened, to make ready what the next one needs
   */
  public static Step step(
      ScopesModel model, Consumer<URI> open, Consumer<StepId> openStep, Runnable shown) {
    return new StepFrame(
        ScopesModel.ID,
        TEXTS.get("title"),
        model.state(),
        () -> build(model, open, openStep),
        shown,
        () -> {});
  }

  private static Node build(ScopesModel model, Consumer<URI> open, Consumer<StepId> openStep) {
    Section list = new Section(TEXTS.get("list.heading"), Words.text(TEXTS.get("list.text")));
    list.getChildren()
        .add(Buttons.plain("open-auth", TEXTS.get("open"), () -> open.accept(model.authPage())));
    for (String scope : model.required()) {
      CheckBox tick = new CheckBox(scope);
      tick.setId("scope-" + scope);
      // An underscore would be taken for a keyboard mnemonic and vanish.
      tick.setMnemonicParsing(false);
      tick.getStyleClass().add("mono");
      tick.setAccessibleText(scope + ". " + TEXTS.get("why." + scope));
      tick.setSelected(model.isSeen(scope));
      tick.selectedProperty().addListener((o, before, now) -> model.setSeen(scope, now));
      VBox row = new VBox(2, tick, Words.text(TEXTS.get("why." + scope), "check-why"));
      row.getStyleClass().add("check-row");
      if (model.isVerified(scope)) {
        row.getChildren().add(Words.text(TEXTS.get("verified"), "verified"));
      }
      list.getChildren().add(row);
    }
    Section missing =
        new Section(
            "",
            new Expander(
                "missing-help",
                TEXTS.get("missing.question"),
                new VBox(
                    8,
                    Words.text(TEXTS.get("missing.text"), "help-text"),
                    Buttons.plain(
                        "to-products",
                        TEXTS.get("missing.open"),
                        () -> openStep.accept(StepId.PRODUCTS)))));
    return Page.scrolling(TEXTS.get("heading"), TEXTS.get("lead"), list, missing);
  }
}
