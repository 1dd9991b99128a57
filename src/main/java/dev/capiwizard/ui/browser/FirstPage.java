package dev.capiwizard.ui.browser;

import dev.capiwizard.ui.Frames;
import dev.capiwizard.ui.LayoutWarmUp;

/** Prepares the parts that the first embedded page needs, so that nobody waits for them later. */
public final class FirstPage {
  private static boolean made;

  private FirstPage() {}

  /** Makes a page, and then the frame around it with its styles; does so once. FX thread. */
  public static void make() {
    if (!made) {
      made = true;
      Frames.each(
          () -> PageStorage.view().getEngine().loadContent(""),
          () -> LayoutWarmUp.layOut(BrowserPane.class, BrowserPane::new));
    }
  }

  /** Reads the list of public suffixes, so that no page waits for it. Not for the FX thread. */
  public static boolean readSuffixes() {
    return !PrivateCookies.site("www.example.com").isEmpty();
  }
}
