package dev.capiwizard.ui.browser;

import javafx.scene.web.WebEngine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The content of an engine’s page, read by scripts; no script may fail the program. FX thread. */
final class PageContent {
  private static final Logger LOG = LoggerFactory.getLogger(PageContent.class);
  private static final String IS_BLANK =
      """
      !document.body || (document.body.innerText.trim() === ''
        && !document.querySelector('input,button,img,svg,canvas,iframe'))
      """;
  private static final String BEGINNING =
      "document.body ? document.body.innerText.slice(0, 2000) : ''";

  private final WebEngine engine;

  PageContent(WebEngine engine) {
    this.engine = engine;
  }

  /**
   * Runs a script in the page.
   *
   * @return its result; also null if the script or the page failed
   */
  @Nullable Object run(String script) {
    try {
      return engine.executeScript(script);
    } catch (RuntimeException e) {
      // The message is left out, since it may quote the page.
      LOG.info("A script failed in the embedded page");
      return null;
    }
  }

  /** Whether the page shows nothing at all. */
  boolean isBlank() {
    return Boolean.TRUE.equals(run(IS_BLANK));
  }

  /** The first 2,000 characters of the visible text. */
  String beginning() {
    return String.valueOf(run(BEGINNING));
  }

  /** The address of the page that is shown, even if another was asked for since. */
  String address() {
    return String.valueOf(run("location.href"));
  }
}
