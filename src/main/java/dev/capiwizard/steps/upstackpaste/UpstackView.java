package dev.capiwizard.steps.upstackpaste;

import dev.capiwizard.connection.UpstackSide.Shown;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Frames;
import dev.capiwizard.ui.GoingOn;
import dev.capiwizard.ui.InnerScroll;
import dev.capiwizard.ui.OnDemand;
import dev.capiwizard.ui.Page;
import dev.capiwizard.ui.Section;
import dev.capiwizard.ui.Words;
import dev.capiwizard.ui.browser.RoomAbove;
import dev.capiwizard.upstack.TokenPrint;
import dev.capiwizard.upstack.UpstackAddresses;
import dev.capiwizard.upstack.UpstackPage;
import dev.capiwizard.wizard.Step;
import dev.capiwizard.wizard.StepFrame;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The page of step 6: Upstack, beside the next thing to do on it. */
public final class UpstackView {
  private static final Texts TEXTS = Texts.of("upstack");

  private final UpstackModel model;
  private final UpstackVisit visit;
  private final UpstackAddresses addresses;
  private final Consumer<URI> open;
  private final VBox notes = new VBox(8);
  private final RoomAbove above;
  private final UpstackNotes words;
  private final VBox content = new VBox();
  private final Page page = Page.filling(TEXTS.get("heading"), "", content);
  private final BooleanProperty byHand = new SimpleBooleanProperty();
  private final Button copyToken;
  private final Button fill = Buttons.plain("fill", TEXTS.get("fill"), this::fill);
  private final GoingOn goingOn;
  private boolean ownBrowser;
  private boolean skeletonShown;

  private UpstackView(
      UpstackModel model,
      UpstackVisit visit,
      UpstackAddresses addresses,
      Consumer<URI> open,
      Consumer<String> copy,
      GoingOn goingOn) {
    this.goingOn = goingOn;
    this.model = model;
    this.visit = visit;
    this.addresses = addresses;
    this.open = open;
    this.copyToken = Buttons.plain("copy-token", TEXTS.get("copy.token"), model::copyToken);
    this.above = new RoomAbove(8, visit.browser());
    this.words = new UpstackNotes(model, visit, copy, this::showPartner, this::showSkeleton);
  }

  /**
   * The step itself.
   *
   * @param goingOn goes on to the next step
   */
  public static Step step(
      UpstackModel model,
      UpstackVisit visit,
      UpstackAddresses addresses,
      Consumer<URI> open,
      Consumer<String> copy,
      GoingOn goingOn) {
    OnDemand<UpstackView> view =
        new OnDemand<>(() -> new UpstackView(model, visit, addresses, open, copy, goingOn));
    return new StepFrame(
            UpstackModel.ID,
            TEXTS.get("title"),
            model.state(),
            () -> view.get().build(),
            () -> {
              visit.begin();
              view.get().askForPartner();
            },
            goingOn::stay)
        .taking(5);
  }

  private Node build() {
    // On a page that nobody knows, the token gets in by hand.
    // None of them is pressed by Enter, which belongs to Upstack’s page.
    byHand.subscribe(
        now -> {
          copyToken.getStyleClass().remove("accent");
          fill.getStyleClass().remove("accent");
          (now ? copyToken : fill).getStyleClass().add("accent");
        });
    VBox.setVgrow(content, Priority.ALWAYS);
    notes.setId("upstack-notes");
    visit
        .browser()
        .setActions(Buttons.link("own-browser", TEXTS.get("own.browser"), () -> change(true)));
    visit
        .browser()
        .setWaysOut(
            () ->
                List.of(
                    Buttons.primary(
                        "leave-for-own-browser", TEXTS.get("own.browser"), () -> change(true))));
    model.seen().addListener((observable, before, now) -> showAgain());
    visit.filling().asked().addListener((observable, before, now) -> showAgain());
    model.problem().addListener((observable, before, now) -> showAgain());
    model.state().blocked().addListener((observable, before, now) -> showAgain());
    goingOn.pendingProperty().addListener((observable, before, now) -> showAgain());
    model.leadsOn().addListener((observable, before, now) -> lead(now));
    change(false);
    return page;
  }

  private void askForPartner() {
    model.partner().ask(this::showPartner);
  }

  /** LinkedIn told the Partner ID, or the person took it. */
  private void showPartner() {
    if (ownBrowser) {
      content.getChildren().setAll(inOwnBrowser());
    }
    showAgain();
  }

  private void change(boolean own) {
    ownBrowser = own;
    skeletonShown = false;
    if (own) {
      goingOn.stay();
    }
    model.state().browsing().set(!own);
    if (own) {
      page.setTitle(TEXTS.get("heading"));
      page.setBrowsing(false);
      content.getChildren().setAll(inOwnBrowser());
    } else {
      page.setTitle(TEXTS.get("title"));
      page.setBrowsing(true, copyToken, fill);
      VBox.setVgrow(visit.browser(), Priority.ALWAYS);
      visit.browser().setMinHeight(0);
      above.getChildren().setAll(notes);
      content.getChildren().setAll(above, visit.browser());
    }
    showAgain();
  }

