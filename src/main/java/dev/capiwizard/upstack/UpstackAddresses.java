package dev.capiwizard.upstack;

import java.net.URI;

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

  /** As a page calls it: scheme, host, and the port where it is not the usual one. */
  public String pageOrigin() {
    return origin.getScheme() + "://" + origin.getAuthority();
  }

  /** Whether a page belongs to Upstack: the only place where a token may be filled in. */
  public boolean isUpstack(String address) {
    try {
      URI uri = URI.create(address);
      return origin.getScheme().equals(uri.getScheme())
          && origin.getHost().equals(uri.getHost())
          && origin.getPort() == uri.getPort();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Upstack’s guide to the next thing to do after the card is green. */
  public static URI clickIdTracking() {
    return URI.create("https://docs.upstackdata.com/guides/linkedin-ads/");
  }
}
