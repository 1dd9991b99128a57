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
 * The ways of embedded pages: https to other computers alone. A page, a part of one or a socket of
 * its script that wants plain http, or something on this computer, gets a proxy which is nowhere,
 * so nothing is sent: a page of the web has no business with what listens here. Only the practice
 * services, which the program itself opens, are let through. An exception would do as well, but
 * WebKit’s loaders are not written for one. Safe from any thread.
 */
public final class PageProxies extends ProxySelector {
  /** Never the name of a computer (RFC 6761, section 6.4). */
  private static final List<Proxy> NOWHERE =
      List.of(
          new Proxy(
              Proxy.Type.HTTP, InetSocketAddress.createUnresolved("not-for-pages.invalid", 80)));

  /** Host and port of what the program opened on this computer. */
  private static final Set<String> OPENED = ConcurrentHashMap.newKeySet();

  private final ProxySelector others;

  public PageProxies(ProxySelector others) {
    this.others = others;
  }

  /** Lets pages reach a service of this computer; anything else is reached or not as before. */
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
