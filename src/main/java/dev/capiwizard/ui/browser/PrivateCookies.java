package dev.capiwizard.ui.browser;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The cookies of the embedded browser: in memory only, and each site’s apart, so that one can be
 * forgotten without the others. JavaFX asks the process-wide handler. Safe from any thread.
 */
public final class PrivateCookies extends CookieHandler {
  private final Map<String, CookieManager> sites = new ConcurrentHashMap<>();

  /** Puts itself in place of JavaFX’s own handler; to be called before the first page. */
  public static PrivateCookies install() {
    System.setProperty("com.sun.webkit.setDefaultCookieHandler", "false");
    PrivateCookies cookies = new PrivateCookies();
    CookieHandler.setDefault(cookies);
    return cookies;
  }

  /** Forgets what this address’s site has set. */
  public void forget(URI address) {
    sites.remove(site(address));
  }

  public void forgetAll() {
    sites.clear();
  }

  @Override
  public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers)
      throws IOException {
    CookieManager site = sites.get(site(uri));
    return site == null ? Map.of() : site.get(uri, headers);
  }

  @Override
  public void put(URI uri, Map<String, List<String>> headers) throws IOException {
    sites
        .computeIfAbsent(
            site(uri), name -> new CookieManager(null, CookiePolicy.ACCEPT_ORIGINAL_SERVER))
        .put(uri, headers);
  }

  /** The last two names of a host; an address in numbers is its own site. */
  static String site(URI uri) {
    String host = String.valueOf(uri.getHost());
    if (host.matches("[\\d.]+") || host.contains(":")) {
      return host;
    }
    String[] names = host.split("\\.");
    return names.length < 2 ? host : names[names.length - 2] + "." + names[names.length - 1];
  }
}
