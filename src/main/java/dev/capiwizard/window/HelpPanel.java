package dev.capiwizard.window;

import dev.capiwizard.connection.StepId;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.support.UsualTroubles;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Overlay;
import dev.capiwizard.ui.ScreenCover;
import dev.capiwizard.ui.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * What somebody who is stuck can do: the usual troubles of the step, whom to ask, and what support
 * needs to know. FX thread.
 */
final class HelpPanel {
  private static final Texts TEXTS = Texts.of("window");

  private final Overlay overlay;
  private final String contact;
  private final Runnable report;
  private final Consumer<String> copy;

  /**
   * @param contact whom to ask; empty if nobody is named
   * @param report opens the report for support
   * @param copy puts the support code on the clipboard
   */
  HelpPanel(Overlay overlay, String contact, Runnable report, Consumer<String> copy) {
    this.overlay = overlay;
    this.contact = contact;
    this.report = report;
    this.copy = copy;
  }

  /**
   * Opens it in front of a screen.
   *
   * @param digits the support code of this moment
   * @param step the open step; empty on other screens
   */
  void open(String digits, Optional<StepId> step) {
    VBox words = new VBox(14);
    step.map(UsualTroubles::in)
        .filter(codes -> !codes.isEmpty())
        .ifPresent(codes -> words.getChildren().add(troubles(codes)));
    words.getChildren().add(support(digits));
    ScrollPane scroll = new ScrollPane(words);
    scroll.setFitToWidth(true);
    // As high as its words, which wrap, if the window has the room.
    scroll.prefViewportHeightProperty().bind(words.heightProperty());
    scroll.getStyleClass().add("inner-scroll");
    scroll.setFocusTraversable(false);
    Button close = Buttons.plain("help-close", TEXTS.get("close"), overlay::hide);
    FlowPane buttons =
        new FlowPane(
            8,
            8,
            Buttons.plain("help-copy", TEXTS.get("help.copy"), () -> copy.accept(digits)),
            Buttons.plain("help-report", TEXTS.get("support.report"), this::toReport),
            Buttons.link("about-open", Texts.of("about").get("title"), this::toAbout),
            close);
    VBox box = new VBox(14, Words.heading(TEXTS.get("help")), scroll, buttons);
    box.setId("help-panel");
    box.getStyleClass().add("dialog-box");
    overlay.show(box, close);
  }

  /** The report opens in the same place; the focus goes back to where help was asked for. */
  private void toReport() {
    overlay.hide();
    report.run();
  }

  private void toAbout() {
    overlay.hide();
    About.open(overlay);
  }

  private static Node troubles(List<FailureCode> codes) {
    VBox list = new VBox(10, Words.text(TEXTS.get("help.usual"), "soft-title"));
    for (FailureCode code : codes) {
      list.getChildren()
          .add(
              new VBox(
                  2,
                  Words.text(FailureTexts.title(code), "help-trouble"),
                  Words.text(FailureTexts.next(code))));
    }
    return list;
  }

  private Node support(String digits) {
    Label code = new Label(digits);
    code.setId("help-code");
    code.getStyleClass().addAll("support-digits", ScreenCover.SHAREABLE);
    code.setAccessibleText(spoken(digits));
    VBox part = new VBox(6);
    part.getChildren().add(Words.text(TEXTS.get("help.support"), "soft-title"));
    Label whom = Words.text(contact.isEmpty() ? TEXTS.get("help.nobody") : contact);
    whom.setId("help-contact");
    part.getChildren().addAll(whom, Words.text(TEXTS.get("help.code")), code);
    return part;
  }

  /** Digit by digit, as it is read out. */
  static String spoken(String digits) {
    return String.join(" ", digits.split(""));
  }
}
