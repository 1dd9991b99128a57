package dev.capiwizard.ui.browser;

import dev.capiwizard.ui.LayoutWarmUp;
import java.util.ArrayList;
import java.util.List;

/** Prepares the parts that the first embedded page needs, so that nobody waits for them later. */
public final class FirstPage {
  private static boolean made;

  private FirstPage() {}

  /**
   * Makes a page, and then the frame around it with its styles: each a part of its own, for a frame
   * of its own. None once a page was made. FX thread.
   */
  public static List<Runnable> parts() {
    if (made) {
      return List.of();
    }
    List<Runnable> parts = new ArrayList<>();
    parts.add(
        () -> {
          made = true;
          PageStorage.view().getEngine().loadContent("");
        });
    parts.addAll(LayoutWarmUp.parts(BrowserPane.class, BrowserPane::new));
    return parts;
  }

  /** Reads the list of public suffixes, so that no page waits for it. Not for the FX thread. */
  public static boolean readSuffixes() {
    return !PrivateCookies.site("www.example.com").isEmpty();
  }
}
