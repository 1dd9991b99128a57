package dev.capiwizard.ui.browser;

import dev.capiwizard.platform.proxy.PageProxies;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;

/** Which addresses an embedded page may have: https, and http on this computer alone. */
public final class PagePolicy {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

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
    // Read as browsers do: a page may have signs in its address that RFC 3986 does not know.
    HttpUrl url = HttpUrl.parse(address);
    return url != null && (url.isHttps() || isLoopback(url.host()));
  }

  /** Lets pages reach what the program itself opens on this computer: a practice service. */
  static void open(String address) {
    HttpUrl url = HttpUrl.parse(address);
    if (url != null) {
      PageProxies.allow(url.uri());
    }
  }

  /** Where an address’s host answers, without path and query; empty where none may be asked. */
  static Optional<URI> origin(String address) {
    return Optional.ofNullable(HttpUrl.parse(address))
        .filter(url -> allows(address))
        .map(url -> url.newBuilder().username("").password("").encodedPath("/"))
        .map(url -> url.query(null).fragment(null).build().uri());
  }

  /** Whether this page’s owner turns embedded browsers away. */
  public static boolean refusesEmbedded(String address) {
    HttpUrl url = HttpUrl.parse(address);
    return url != null && REFUSE_EMBEDDED.contains(url.host());
  }
}
