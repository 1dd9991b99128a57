package dev.capiwizard.steps.productrequest;

import dev.capiwizard.connection.StepId;
import dev.capiwizard.failures.FailureCode;
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
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** The page of step 3. */
public final class ProductRequestView {
  private static final Texts TEXTS = Texts.of("productrequest");

  private final ProductRequestModel model;
  private final Consumer<URI> open;
  private final Consumer<StepId> openStep;
  private final Page page = Page.scrolling(TEXTS.get("heading"), TEXTS.get("lead"));

  private ProductRequestView(
      ProductRequestModel model, Consumer<URI> open, Consumer<StepId> openStep) {
    this.model = model;
    this.open = open;
    this.openStep = openStep;
  }

  public static Step step(
      ProductRequestModel model, Consumer<URI> open, Consumer<StepId> openStep) {
    return new StepFrame(
        ProductRequestModel.ID,
        TEXTS.get("title"),
        model.state(),
        () -> new ProductRequestView(model, open, openStep).build());
  }

  private Node build() {
    show();
    return page;
  }

  private void show() {
    page.body().getChildren().setAll(request());
    model.problem().ifPresent(code -> page.body().getChildren().add(problem(code)));
    if (model.problem().isEmpty()) {
      page.body().getChildren().add(state());
    }
    page.body().getChildren().add(help());
  }

  private Node request() {
    return new Section(
        TEXTS.get("request.heading"), Words.text(TEXTS.get("request.text")), openProducts());
  }

  /** The blue one until LinkedIn has the request. */
  private Button openProducts() {
    Runnable act = () -> open.accept(model.productsPage());
    boolean first = !model.isRequested() && !model.isApproved() && model.problem().isEmpty();
    String text = TEXTS.get("request.open");
    return first
        ? Buttons.primary("open-products", text, act)
        : Buttons.plain("open-products", text, act);
  }

  private Node problem(FailureCode code) {
    Node way =
        code.fix() == FailureCode.Fix.DEVELOPER_APP
            ? Buttons.primary("fix-app", TEXTS.get("fix.app"), () -> openStep.accept(StepId.APP))
            : Buttons.primary("requested", TEXTS.get("again"), () -> change(model::setRequested));
    return Notice.of(
        Notice.Kind.PROBLEM,
        code,
        way,
        Buttons.link(
            "problem-over",
            TEXTS.get("over." + code.id()),
            () -> change(() -> model.meet(code, false))));
  }

  private Node state() {
    if (model.isApproved()) {
      return new Notice(
          Notice.Kind.SUCCESS,
          TEXTS.get("approved.title"),
          TEXTS.get("approved.text"),
          Buttons.linkAlone("start-over", TEXTS.get("start.over"), () -> change(model::startOver)));
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
        Buttons.plain("requested", TEXTS.get("requested"), () -> change(model::setRequested)),
        Buttons.plain("approved", TEXTS.get("already"), () -> change(model::setApproved)));
  }

  private Node help() {
    return new Section(
        TEXTS.get("help.heading"),
        new FlowPane(
            16,
            0,
            meeting("request-grey", "grey.question", FailureCode.PAGE_NOT_VERIFIED),
            meeting("request-rejected", "rejected.question", FailureCode.REQUEST_REJECTED)),
        new Expander(
            "form-help",
            TEXTS.get("form.question"),
            Words.text(TEXTS.get("form.text"), "help-text")));
  }

  private Node meeting(String id, String key, FailureCode code) {
    return Buttons.linkAlone(id, TEXTS.get(key), () -> change(() -> model.meet(code, true)));
  }

  private void change(Runnable action) {
    action.run();
    show();
  }
}
