package dev.capiwizard.upstack;

import java.net.URI;
import okhttp3.HttpUrl;

/** Upstack’s addresses (Upstack’s TikTok and Reddit guides). */
public final class UpstackAddresses {
  private final URI origin;

  /**
   * @param origin such as {@code https://app.upstackdata.com}
   */
  public UpstackAddresses(URI origin) {
    this.origin = origin;
  }

  public URI destinations() {
    return URI.create(origin + "/pixel/event-destinations");
  }

  /** The origin as a page gives it: scheme, host, and the port unless it is the default. */
  public String pageOrigin() {
    HttpUrl own = HttpUrl.parse(origin.toString());
    if (own == null) {
      return origin.getScheme() + "://" + origin.getAuthority();
    }
    // The browser’s own form: no default port, no path, no slash.
    String address =
        own.newBuilder().encodedPath("/").query(null).fragment(null).build().toString();
    return address.substring(0, address.length() - 1);
  }

  /** Whether a page belongs to Upstack, where alone a token may be filled in. */
  public boolean isUpstack(String address) {
    // Read as the browser does, so that the hosts compared are those that it uses.
    HttpUrl own = HttpUrl.parse(origin.toString());
    HttpUrl page = HttpUrl.parse(address);
    return own != null
        && page != null
        && own.scheme().equals(page.scheme())
        && own.host().equals(page.host())
        && own.port() == page.port();
  }

  /** The index of Upstack’s guides, the only address of theirs that all of them name. */
  public static URI guides() {
    return URI.create("https://docs.upstackdata.com/llms.txt");
  }
}
