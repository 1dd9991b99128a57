package dev.capiwizard.ui.browser;

import dev.capiwizard.ui.Frames;
import dev.capiwizard.ui.LayoutWarmUp;

/** What the first embedded page needs, made ahead, so that nobody waits for it later. */
public final class FirstPage {
  private static boolean made;

  private FirstPage() {}

  /** Makes a page, and then the frame around one with its styles. Once; FX thread. */
  public static void make() {
    if (!made) {
      made = true;
      Frames.each(
          () -> PageStorage.view().getEngine().loadContent(""),
          () -> LayoutWarmUp.layOut(BrowserPane.class, BrowserPane::new));
    }
  }

  /** Reads the list by which addresses are taken apart, so that no page waits for it. Not on FX. */
  public static boolean readSuffixes() {
    return !PrivateCookies.site("www.example.com").isEmpty();
  }
}
