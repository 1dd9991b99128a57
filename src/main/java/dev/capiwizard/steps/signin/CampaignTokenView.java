package dev.capiwizard.steps.signin;

import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.linkedin.CampaignManagerAddresses;
import dev.capiwizard.platform.SystemClipboard;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.FindingCard;
import dev.capiwizard.ui.Notice;
import dev.capiwizard.ui.OnDemand;
import dev.capiwizard.ui.Page;
import dev.capiwizard.ui.PasteField;
import dev.capiwizard.ui.Section;
import dev.capiwizard.ui.SideBySide;
import dev.capiwizard.ui.TermHelp;
import dev.capiwizard.ui.TypedText;
import dev.capiwizard.ui.ViewPosition;
import dev.capiwizard.ui.Words;
import dev.capiwizard.ui.drawing.Acts;
import dev.capiwizard.ui.drawing.Drawing;
import dev.capiwizard.wizard.Step;
import dev.capiwizard.wizard.StepFrame;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The quick try’s step: the token is made in Campaign Manager and pasted here. */
public final class CampaignTokenView {
  private static final Texts TEXTS = Texts.of("signin");
  private static final int ACTS = 4;

  /** Half of the width that words and a drawing need side by side. */
  private static final double NARROWEST = 215;

  private static final double SHARE_OF_WORDS = 0.5;

  private final SignInModel model;
  private final URI campaignManager;
  private final Consumer<URI> open;
  private final Consumer<String> copy;
  private final Consumer<StepId> openStep;
  private final PasswordField token = PasteField.secret();
  private final BooleanProperty opened = new SimpleBooleanProperty();
  private final Page page = Page.scrolling(TEXTS.get("quick.heading"), TEXTS.get("quick.lead"));
  private final OnDemand<Node> make = new OnDemand<>(this::make);
  private @Nullable Phase shown;

  private CampaignTokenView(
      SignInModel model,
      URI campaignManager,
      Consumer<URI> open,
      Consumer<String> copy,
      Consumer<StepId> openStep) {
    this.model = model;
    this.campaignManager = campaignManager;
    this.open = open;
    this.copy = copy;
    this.openStep = openStep;
  }

  /**
   * The step itself.
   *
   * @param open opens a page in the person’s own browser
   * @param clipboard gets messages to somebody else
   * @param openStep opens a step in which a finding is mended
   */
  public static Step step(
      SignInModel model,
      CampaignManagerAddresses campaignManager,
      Consumer<URI> open,
      SystemClipboard clipboard,
      Consumer<StepId> openStep) {
    OnDemand<CampaignTokenView> view =
        new OnDemand<>(
            () ->
                new CampaignTokenView(
                    model, campaignManager.start(), open, clipboard::copy, openStep));
    return new StepFrame(
            StepId.SIGN_IN,
            TEXTS.get("quick.title"),
            model.state(),
            () -> view.get().build(),
            model::resume,
            () -> {})
        .taking(4);
  }

  private Node build() {
    model.changes().addListener((observable, before, now) -> show());
    show();
    return page;
  }

  private void show() {
    Phase phase = model.phase().get();
    List<Node> content =
        switch (phase) {
          case VERIFYING -> List.of(Verifying.node(model.reading().isPresent(), model::cancel));
          case DONE ->
              List.of(new SignInResult(model, model::anew, false, open, openStep, copy).build());
          case FAILED -> List.of(failed(), make.get());
          case READY, AT_LINKEDIN, IN_OWN_BROWSER, UNCONFIRMED -> List.of(make.get());
        };
    page.setTitle(TEXTS.get(phase == Phase.DONE ? "quick.title" : "quick.heading"));
    page.setLead(TEXTS.get(phase == Phase.DONE ? "quick.lead.done" : "quick.lead"));
    model.state().ownAct().set(hasOwnAct(phase));
    ViewPosition place = phase == shown ? ViewPosition.of(page.body()) : ViewPosition.TOP;
    shown = phase;
    page.body().getChildren().setAll(content);
    place.restore(page.body());
  }

  /** Whether the page has the blue button. */
  private boolean hasOwnAct(Phase phase) {
    return switch (phase) {
      case READY, FAILED -> true;
      case DONE ->
          !model.guard().isOpen() && model.reading().flatMap(now -> now.problem()).isPresent();
      case AT_LINKEDIN, IN_OWN_BROWSER, VERIFYING, UNCONFIRMED -> false;
    };
  }

  private Node failed() {
    FailureCode code = model.failure().map(one -> one.code()).orElse(FailureCode.INTERNAL);
    // No button: the field is below.
    VBox nodes = new VBox(8, new FindingCard(Notice.Kind.PROBLEM, code, "", copy));
    if (!model.pasteNotes().isEmpty()) {
      nodes.getChildren().add(Words.text(model.pasteNotes(), "soft"));
    }
    return nodes;
  }

  private Node make() {
    Button open =
        Buttons.external(
            Buttons.plain("open-campaign-manager", TEXTS.get("quick.open"), this::openIt));
    Buttons.primaryWhile(open, opened.not());
    List<String> acts =
        IntStream.rangeClosed(1, ACTS).mapToObj(act -> TEXTS.get("quick.act." + act)).toList();
    return new Section(
        "",
        new SideBySide(
            new VBox(12, open, new Acts(acts)),
            new VBox(
                4,
                new Drawing(
                    "larger-campaign-manager",
                    TEXTS.get("quick.drawing"),
                    CampaignManagerDrawing::page),
                terms()),
            NARROWEST,
            SHARE_OF_WORDS),
        field());
  }

  private static Node terms() {
    VBox terms = new VBox(TermHelp.link("signals-manager"), TermHelp.link("direct-api"));
    terms.getStyleClass().add("term-links");
    return terms;
  }

  private Node field() {
    Label label = new Label(TEXTS.get("quick.paste.label"));
    label.getStyleClass().add("field-label");
    label.setLabelFor(token);
    token.setId("paste-token");
    token.getStyleClass().add("secret-field");
    token.setPromptText(TEXTS.get("quick.paste.prompt"));
    token.setAccessibleText(TEXTS.get("quick.paste.prompt"));
    TypedText.followWhole(token, this::take);
    HBox.setHgrow(token, Priority.ALWAYS);
    Button paste = Buttons.plain("paste-from-clipboard", TEXTS.get("quick.paste"), this::paste);
    Buttons.primaryWhile(paste, opened);
    return new VBox(
        4,
        label,
        new HBox(8, token, paste),
        Words.text(TEXTS.get("quick.paste.note"), "field-message"));
  }

  private void openIt() {
    opened.set(true);
    open.accept(campaignManager);
  }

  /** The clipboard is read only here and by a key press into the field. */
  private void paste() {
    opened.set(true);
    token.requestFocus();
    token.selectAll();
    token.paste();
  }

  /** The field is emptied only after the key press or paste that filled it. */
  private void take(String text) {
    if (!text.isBlank()) {
      model.pasteToken(text, "", TokenFacts.Origin.CAMPAIGN_MANAGER);
      Platform.runLater(token::clear);
    }
  }
}