  /** Shows what support would see of the page, before anything is kept. */
  private void showSkeleton() {
    visit
        .skeleton()
        .ifPresent(
            skeleton -> {
              page.setTitle(TEXTS.get("tell.support"));
              page.setLead("");
              page.setBrowsing(false);
              model.state().browsing().set(false);
              skeletonShown = true;
              SkeletonSection section =
                  new SkeletonSection(skeleton, visit::keep, () -> change(ownBrowser));
              VBox.setVgrow(section, Priority.ALWAYS);
              section.setMinHeight(0);
              content.getChildren().setAll(section);
            });
  }

  private void showAgain() {
    above.change(() -> show(model.seen().get()));
  }

  private void lead(boolean on) {
    if (on && !ownBrowser) {
      goingOn.begin();
      Frames.each(() -> goingOn.focusIn(content));
    } else {
      goingOn.stay();
    }
  }

  private void show(Seen seen) {
    if (ownBrowser || skeletonShown) {
      page.setLead("");
      return;
    }
    page.setLead(TEXTS.get("guide." + (model.isSaved() ? savedKey() : key(seen))));
    boolean onForm = seen.kind() == UpstackPage.Screen.LINKEDIN_FORM;
    boolean asked = !visit.filling().asked().get().isEmpty();
    if (asked) {
      page.setLead(TEXTS.get("guide.which"));
    }
    fill.setDisable(asked || !onForm || seen.field() == TokenPrint.Field.SAME);
    notes.getChildren().setAll(words.of(seen));
    byHand.set(!model.isSaved() && seen.notes().contains(FailureCode.UPSTACK_PAGE_UNKNOWN));
    if (goingOn.pendingProperty().get()) {
      page.setLead(TEXTS.get("guide.saved.now"));
      notes.getChildren().addFirst(goingOn.line(TEXTS.get("going.on")));
    }
  }

  private String savedKey() {
    boolean isOther =
        model.hints().contains(FailureCode.UPSTACK_OTHER_RULE)
            || model.hints().contains(FailureCode.UPSTACK_RULE_IS_ACCOUNT);
    return isOther ? "saved.rules" : "saved";
  }

  private static String key(Seen seen) {
    if (seen.notes().contains(FailureCode.UPSTACK_OTHER_RULE)
        || seen.notes().contains(FailureCode.UPSTACK_RULE_IS_ACCOUNT)) {
      return "rules";
    }
    if (seen.notes().contains(FailureCode.UPSTACK_PAGE_UNKNOWN)) {
      return "hand";
    }
    if (seen.notes().contains(FailureCode.UPSTACK_FIELD_LOCKED)) {
      return "locked";
    }
    return switch (seen.kind()) {
      case LOGIN -> "login";
      case ONE_TIME_CODE -> "code";
      case DESTINATIONS -> seen.card() == UpstackPage.CardState.NONE ? "none" : "open";
      case SELECT_DESTINATION -> "select";
      case LINKEDIN_FORM ->
          seen.field() == TokenPrint.Field.SAME
              ? seen.box() == UpstackPage.Box.UNTICKED ? "tick" : "save"
              : "fill";
      case NOT_YET -> "opening";
      case OTHER -> "other";
    };
  }

  private Node inOwnBrowser() {
    Section steps =
        new Section(
            TEXTS.get("own.heading"),
            Words.text(TEXTS.get("own.text")),
            new FlowPane(
                8,
                8,
                Buttons.external(
                    Buttons.plain(
                        "open-upstack",
                        TEXTS.get("own.open"),
                        () -> open.accept(addresses.destinations()))),
                Buttons.primary("copy-token", TEXTS.get("copy.token"), model::copyToken),
                Buttons.plain("saved", TEXTS.get("saved"), model::markSaved)),
            Words.text(TEXTS.get("own.clipboard"), "soft"));
    Section said =
        new Section(
            TEXTS.get("said.heading"),
            Words.text(TEXTS.get("said.text")),
            new FlowPane(
                8,
                8,
                words.say("said-healthy", Shown.HEALTHY),
                words.say("said-unhealthy", Shown.UNHEALTHY),
                words.say("said-neither", Shown.NEITHER)));
    said.disableProperty().bind(model.state().blocked().isNotEmpty());
    VBox inner =
        new VBox(
            16,
            steps,
            new Section("", Words.text(TEXTS.get("own.new")), words.copyFields()),
            said,
            Buttons.link("in-here", TEXTS.get("own.back"), () -> change(false)));
    InnerScroll scroll = new InnerScroll(inner);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    return scroll;
  }

  private void fill() {
    if (!ownBrowser) {
      visit.fill();
    }
  }
}
