package dev.capiwizard.steps.scopes;

import dev.capiwizard.connection.StepId;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.CheckLine;
import dev.capiwizard.ui.Expander;
import dev.capiwizard.ui.Page;
import dev.capiwizard.ui.Section;
import dev.capiwizard.ui.SideBySide;
import dev.capiwizard.ui.TermHelp;
import dev.capiwizard.ui.Words;
import dev.capiwizard.ui.drawing.Drawing;
import dev.capiwizard.wizard.Step;
import dev.capiwizard.wizard.StepFrame;
import java.net.URI;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The page of step 4. */
public final class ScopesView {
  private static final Texts TEXTS = Texts.of("scopes");

  /** Half of the width that words and a drawing need side by side. */
  private static final double NARROWEST = 215;

  private static final double SHARE_OF_WORDS = 0.45;

  private final ScopesModel model;
  private final VBox list = new VBox(8);

  private ScopesView(ScopesModel model) {
    this.model = model;
  }

  /**
   * @param shown runs when the step is opened, to prepare the next one
   */
  public static Step step(
      ScopesModel model, Consumer<URI> open, Consumer<StepId> openStep, Runnable shown) {
    ScopesView view = new ScopesView(model);
    return new StepFrame(
            ScopesModel.ID,
            TEXTS.get("title"),
            model.state(),
            () -> view.build(open, openStep),
            () -> {
              view.showList();
              shown.run();
            },
            () -> {})
        .whenPassed(model::passed)
        .taking(1);
  }

  /** Rebuilt each time it is opened: a sign-in may have granted or lost a scope since. */
  private void showList() {
    model.update();
    list.getChildren().setAll(model.required().stream().map(this::row).toList());
  }

  private Node row(String scope) {
    Label name = Words.text(scope, "mono");
    name.setId("scope-" + scope);
    VBox row = new VBox(2, name, Words.text(TEXTS.get("why." + scope), "soft"));
    row.getStyleClass().add("scope-row");
    switch (model.standing(scope)) {
      case OPEN -> {}
      case CONFIRMED ->
          row.getChildren().add(new CheckLine(CheckLine.Mark.OK, TEXTS.get("confirmed")));
      case MISSING ->
          row.getChildren().add(new CheckLine(CheckLine.Mark.PROBLEM, TEXTS.get("lacking")));
    }
    return row;
  }

  private Node build(Consumer<URI> open, Consumer<StepId> openStep) {
    Button openAuth =
        Buttons.external(
            Buttons.plain("open-auth", TEXTS.get("open"), () -> open.accept(model.authPage())));
    VBox words = new VBox(10, Words.text(TEXTS.get("list.text")), openAuth, list);
    Section scopes =
        new Section(
            "",
            TermHelp.beside(Words.heading(TEXTS.get("list.heading")), "scope"),
            new SideBySide(
                words,
                new Drawing("larger-scopes", TEXTS.get("drawing"), ScopesDrawing::page),
                NARROWEST,
                SHARE_OF_WORDS),
            Words.text(TEXTS.get("list.after")),
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
    return Page.scrolling(TEXTS.get("heading"), TEXTS.get("lead"), scopes);
  }
}
