package dev.capiwizard.steps.upstackpaste;

import dev.capiwizard.connection.UpstackSide.Shown;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.steps.upstackpaste.UpstackModel.Seen;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.CopyField;
import dev.capiwizard.ui.Notice;
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
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The page of step 6: Upstack beside what to do next on it. */
public final class UpstackView {
  private static final Texts TEXTS = Texts.of("upstack");

  private final UpstackModel model;
  private final UpstackVisit visit;
  private final UpstackAddresses addresses;
  private final Consumer<URI> open;
  private final Consumer<String> copy;
  private final Label guide = Words.text("", "guide");
  private final VBox notes = new VBox(8);
  private final RoomAbove above;
  private final VBox content = new VBox(8);
  private final Button fill = Buttons.primary("fill", TEXTS.get("fill"), this::fill);
  private boolean ownBrowser;

  private UpstackView(
      UpstackModel model,
      UpstackVisit visit,
      UpstackAddresses addresses,
      Consumer<URI> open,
      Consumer<String> copy) {
    this.model = model;
    this.visit = visit;
    this.addresses = addresses;
    this.open = open;
    this.copy = copy;
    this.above = new RoomAbove(8, visit.browser());
  }

  public static Step step(
      UpstackModel model,
      UpstackVisit visit,
      UpstackAddresses addresses,
      Consumer<URI> open,
      Consumer<String> copy) {
    return new StepFrame(
        UpstackModel.ID,
        TEXTS.get("title"),
        model.state(),
        () -> new UpstackView(model, visit, addresses, open, copy).build(),
        visit::begin,
        () -> {});
  }

  private Node build() {
    Page page = Page.filling(TEXTS.get("heading"), "", content);
    VBox.setVgrow(content, Priority.ALWAYS);
    guide.setId("guide");
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
    model.problem().addListener((observable, before, now) -> showAgain());
    model.state().blocked().addListener((observable, before, now) -> showAgain());
    change(false);
    return page;
  }

  private void change(boolean own) {
    ownBrowser = own;
    if (own) {
      content.getChildren().setAll(inOwnBrowser());
    } else {
      VBox.setVgrow(visit.browser(), Priority.ALWAYS);
      visit.browser().setMinHeight(0);
      HBox.setHgrow(guide, Priority.ALWAYS);
      guide.setMaxWidth(Double.MAX_VALUE);
      HBox top =
          new HBox(
              8,
              guide,
              Buttons.plain("copy-token", TEXTS.get("copy.token"), model::copyToken),
              fill);
      top.getStyleClass().add("guide-row");
      above.getChildren().setAll(top, notes);
      content.getChildren().setAll(above, visit.browser());
    }
    showAgain();
  }

  private void showAgain() {
    above.change(() -> show(model.seen().get()));
  }

  private void show(Seen seen) {
    guide.setText(TEXTS.get(model.isSaved() ? "guide.saved" : "guide." + key(seen)));
    boolean onForm = seen.kind() == UpstackPage.Kind.LINKEDIN_FORM;
    fill.setDisable(!onForm || seen.field() == TokenPrint.Field.SAME);
    notes.getChildren().clear();
    FailureCode problem = model.problem().get();
    if (problem != null) {
      notes.getChildren().add(Notice.of(Notice.Kind.PROBLEM, problem));
    }
    if (onForm && seen.box() == UpstackPage.Box.UNTICKED) {
      notes.getChildren().add(Notice.brief(Notice.Kind.WARNING, FailureCode.UPSTACK_NOT_ENABLED));
    }
    if (onForm && seen.field() == TokenPrint.Field.OTHER) {
      notes.getChildren().add(Notice.of(Notice.Kind.WARNING, FailureCode.UPSTACK_OTHER_TOKEN));
    }
    if (onForm && seen.field() == TokenPrint.Field.MASKED) {
      notes.getChildren().add(Notice.brief(Notice.Kind.INFO, FailureCode.UPSTACK_FIELD_UNREADABLE));
    }
    if (seen.card() == UpstackPage.Card.NONE) {
      notes.getChildren().add(newDestination());
    }
    if (seen.kind() == UpstackPage.Kind.LINKEDIN_FORM && seen.card() == UpstackPage.Card.NONE) {
      notes.getChildren().add(newDestination());
    }
    seen.notes().forEach(code -> notes.getChildren().add(note(code)));
    if (model.mayBeUnsaved()) {
      notes
          .getChildren()
          .add(
              new Notice(
                  Notice.Kind.INFO,
                  TEXTS.get("unsaved.title"),
                  TEXTS.get("unsaved.text"),
                  Buttons.plain("saved", TEXTS.get("saved"), model::markSaved)));
    }
  }

