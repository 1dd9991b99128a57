package dev.capiwizard.steps.productrequest;

import dev.capiwizard.connection.AppTask;
import dev.capiwizard.connection.StepId;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Expander;
import dev.capiwizard.ui.Notice;
import dev.capiwizard.ui.Page;
import dev.capiwizard.ui.Section;
import dev.capiwizard.ui.SideBySide;
import dev.capiwizard.ui.Words;
import dev.capiwizard.ui.drawing.Acts;
import dev.capiwizard.ui.drawing.Drawing;
import dev.capiwizard.wizard.Step;
import dev.capiwizard.wizard.StepFrame;
import dev.capiwizard.wizard.StepOpener;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The page of step 3. */
public final class ProductRequestView {
  private static final Texts TEXTS = Texts.of("productrequest");
  private static final Texts WAY = Texts.of("way");

  /** Half of the width that words and a drawing need side by side. */
  private static final double NARROWEST = 215;

  private static final double SHARE_OF_WORDS = 0.45;

  private final ProductRequestModel model;
  private final Consumer<URI> open;
  private final StepOpener openStep;
  private final Runnable goOn;
  private final Runnable quickTry;
  private final Page page = Page.scrolling(TEXTS.get("heading"), TEXTS.get("lead"));

  private ProductRequestView(
      ProductRequestModel model,
      Consumer<URI> open,
      StepOpener openStep,
      Runnable goOn,
      Runnable quickTry) {
    this.model = model;
    this.open = open;
    this.openStep = openStep;
    this.goOn = goOn;
    this.quickTry = quickTry;
  }

  /**
   * The step itself.
   *
   * @param goOn opens the next step
   * @param quickTry offers the way that waits for nobody
   */
  public static Step step(
      ProductRequestModel model,
      Consumer<URI> open,
      StepOpener openStep,
      Runnable goOn,
      Runnable quickTry) {
    ProductRequestView view = new ProductRequestView(model, open, openStep, goOn, quickTry);
    return new StepFrame(
            ProductRequestModel.ID,
            TEXTS.get("title"),
            model.state(),
            () -> view.page,
            view::show,
            () -> {})
        .taking(5);
  }

  /** Each time it is opened: another step, or LinkedIn, may have said something since. */
  private void show() {
    model.update();
    page.body().getChildren().setAll(request());
    model
        .problem()
        .map(this::problem)
        .or(() -> model.contradiction().map(this::contradiction))
        .ifPresentOrElse(
            page.body().getChildren()::add, () -> page.body().getChildren().add(state()));
    page.body().getChildren().add(help());
  }

  private Node request() {
    VBox words =
        new VBox(
            12,
            openProducts(),
            new Acts(List.of(TEXTS.get("request.act.conversions"), TEXTS.get("request.act.ads"))));
    return new Section(
        TEXTS.get("request.heading"),
        new SideBySide(
            words,
            new Drawing("larger-products", TEXTS.get("request.drawing"), ProductsDrawing::page),
            NARROWEST,
            SHARE_OF_WORDS));
  }

  /** The blue one until LinkedIn has the request. */
  private Button openProducts() {
    Runnable act = () -> open.accept(model.productsPage());
    boolean contradicted = model.contradiction().isPresent();
    boolean asked = model.isRequested() || model.isApproved();
    boolean first = model.problem().isEmpty() && (contradicted || !asked);
    String text = TEXTS.get("request.open");
    return Buttons.external(
        first
            ? Buttons.primary("open-products", text, act)
            : Buttons.plain("open-products", text, act));
  }

  private Node problem(FailureCode code) {
    Node way =
        code.fix() == FailureCode.Fix.DEVELOPER_APP
            ? Buttons.primary(
                "fix-app", TEXTS.get("fix.app"), () -> openStep.open(StepId.APP, AppTask.PAGE.id()))
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

  /** LinkedIn’s word counts until the person has looked again. */
  private Node contradiction(FailureCode code) {
    return Notice.of(
        Notice.Kind.PROBLEM,
        code,
        Buttons.plain("approved", TEXTS.get("listed"), this::approved),
        Buttons.link("start-over", TEXTS.get("not.listed"), () -> change(model::startOver)));
  }

  /** One press: it is marked, and nothing else is to be done here. */
  private void approved() {
    change(model::setApproved);
    if (model.state().blocked().get().isEmpty()) {
      goOn.run();
    }
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
      return new VBox(12, waiting(), meanwhile());
    }
    return new FlowPane(
        12,
        8,
        Buttons.plain("requested", TEXTS.get("requested"), () -> change(model::setRequested)),
        Buttons.plain("approved", TEXTS.get("already"), this::approved));
  }

  /** On the day of the request it can hardly be approved; whoever comes back later looks. */
  private Node waiting() {
    String text = TEXTS.get("approved");
    return new Notice(
        Notice.Kind.WAITING,
        TEXTS.get("waiting.title", model.requestedOn(), model.daysWaiting()),
        TEXTS.get("waiting.text"),
        model.daysWaiting() > 0
            ? Buttons.primary("approved", text, this::approved)
            : Buttons.plain("approved", text, this::approved),
        Buttons.link("start-over", TEXTS.get("start.over"), () -> change(model::startOver)));
  }

  /** Nobody need wait for LinkedIn’s review to try whether conversions arrive. */
  private Node meanwhile() {
    return new Notice(
        Notice.Kind.INFO,
        TEXTS.get("try.title"),
        WAY.get("try.text"),
        Buttons.plain("quick-try", TEXTS.get("try.today"), quickTry));
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
