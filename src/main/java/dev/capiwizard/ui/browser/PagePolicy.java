package dev.capiwizard.ui.browser;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Which addresses an embedded page may have: https, and http on this computer alone. */
public final class PagePolicy {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Sign-in pages that do not work in an embedded browser. */
  private static final Set<String> REFUSE_EMBEDDED =
      Set.of("accounts.google.com", "appleid.apple.com", "login.microsoftonline.com");

  private PagePolicy() {}

  static boolean isLoopback(String host) {
    return LOOPBACK.contains(host);
  }

  public static boolean allows(String address) {
    if (address.equals("about:blank") || address.isEmpty()) {
      return true;
    }
    try {
      URI uri = URI.create(address);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      String host = String.valueOf(uri.getHost());
      return scheme.equals("https") || (scheme.equals("http") && isLoopback(host));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Whether this page’s owner turns embedded browsers away. */
  public static boolean refusesEmbedded(String address) {
    try {
      return REFUSE_EMBEDDED.contains(String.valueOf(URI.create(address).getHost()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
