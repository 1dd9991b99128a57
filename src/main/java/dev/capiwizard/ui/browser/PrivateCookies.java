package dev.capiwizard.ui.browser;

import java.net.CookieHandler;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * The cookies of the embedded browser: in memory only and separate for each site, so that one site
 * can be forgotten alone. JavaFX asks the process-wide handler. Safe from any thread.
 */
public final class PrivateCookies extends CookieHandler {
  private static final int MOST_PER_SITE = 300;

  private final Map<String, List<StoredCookie>> sites = new HashMap<>();
  private final InstantSource clock;

  PrivateCookies(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Replaces JavaFX’s own handler; call it before the first page.
   *
   * @param clock the clock by which cookies expire
   */
  public static PrivateCookies install(InstantSource clock) {
    System.setProperty("com.sun.webkit.setDefaultCookieHandler", "false");
    PrivateCookies cookies = new PrivateCookies(clock);
    CookieHandler.setDefault(cookies);
    return cookies;
  }

  /** Forgets all cookies of this address’s site. */
  public void forget(URI address) {
    synchronized (sites) {
      sites.remove(site(address));
    }
  }

  public void forgetAll() {
    synchronized (sites) {
      sites.clear();
    }
  }

  @Override
  public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
    HttpUrl url = url(uri).orElse(null);
    if (url == null) {
      return Map.of();
    }
    synchronized (sites) {
      List<String> pairs =
          sites.getOrDefault(site(uri), List.of()).stream()
              .filter(cookie -> !cookie.isOver(clock.instant()))
              .filter(cookie -> cookie.goesTo(url, isScript(uri)))
              .map(StoredCookie::cookie)
              .sorted(Comparator.comparingInt(cookie -> -cookie.path().length()))
              .map(cookie -> cookie.name() + "=" + cookie.value())
              .toList();
      return pairs.isEmpty() ? Map.of() : Map.of("Cookie", List.of(String.join("; ", pairs)));
    }
  }

  @Override
  public void put(URI uri, Map<String, List<String>> headers) {
    headers.forEach(
        (name, values) -> {
          if ("Set-Cookie".equalsIgnoreCase(name)) {
            values.forEach(value -> store(uri, value));
          }
        });
  }

  private void store(URI uri, String header) {
    StoredCookie cookie =
        url(uri).flatMap(url -> StoredCookie.parse(header, url, clock.instant())).orElse(null);
    if (cookie == null || (isScript(uri) && cookie.cookie().httpOnly())) {
      return;
    }
    synchronized (sites) {
      List<StoredCookie> cookies = sites.computeIfAbsent(site(uri), name -> new ArrayList<>());
      cookies.removeIf(old -> old.sameAs(cookie) || old.isOver(clock.instant()));
      if (!cookie.isOver(clock.instant())) {
        cookies.add(cookie);
      }
      if (cookies.size() > MOST_PER_SITE) {
        cookies.removeFirst();
      }
    }
  }

  /** The registrable domain; a numeric address is a site of its own. */
  static String site(URI uri) {
    return site(host(uri));
  }

  /** Found in the list of public suffixes (publicsuffix.org) that OkHttp carries. */
  static String site(String host) {
    // A name without a dot, such as localhost, is not in the list.
    if (!host.contains(".") || host.matches("[\\d.]+") || host.contains(":")) {
      return host;
    }
    try {
      String site = new HttpUrl.Builder().scheme("https").host(host).build().topPrivateDomain();
      return site == null ? host : site;
    } catch (IllegalArgumentException e) {
      return host;
    }
  }

  /** Whether two addresses belong to one site; an address without a host belongs to none. */
  static boolean isSameSite(String one, String other) {
    String host = host(one);
    return !host.isEmpty() && site(host).equals(site(host(other)));
  }

  /** The host of an address in its network form; empty if it has none. */
  static String host(String address) {
    HttpUrl url = HttpUrl.parse(address);
    return url == null ? "" : url.host();
  }

  private static String host(URI uri) {
    // Java accepts no host with an underscore; browsers do.
    return uri.getHost() == null ? host(uri.toString()) : uri.getHost().toLowerCase(Locale.ROOT);
  }

  /**
   * The address as cookies see it. This computer counts as secure, as in every browser, and scripts
   * ask for the address of their page. Empty if there is no host.
   */
  private static Optional<HttpUrl> url(URI uri) {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    try {
      return Optional.of(
          new HttpUrl.Builder()
              .scheme(isSecure(uri) ? "https" : "http")
              .host(host(uri))
              .encodedPath(path)
              .build());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** WebKit asks on behalf of scripts with the scheme javascript, or javascripts for https. */
  private static boolean isScript(URI uri) {
    return String.valueOf(uri.getScheme()).startsWith("javascript");
  }

  private static boolean isSecure(URI uri) {
    return "https".equals(uri.getScheme())
        || "javascripts".equals(uri.getScheme())
        || PagePolicy.isLoopback(host(uri));
  }
}
