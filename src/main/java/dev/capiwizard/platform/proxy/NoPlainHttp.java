package dev.capiwizard.platform.proxy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/**
 * The ways of embedded pages: https, and http on this computer alone. A page, a part of one or a
 * socket of its script that wants plain http gets a proxy which is nowhere, so nothing is sent. An
 * exception would do as well, but WebKit’s loaders are not written for one. Safe from any thread.
 */
public final class NoPlainHttp extends ProxySelector {
  /** Never the name of a computer (RFC 6761, section 6.4). */
  private static final List<Proxy> NOWHERE =
      List.of(
          new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("plain-http.invalid", 80)));

  private final ProxySelector others;

  public NoPlainHttp(ProxySelector others) {
    this.others = others;
  }

  @Override
  public List<Proxy> select(URI address) {
    return isPlain(address) ? NOWHERE : others.select(address);
  }

  @Override
  public void connectFailed(URI address, SocketAddress proxy, IOException why) {
    if (!isPlain(address)) {
      others.connectFailed(address, proxy, why);
    }
  }

  private static boolean isPlain(URI address) {
    return "http".equalsIgnoreCase(address.getScheme()) && !NoProxy.isLoopback(address);
  }
}
