package dev.capiwizard.steps.signin;

import dev.capiwizard.connection.StepId;
import dev.capiwizard.linkedin.PortalAddresses;
import dev.capiwizard.platform.BrowserOpener;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Frames;
import dev.capiwizard.ui.GoingOn;
import dev.capiwizard.ui.InnerScroll;
import dev.capiwizard.ui.Notice;
import dev.capiwizard.ui.OnDemand;
import dev.capiwizard.ui.Page;
import dev.capiwizard.ui.ViewPosition;
import dev.capiwizard.wizard.Step;
import dev.capiwizard.wizard.StepFrame;
import java.net.URI;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The page of step 5: the ways to sign in, the embedded page, and LinkedIn’s findings. */
public final class SignInView {
  private static final Texts TEXTS = Texts.of("signin");

  private final SignInModel model;
  private final SignInWays ways;
  private final EmbeddedSignIn embedded;
  private final FailedSignIn failure;
  private final OwnBrowserSignIn ownBrowser;
  private final Consumer<URI> open;
  private final Consumer<StepId> openStep;
  private final Consumer<String> copy;
  private final PasteTokenSection paste;
  private final GoingOn goingOn;
  private final AfterSignIn after;
  private final SignInHeading heading;
  private final Page page = SignInHeading.page();
  private @Nullable Phase shown;
  private boolean pasting;
  private boolean leftToMend;
  private boolean openedByItself;

  private SignInView(
      SignInModel model,
      SignInWays ways,
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
    this.ways = ways;
    this.ownBrowser = new OwnBrowserSignIn(model, opener, pages.observer(), this::startHere);
    this.embedded =
        new EmbeddedSignIn(
            model, pages, this::startHere, ownBrowser::start, ownBrowser::startTurnedAway);
    this.failure =
        new FailedSignIn(model, ways, this::startHere, ownBrowser::start, open, this::mend, copy);
    this.after = new AfterSignIn(model, goingOn, page);
    this.heading = new SignInHeading(model, page, embedded.works());
    this.open = open;
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
   * @param ways which way comes first
   * @param opener opens the sign-in page in the person’s own browser; called off the FX thread
   * @param open opens other pages in it
   * @param copy puts a message to somebody else on the clipboard
   * @param quickTry offers the way for a token of Campaign Manager
   * @param goingOn goes on to the next step
   */
  public static Step step(
      SignInModel model,
      SignInWays ways,
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
                    model, ways, pages, opener, open, openStep, portal, copy, quickTry, goingOn));
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
   * begins with LinkedIn’s page, which is what the step is about, unless the own browser comes
   * first.
   */
  private void begin() {
    if (leftToMend && model.phase().get() == Phase.FAILED) {
      // The person is back from the step that mends it, so the sign-in can begin anew.
      model.cancel();
    }
    leftToMend = false;
    if (model.automatic().startsRenewal()) {
      ownBrowser.start();
    } else if (model.automatic().opensPage() && !ways.ownBrowserFirst()) {
      startHere();
      openedByItself = true;
    } else {
      if (model.phase().get() == Phase.READY) {
        // The page may have been made before another step changed what it says.
        show();
      }
      model.resume();
    }
  }

  private Node build() {
    model
        .changes()
        .addListener(
            (observable, before, now) -> {
              show();
              after.changed();
            });
    model
        .phase()
        .addListener(
            (observable, before, now) -> {
              if (now != Phase.AT_LINKEDIN) {
                embedded.end();
              }
            });
    goingOn.pendingProperty().addListener((observable, before, now) -> show());
    show();
    return page;
  }

  private void show() {
    Node content =
        switch (model.phase().get()) {
          case READY -> ready();
          case AT_LINKEDIN -> embedded.node();
          case IN_OWN_BROWSER -> new InnerScroll(ownBrowser.node());
          case VERIFYING -> Verifying.node(model.reading().isPresent(), model::cancel);
          case UNCONFIRMED ->
              new InnerScroll(new AccountOwner(model, after::confirm, this::startHere).build());
          case DONE -> after.around(new InnerScroll(result()));
          case FAILED -> failed();
        };
    heading.show();
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

  private Node result() {
    return new SignInResult(
            model,
            ways.first(this::startHere, ownBrowser::start),
            ways.ownBrowserFirst(),
            open,
            openStep,
            copy)
        .build();
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
            ways.section(this::startHere, ownBrowser::start, !pasting),
            pasting ? paste.node() : havingToken());
    return new InnerScroll(content);
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

  private Node failed() {
    VBox content = new VBox(16);
    content.getChildren().addAll(failure.nodes());
    content.getChildren().add(pasting ? paste.node() : havingToken());
    return new InnerScroll(content);
  }

  private void mend(StepId step) {
    leftToMend = true;
    openStep.accept(step);
  }

  /** A page that nobody asked for must not end as a sign-in that failed. */
  private void leave() {
    goingOn.stay();
    if (openedByItself && model.phase().get() == Phase.AT_LINKEDIN) {
      model.automatic().leave();
    }
  }

  private void startHere() {
    openedByItself = false;
    model.start(embedded.login(), Phase.AT_LINKEDIN);
    // In a later frame, when the window has given the focus to the step as a whole.
    Frames.each(embedded::focus);
  }
}