  private static String key(Seen seen) {
    return switch (seen.kind()) {
      case LOGIN -> "login";
      case ONE_TIME_CODE -> "code";
      case DESTINATIONS -> seen.card() == UpstackPage.Card.NONE ? "none" : "open";
      case SELECT_DESTINATION -> "select";
      case LINKEDIN_FORM ->
          seen.field() == TokenPrint.Field.SAME
              ? seen.box() == UpstackPage.Box.UNTICKED ? "tick" : "save"
              : "fill";
      case NOT_YET -> "opening";
      case OTHER -> "other";
    };
  }

  private Node note(FailureCode code) {
    return switch (code) {
      case UPSTACK_PAGE_UNKNOWN ->
          Notice.of(
              Notice.Kind.WARNING,
              code,
              Buttons.plain("open-list", TEXTS.get("open.list"), visit::toDestinations),
              Buttons.plain("saved", TEXTS.get("saved"), model::markSaved));
      case UPSTACK_OTHER_RULE ->
          Notice.of(
              Notice.Kind.WARNING,
              code,
              Buttons.plain("open-list", TEXTS.get("open.list"), visit::toDestinations),
              Buttons.plain(
                  "copy-rules", TEXTS.get("copy.rules"), () -> copy.accept(model.ruleIds())));
      case UPSTACK_SEVERAL ->
          model.isSaved()
              ? new Notice(
                  Notice.Kind.INFO,
                  TEXTS.get("said.heading"),
                  TEXTS.get("said.several"),
                  say("said-healthy", Shown.HEALTHY),
                  say("said-unhealthy", Shown.UNHEALTHY),
                  say("said-neither", Shown.NEITHER))
              : Notice.of(Notice.Kind.INFO, code);
      default -> Notice.of(Notice.Kind.WARNING, code);
    };
  }

  private Node newDestination() {
    Notice notice = Notice.brief(Notice.Kind.INFO, FailureCode.UPSTACK_NO_DESTINATION);
    return new VBox(8, notice, copyFields());
  }

  /** What a new destination's form asks for, as far as it is known here. */
  private Node copyFields() {
    HBox fields = new HBox(16);
    if (!model.partnerId().isEmpty()) {
      fields
          .getChildren()
          .add(new CopyField("partner-id", TEXTS.get("partner.id"), model.partnerId(), copy));
    }
    if (!model.ruleIds().isEmpty()) {
      fields
          .getChildren()
          .add(new CopyField("rule-ids", TEXTS.get("rule.ids"), model.ruleIds(), copy));
    }
    return fields;
  }

  private Node inOwnBrowser() {
    Section steps =
        new Section(
            TEXTS.get("own.heading"),
            Words.text(TEXTS.get("own.text")),
            new FlowPane(
                8,
                8,
                Buttons.plain(
                    "open-upstack",
                    TEXTS.get("own.open"),
                    () -> open.accept(addresses.destinations())),
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
                say("said-healthy", Shown.HEALTHY),
                say("said-unhealthy", Shown.UNHEALTHY),
                say("said-neither", Shown.NEITHER)));
    said.disableProperty().bind(model.state().blocked().isNotEmpty());
    VBox inner =
        new VBox(
            16,
            steps,
            new Section("", Words.text(TEXTS.get("own.new")), copyFields()),
            said,
            Buttons.link("in-here", TEXTS.get("own.back"), () -> change(false)));
    ScrollPane scroll = new ScrollPane(inner);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("inner-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    return scroll;
  }

  private Button say(String id, Shown shown) {
    return Buttons.plain(id, TEXTS.get(id), () -> model.say(shown));
  }

  private void fill() {
    if (!ownBrowser) {
      visit.fill();
    }
  }
}
