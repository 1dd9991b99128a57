package dev.capiwizard.window;

import dev.capiwizard.platform.BrowserOpener;
import dev.capiwizard.platform.SystemClipboard;
import dev.capiwizard.ui.Background;
import java.net.URI;
import java.time.Duration;

/**
 * Opens pages in the person’s own browser; where that fails, a banner has the address. FX thread.
 */
record PageOpener(
    BrowserOpener browser, Background background, Banners banners, SystemClipboard clipboard) {
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  void open(URI address) {
    background.run(
        DEADLINE,
        () -> {
          browser.open(address);
          return true;
        },
        done -> {},
        failure -> banners.pageNotOpened(address, clipboard::copy));
  }
}
