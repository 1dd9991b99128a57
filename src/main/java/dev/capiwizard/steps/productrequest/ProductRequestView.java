package dev.capiwizard.steps.productrequest;

import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Expander;
import dev.capiwizard.ui.Notice;
import dev.capiwizard.ui.Page;
import dev.capiwizard.ui.Section;
import dev.capiwizard.ui.Words;
import dev.capiwizard.wizard.Step;
import dev.capiwizard.wizard.StepFrame;
import java.net.URI;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/** The page of step 3. */
public final class ProductRequestView {
  private static final Texts TEXTS = Texts.of("productrequest");

  private final ProductRequestModel model;
  private final Consumer<URI> open;
  private final Page page = Page.scrolling(TEXTS.get("heading"), TEXTS.get("lead"));

  private ProductRequestView(ProductRequestModel model, Consumer<URI> open) {
    this.model = model;
    this.open = open;
  }

  public static Step step(ProductRequestModel model, Consumer<URI> open) {
    return new StepFrame(
        ProductRequestModel.ID,
        TEXTS.get("title"),
        model.state(),
        () -> new ProductRequestView(model, open).build());
  }

  private Node build() {
    show();
    return page;
  }

  private void show() {
    page.body().getChildren().setAll(request(), state(), help());
  }

  private Node request() {
    return new Section(
        TEXTS.get("request.heading"),
        Words.text(TEXTS.get("request.text")),
        Buttons.plain(
            "open-products", TEXTS.get("request.open"), () -> open.accept(model.productsPage())));
  }

  private Node state() {
    if (model.isApproved()) {
      return new Notice(
          Notice.Kind.SUCCESS,
          TEXTS.get("approved.title"),
          TEXTS.get("approved.text"),
          Buttons.link("start-over", TEXTS.get("start.over"), () -> change(model::startOver)));
    }
    if (model.isRequested()) {
      return new Notice(
          Notice.Kind.WAITING,
          TEXTS.get("waiting.title", model.requestedOn(), model.daysWaiting()),
          TEXTS.get("waiting.text"),
          Buttons.primary("approved", TEXTS.get("approved"), () -> change(model::setApproved)),
          Buttons.link("start-over", TEXTS.get("start.over"), () -> change(model::startOver)));
    }
    return new HBox(
        12,
        Buttons.primary("requested", TEXTS.get("requested"), () -> change(model::setRequested)),
        Buttons.plain("approved", TEXTS.get("already"), () -> change(model::setApproved)));
  }

  private static Node help() {
    return new Section(
        "",
        new Expander(
            "form-help",
            TEXTS.get("form.question"),
            Words.text(TEXTS.get("form.text"), "help-text")),
        new Expander(
            "grey-help",
            TEXTS.get("grey.question"),
            Words.text(TEXTS.get("grey.text"), "help-text")),
        new Expander(
            "rejected-help",
            TEXTS.get("rejected.question"),
            Words.text(TEXTS.get("rejected.text"), "help-text")));
  }

  private void change(Runnable action) {
    action.run();
    show();
  }
}
