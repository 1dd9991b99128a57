package dev.capiwizard.steps.prerequisites;

import dev.capiwizard.connection.Need;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.LinkedText;
import dev.capiwizard.ui.PasteField;
import dev.capiwizard.ui.TermHelp;
import dev.capiwizard.ui.TypedText;
import dev.capiwizard.ui.Words;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** One need in one line, which opens to tell how to check it, whom to ask, and what lacks. */
final class NeedRow extends VBox {
  private static final Texts TEXTS = Texts.of("prerequisites");

  private final Need need;
  private final PrerequisitesModel model;
  private final Consumer<String> copy;
  private final Consumer<URI> open;
  private final Runnable changed;
  private final FontIcon mark = new FontIcon();
  private final FontIcon arrow = new FontIcon("fth-chevron-right");
  private final Button line;
  private final Label state = Words.text("", "check-state");
  private final VBox details = new VBox(8);
  private final VBox help = new VBox(8);
  private final Button lacking;
  private final Button here;
  private Consumer<Node> reveal = row -> {};

  /**
   * @param copy puts a message on the clipboard
   * @param open opens an address in the person’s own browser
   * @param changed runs after the person said something of this need
   */
  NeedRow(
      Need need,
      PrerequisitesModel model,
      Consumer<String> copy,
      Consumer<URI> open,
      Runnable changed) {
    this.need = need;
    this.model = model;
    this.copy = copy;
    this.open = open;
    this.changed = changed;
    getStyleClass().add("check-row");
    line = Buttons.plain("need-" + need.id(), TEXTS.get("tick." + need.id()), this::toggle);
    line.getStyleClass().add("check-open");
    line.setMaxWidth(Double.MAX_VALUE);
    line.setWrapText(true);
    line.setMinWidth(0);
    line.setMinHeight(USE_PREF_SIZE);
    mark.getStyleClass().add("check-icon");
    line.setGraphic(mark);
    // Beside the words and yet part of the button: a press on it is one on the row.
    arrow.setMouseTransparent(true);
    StackPane top = new StackPane(line, arrow);
    top.getStyleClass().add("check-top");
    StackPane.setAlignment(arrow, Pos.CENTER_RIGHT);
    lacking = Buttons.link("lack-" + need.id(), lack(need), () -> say(true));
    here = Buttons.link("have-" + need.id(), TEXTS.get("have"), () -> say(false));
    for (Button one : new Button[] {lacking, here}) {
      one.managedProperty().bind(one.visibleProperty());
    }
    details.getStyleClass().add("check-help");
    details.setVisible(false);
    details.managedProperty().bind(details.visibleProperty());
    state.managedProperty().bind(state.visibleProperty());
    details.getChildren().setAll(links(), help);
    if (need == Need.PARTNER) {
      details.getChildren().addFirst(partnerField());
    }
    getChildren().setAll(top, state, details);
    show();
  }

  /** Sets what brings the opened row into view. */
  void whenOpened(Consumer<Node> reveal) {
    this.reveal = reveal;
  }

  /** Shows how the need stands now. */
  void show() {
    boolean open = model.isLacking(need) || model.isContradicted(need);
    String verified = model.verified(need);
    String words =
        model.isContradicted(need)
            ? TEXTS.get("open.again." + need.id())
            : model.isLeftForLater(need)
                ? TEXTS.get("later." + need.id())
                : model.isLacking(need) ? TEXTS.get("open") : verified;
    mark.setIconLiteral(open ? "fth-clock" : model.isReady(need) ? "fth-check" : icon(need));
    getStyleClass().removeAll("ready", "open");
    if (open || model.isReady(need)) {
      getStyleClass().add(open ? "open" : "ready");
    }
    state.setText(words);
    state.setVisible(!words.isEmpty());
    lacking.setVisible(!open && verified.isEmpty());
    here.setVisible(model.isLacking(need));
    line.setAccessibleText(
        TEXTS.get(
            "row.read",
            TEXTS.get("tick." + need.id()),
            words.isEmpty() ? TEXTS.get(model.isReady(need) ? "said" : "unsaid") : words));
  }

  private static String lack(Need need) {
    return TEXTS.get(need.canWait() ? "lack." + need.id() : "lack");
  }

  private static String icon(Need need) {
    return switch (need) {
      case ROLE -> "fth-user-check";
      case RULE -> "fth-target";
      case PARTNER -> "fth-hash";
      case PAGE -> "fth-briefcase";
      case EMAIL -> "fth-mail";
      case PORTAL -> "fth-globe";
      case UPSTACK -> "fth-log-in";
    };
  }

  private void say(boolean lacks) {
    model.setLacking(need, lacks);
    changed.run();
    // The pressed link is gone.
    (lacks ? here : lacking).requestFocus();
  }

  private void toggle() {
    boolean open = !details.isVisible();
    details.setVisible(open);
    arrow.setIconLiteral(open ? "fth-chevron-down" : "fth-chevron-right");
    if (open) {
      showHow();
      reveal.accept(this);
    }
  }

  private Node links() {
    Button how = Buttons.link("how-" + need.id(), TEXTS.get("how"), this::showHow);
    how.setAccessibleText(TEXTS.get("how.of", TEXTS.get("short." + need.id())));
    Button ask = Buttons.link("ask-" + need.id(), TEXTS.get("ask"), this::showAsk);
    ask.setAccessibleText(TEXTS.get("ask.of", TEXTS.get("short." + need.id())));
    FlowPane links = new FlowPane(16, 4, how, ask, lacking, here);
    links.getStyleClass().add("check-links");
    return links;
  }

  private void showHow() {
    help.getChildren().setAll(LinkedText.of(TEXTS.get("how." + need.id()), open, "help-text"));
    term().ifPresent(term -> help.getChildren().add(TermHelp.link(term)));
  }

  private void showAsk() {
    String message = TEXTS.get("ask." + need.id());
    Button copyButton =
        Buttons.plain("copy-ask-" + need.id(), TEXTS.get("ask.copy"), () -> copy.accept(message));
    help.getChildren().setAll(LinkedText.of(message, open, "help-text"), copyButton);
  }

  /** The word in the answer that not everybody knows. */
  private Optional<String> term() {
    return switch (need) {
      case PAGE -> Optional.of("super-admin");
      case PARTNER -> Optional.of("insight-tag");
      default -> Optional.empty();
    };
  }

  private Node partnerField() {
    TextField field = PasteField.plain(model.partnerId());
    field.setId("partner-id");
    field.setPromptText(TEXTS.get("partner.prompt"));
    field.setAccessibleText(TEXTS.get("partner.prompt"));
    field.setMaxWidth(300);
    HBox.setHgrow(field, Priority.ALWAYS);
    TypedText.follow(field, model::enterPartnerId);
    return new HBox(2, field, TermHelp.button("partner-id"));
  }
}
