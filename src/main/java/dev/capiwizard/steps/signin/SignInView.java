package dev.capiwizard.steps.signin;

import dev.capiwizard.connection.StepId;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.linkedin.PortalAddresses;
import dev.capiwizard.oauth.SystemBrowserLogin;
import dev.capiwizard.observations.Observer;
import dev.capiwizard.platform.BrowserOpener;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Frames;
import dev.capiwizard.ui.GoingOn;
import dev.capiwizard.ui.Notice;
import dev.capiwizard.ui.OnDemand;
import dev.capiwizard.ui.Page;
import dev.capiwizard.ui.ViewPosition;
import dev.capiwizard.wizard.Step;
import dev.capiwizard.wizard.StepFrame;
import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The page of step 5: the ways to sign in, the embedded page, and LinkedIn’s findings. */
public final class SignInView {
  private static final Texts TEXTS = Texts.of("signin");
  private static final Duration DEADLINE = Duration.ofMinutes(10);

  private final SignInModel model;
  private final EmbeddedSignIn embedded;
  private final FailedSignIn failure;
  private final BrowserOpener opener;
  private final Consumer<URI> open;
  private final Observer observer;
  private final Consumer<StepId> openStep;
  private final Consumer<String> copy;
  private final PasteTokenSection paste;
  private final GoingOn goingOn;
  private final Page page = Page.filling(TEXTS.get("heading"), TEXTS.get("lead"));
  private @Nullable Phase shown;
  private boolean pasting;
  private boolean turnedAway;
  private boolean leftToMend;
  private boolean openedByItself;
  private boolean confirmed;

  private SignInView(
      SignInModel model,
      SignInPages pages,
      BrowserOpener opener,
      Consumer<URI> open,
      Consumer<StepId> openStep,
      PortalAddresses portal,
      Consumer<String> copy,
      Runnable quickTry,
      GoingOn goingOn) {
    this.copy = copy;
    this.goingOn = goingOn;
    this.model = model;
    this.embedded =
        new EmbeddedSignIn(
            model, pages, this::startHere, this::startInOwnBrowser, this::leaveForOwnBrowser);
    this.failure =
        new FailedSignIn(model, this::startHere, this::startInOwnBrowser, open, this::mend, copy);
    this.opener = opener;
    this.open = open;
    this.observer = pages.observer();
    this.openStep = openStep;
    this.paste =
        new PasteTokenSection(
            model,
            () -> open.accept(portal.tokenGenerator(model.clientId())),
            () -> openStep.accept(StepId.PRODUCTS),
            quickTry);
  }

  /**
   * The step itself.
   *
   * @param opener opens the sign-in page in the person’s own browser; called off the FX thread
   * @param open opens other pages in it
   * @param copy puts a message to somebody else on the clipboard
   * @param quickTry offers the way for a token of Campaign Manager
   * @param goingOn goes on to the next step
   */
  public static Step step(
      SignInModel model,
      SignInPages pages,
      BrowserOpener opener,
      Consumer<URI> open,
      Consumer<StepId> openStep,
      PortalAddresses portal,
      Consumer<String> copy,
      Runnable quickTry,
      GoingOn goingOn) {
    OnDemand<SignInView> view =
        new OnDemand<>(
            () ->
                new SignInView(
                    model, pages, opener, open, openStep, portal, copy, quickTry, goingOn));
    return new StepFrame(
            StepId.SIGN_IN,
            TEXTS.get("title"),
            model.state(),
            () -> view.get().build(),
            () -> view.get().begin(),
            () -> view.get().leave())
        .taking(2);
  }

  /**
   * A renewal begins where the person is most likely signed in: in their own browser. A set-up
   * begins with LinkedIn’s page, which is what the step is about.
   */
  private void begin() {
    if (leftToMend && model.phase().get() == Phase.FAILED) {
      // The person is back from the step that mends it, so the sign-in can begin anew.
      model.cancel();
    }
    leftToMend = false;
    if (model.startsByItself()) {
      startInOwnBrowser();
    } else if (model.opensByItself() && !SignInWays.beginInOwnBrowser()) {
      startHere();
      openedByItself = true;
    } else {
      model.resume();
    }
  }

  private Node build() {
    model.changes().addListener((observable, before, now) -> changed());
    model
        .phase()
        .addListener(
            (observable, before, now) -> {
              if (now != Phase.AT_LINKEDIN) {
                embedded.end();
              }
            });
    embedded.works().addListener((observable, before, now) -> showWork(now));
    goingOn.pendingProperty().addListener((observable, before, now) -> show());
    show();
    return page;
  }

  private void show() {
    Node content =
        switch (model.phase().get()) {
          case READY -> ready();
          case AT_LINKEDIN -> embedded.node();
          case IN_OWN_BROWSER -> inOwnBrowser();
          case VERIFYING -> Verifying.node(model.reading().isPresent(), model::cancel);
          case UNCONFIRMED ->
              scrolled(new AccountOwner(model, this::confirm, this::startHere).build());
          case DONE -> done();
          case FAILED -> failed();
        };
    head();
    VBox.setVgrow(content, Priority.ALWAYS);
    ViewPosition place =
        model.phase().get() == shown ? ViewPosition.of(page.body()) : ViewPosition.TOP;
    shown = model.phase().get();
    model.state().ownAct().set(hasOwnAct());
    if (shown == Phase.AT_LINKEDIN) {
      page.setBrowsing(true, havingToken());
    } else {
      page.setBrowsing(false);
    }
    page.body().getChildren().setAll(content);
    place.restore(page.body());
    if (model.phase().get() == Phase.FAILED && failure.isToBePastedAgain()) {
      // In a later frame, when the part to scroll to is there.
      Frames.each(paste::focus);
    }
  }

