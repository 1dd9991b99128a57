package dev.capiwizard.steps.status;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.failures.RequestMessage;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.CheckLine;
import dev.capiwizard.ui.Notice;
import dev.capiwizard.ui.Words;
import dev.capiwizard.upstack.UpstackAddresses;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * Whether LinkedIn’s ads bring a click ID, by which it recognizes more conversions, and how that is
 * switched on. FX thread.
 */
final class ClickIdPart extends VBox {
  private static final Texts TEXTS = Texts.of("status");

  private final StatusModel model;
  private final Consumer<URI> open;
  private final Consumer<String> copy;
  private List<Optional<Boolean>> shown = List.of();

  /**
   * @param open opens a page in the person’s own browser
   * @param copy puts a message to somebody else on the clipboard
   */
  ClickIdPart(StatusModel model, Consumer<URI> open, Consumer<String> copy) {
    super(8);
    this.model = model;
    this.open = open;
    this.copy = copy;
    setId("click-id");
  }

  /** Shows what LinkedIn told; words that are shown already stay. */
  void show() {
    Optional<Boolean> on = model.clickIds();
    List<Optional<Boolean>> now = List.of(on);
    if (now.equals(shown)) {
      return;
    }
    shown = now;
    if (on.isEmpty()) {
      getChildren()
          .setAll(
              Words.text(TEXTS.get("click.unknown", TEXTS.get("click.gloss"))), how(), guides());
    } else if (on.get()) {
      getChildren()
          .setAll(
              new CheckLine(CheckLine.Mark.OK, TEXTS.get("click.on", TEXTS.get("click.gloss"))));
    } else {
      getChildren()
          .setAll(
              Notice.titled(
                  Notice.Kind.INFO,
                  FailureCode.CLICK_ID_OFF,
                  FailureTexts.cause(FailureCode.CLICK_ID_OFF)),
              how(),
              new FlowPane(16, 4, message(), guides()));
    }
  }

  private Button message() {
    return Buttons.plain(
        "copy-click-id",
        TEXTS.get("click.message"),
        () ->
            RequestMessage.of(FailureCode.CLICK_ID_OFF, model.account())
                .ifPresent(message -> copy.accept(message.text())));
  }

  private static VBox how() {
    return new VBox(
        4, Words.text(TEXTS.get("click.how")), Words.text(TEXTS.get("click.who"), "soft"));
  }

  private Button guides() {
    return Buttons.external(
        Buttons.linkAlone(
            "click-id-guides",
            TEXTS.get("click.guides"),
            () -> open.accept(UpstackAddresses.guides())));
  }
}
