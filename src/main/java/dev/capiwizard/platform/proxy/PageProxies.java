package dev.capiwizard.platform.proxy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The routes of embedded pages: only https to other computers. Plain http, or anything on this
 * computer, gets a proxy that does not exist, so nothing is sent: a web page has no business with
 * services here. Only the practice services, which the program itself runs, are allowed. WebKit’s
 * loaders are not written for an exception instead. Safe from any thread.
 */
public final class PageProxies extends ProxySelector {
  /** Never the name of a computer (RFC 6761, section 6.4). */
  private static final List<Proxy> NOWHERE =
      List.of(
          new Proxy(
              Proxy.Type.HTTP, InetSocketAddress.createUnresolved("not-for-pages.invalid", 80)));

  /** Hosts and ports of the services that the program runs on this computer. */
  private static final Set<String> OPENED = ConcurrentHashMap.newKeySet();

  private final ProxySelector others;

  public PageProxies(ProxySelector others) {
    this.others = others;
  }

  /** Lets pages reach a service of this computer; nothing else changes. */
  public static void allow(URI opened) {
    if (NoProxy.isLoopback(opened)) {
      OPENED.add(authority(opened));
    }
  }

  @Override
  public List<Proxy> select(URI address) {
    return isClosed(address) ? NOWHERE : others.select(address);
  }

  @Override
  public void connectFailed(URI address, SocketAddress proxy, IOException why) {
    if (!isClosed(address)) {
      others.connectFailed(address, proxy, why);
    }
  }

  private static boolean isClosed(URI address) {
    return NoProxy.isLoopback(address)
        ? !OPENED.contains(authority(address))
        : "http".equalsIgnoreCase(address.getScheme());
  }

  private static String authority(URI address) {
    return NoProxy.host(address) + ":" + NoProxy.port(address);
  }
}
