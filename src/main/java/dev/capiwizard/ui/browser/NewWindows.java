package dev.capiwizard.ui.browser;

import dev.capiwizard.texts.Texts;
import java.util.function.Supplier;
import javafx.scene.web.WebView;

/**
 * Takes a page’s wish for another window: its address opens in the same pane, or a message in front
 * of the page says why not. FX thread.
 */
final class NewWindows {
  private static final Texts TEXTS = Texts.of("browser");

  private final FailedPage failed;
  private final PageQuestions questions;
  private final Supplier<String> location;

  /**
   * @param location the address of the page that is shown
   */
  NewWindows(FailedPage failed, PageQuestions questions, Supplier<String> location) {
    this.failed = failed;
    this.questions = questions;
    this.location = location;
  }

  void open(WebView view, String at) {
    if (!PagePolicy.allows(at)) {
      tell(view, "unsafe");
    } else if (PagePolicy.refusesEmbedded(at) || PrivateCookies.isSameSite(at, location.get())) {
      view.getEngine().load(at);
    } else {
      tell(view, "popup", PrivateCookies.host(at));
    }
  }

  /** Shows a message in front of the page, which stays as it is. */
  void tell(WebView view, String key, Object... arguments) {
    if (failed.isShown() || questions.isOpen()) {
      return;
    }
    questions.tell(
        view, TEXTS.get(key + ".title"), TEXTS.get(key + ".text", arguments), failed.waysOut());
  }
}
