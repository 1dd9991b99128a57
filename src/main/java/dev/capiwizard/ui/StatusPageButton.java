package dev.capiwizard.ui;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.texts.Texts;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;

/** Opens the page on which LinkedIn tells of its own failures, where a finding may be one. */
public final class StatusPageButton {
  public static final URI PAGE = URI.create("https://www.linkedin-apistatus.com");

  private static final Texts TEXTS = Texts.of("ui");

  private StatusPageButton() {}

  /**
   * The button for LinkedIn’s 5xx and 429; empty for any other finding.
   *
   * @param open opens a page in the person’s own browser
   */
  public static Optional<Button> of(FailureCode code, Consumer<URI> open) {
    return code == FailureCode.SERVICE_ERROR || code == FailureCode.RATE_LIMITED
        ? Optional.of(
            Buttons.external(
                Buttons.link(
                    "linkedin-status", TEXTS.get("linkedin.status"), () -> open.accept(PAGE))))
        : Optional.empty();
  }
}