  private void head() {
    boolean works = model.phase().get() == Phase.AT_LINKEDIN && embedded.works().get();
    page.setTitle(TEXTS.get(works ? "waits.heading" : "heading"));
    page.setLead(TEXTS.get(works ? "waits.lead" : lead()));
  }

  private String lead() {
    return switch (model.phase().get()) {
      case AT_LINKEDIN -> "lead.at";
      case UNCONFIRMED -> "lead.owner";
      case DONE -> model.ruleForm().isOpen() ? "lead.rule" : "lead.done";
      default -> "lead";
    };
  }

  /** Nobody is asked for anything while LinkedIn’s page goes on by itself. */
  private void showWork(boolean works) {
    if (model.phase().get() == Phase.AT_LINKEDIN) {
      model.state().set(TEXTS.get(works ? "missing.linkedin" : "missing.return"));
      head();
    }
  }

  private Node done() {
    Node result = scrolled(new SignInResult(model, this::startHere, open, openStep, copy).build());
    if (!goingOn.pendingProperty().get()) {
      return result;
    }
    VBox.setVgrow(result, Priority.ALWAYS);
    // Whoever works on the page, as on the ticks of the rules, is not led away from it.
    result.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> goingOn.stay());
    result.addEventFilter(KeyEvent.KEY_PRESSED, event -> goingOn.stay());
    return new VBox(12, goingOn.line(TEXTS.get("going.on", model.found())), result);
  }

  /** The model has reported a change; where it has come to an end, the way leads on. */
  private void changed() {
    show();
    if (model.phase().get() != Phase.DONE) {
      goingOn.stay();
      confirmed = confirmed && model.phase().get() == Phase.VERIFYING;
      return;
    }
    boolean leads = model.takeLead();
    if (confirmed && model.isClear()) {
      goingOn.now();
    } else if (leads) {
      goingOn.begin();
      Frames.each(() -> goingOn.focusIn(page));
    }
    confirmed = false;
  }

  /** The press says that the accounts are the person’s own, and that they want to go on. */
  private void confirm() {
    confirmed = true;
    model.confirm();
  }

  /** Whether the page has the blue button: what is wrong, or must be said, comes before Next. */
  private boolean hasOwnAct() {
    return switch (model.phase().get()) {
      case FAILED -> !failure.isToBePastedAgain();
      case DONE ->
          !model.guard().isOpen() && model.reading().flatMap(now -> now.problem()).isPresent();
      case READY, UNCONFIRMED -> true;
      case AT_LINKEDIN, IN_OWN_BROWSER, VERIFYING -> false;
    };
  }

  private Node ready() {
    VBox content = new VBox(16);
    if (model.appIsShared()) {
      content
          .getChildren()
          .add(
              new Notice(Notice.Kind.WARNING, TEXTS.get("shared.title"), TEXTS.get("shared.text")));
    }
    content
        .getChildren()
        .addAll(
            SignInWays.section(this::startHere, this::startInOwnBrowser, !pasting),
            pasting ? paste.node() : havingToken());
    return scrolled(content);
  }

  private Node havingToken() {
    return Buttons.link("have-token", TEXTS.get("have.token"), this::havePaste);
  }

  /** Ends the sign-in under way, if there is one, in favour of a token that is at hand. */
  private void havePaste() {
    pasting = true;
    if (model.phase().get() == Phase.AT_LINKEDIN) {
      model.cancel();
    } else {
      show();
    }
    paste.focus();
  }

  private Node inOwnBrowser() {
    VBox content =
        new VBox(
            16,
            new Notice(
                Notice.Kind.WAITING,
                TEXTS.get("own.title"),
                TEXTS.get("own.text"),
                Buttons.plain("open-again", TEXTS.get("own.again"), this::startInOwnBrowser),
                Buttons.link("sign-in-here", TEXTS.get("sign.in.here"), this::startHere),
                Buttons.link("cancel-sign-in", TEXTS.get("cancel"), model::cancel)),
            new ReturnedAddressSection(model.login()).build());
    if (turnedAway) {
      content.getChildren().addFirst(Notice.of(Notice.Kind.INFO, FailureCode.EMBEDDED_REFUSED));
    }
    return scrolled(content);
  }

  private Node failed() {
    VBox content = new VBox(16);
    content.getChildren().addAll(failure.nodes());
    content.getChildren().add(pasting ? paste.node() : havingToken());
    return scrolled(content);
  }

  private void mend(StepId step) {
    leftToMend = true;
    openStep.accept(step);
  }

  /** A page that nobody asked for must not end as a sign-in that failed. */
  private void leave() {
    goingOn.stay();
    if (openedByItself && model.phase().get() == Phase.AT_LINKEDIN) {
      model.leave();
    }
  }

  private void startHere() {
    openedByItself = false;
    model.start(embedded.login(), Phase.AT_LINKEDIN);
    // In a later frame, when the window has given the focus to the step as a whole.
    Frames.each(embedded::focus);
  }

  private void startInOwnBrowser() {
    turnedAway = false;
    model.start(
        SignInPages.observed(new SystemBrowserLogin(opener, DEADLINE), observer),
        Phase.IN_OWN_BROWSER);
  }

  private void leaveForOwnBrowser() {
    startInOwnBrowser();
    turnedAway = true;
    show();
  }

  private static Node scrolled(Node content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("inner-scroll");
    return scroll;
  }
}
