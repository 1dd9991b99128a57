package dev.capiwizard.ui.browser;

import dev.capiwizard.platform.proxy.PageProxies;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;

/** The addresses that an embedded page may have: https, and http only on this computer. */
public final class PagePolicy {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

  /** Sites whose sign-in pages do not work in an embedded browser. */
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
    // Read as browsers do: an address may hold characters that RFC 3986 does not allow.
    HttpUrl url = HttpUrl.parse(address);
    return url != null && (url.isHttps() || isLoopback(url.host()));
  }

  /** Lets pages reach a service that the program itself runs on this computer: the practice. */
  static void open(String address) {
    HttpUrl url = HttpUrl.parse(address);
    if (url != null) {
      PageProxies.allow(url.uri());
    }
  }

  /** The address’s host without path and query; empty if the host may not be asked. */
  static Optional<URI> origin(String address) {
    return Optional.ofNullable(HttpUrl.parse(address))
        .filter(url -> allows(address))
        .map(url -> url.newBuilder().username("").password("").encodedPath("/"))
        .map(url -> url.query(null).fragment(null).build().uri());
  }

  /** Whether the owner of this page turns embedded browsers away. */
  public static boolean refusesEmbedded(String address) {
    HttpUrl url = HttpUrl.parse(address);
    return url != null && REFUSE_EMBEDDED.contains(url.host());
  }
}
