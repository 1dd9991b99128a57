package dev.capiwizard.platform.network;

import dev.capiwizard.platform.certificates.TrustedRoots;
import dev.capiwizard.platform.managed.Managed;
import dev.capiwizard.platform.proxy.PageProxies;
import dev.capiwizard.platform.proxy.ProxyLogin;
import dev.capiwizard.platform.proxy.SystemProxies;
import java.net.Authenticator;
import java.net.NetworkInterface;
import java.net.ProxySelector;
import java.net.SocketException;
import javax.net.ssl.SSLContext;

/**
 * How this computer reaches others: one set of proxies, logins and trusted certificates, for the
 * program’s client and for embedded pages. Making one reads nothing.
 */
public record Network(SystemProxies proxies, TrustedRoots roots) {
  private static final class This {
    private static final Network COMPUTER =
        new Network(
            new SystemProxies(
                ProxySelector.getDefault(),
                System.getenv(),
                Managed.defaults().proxy(),
                Managed.defaults().noProxy()),
            TrustedRoots.of(System.getProperty("os.name", ""), System.getenv()));
  }

  /** This computer’s network; one for the process, so that certificates are read once. */
  public static Network system() {
    return This.COMPUTER;
  }

  /**
   * Has embedded pages use the same network. They read Java’s process-wide settings once, so call
   * this before the first page.
   */
  public void useForPages() {
    SSLContext.setDefault(roots.contextLater());
    ProxySelector.setDefault(new PageProxies(proxies));
    Authenticator.setDefault(new ProxyLogin(proxies));
    if (proxies.needsUrlConnection()) {
      // WebView’s newer loader has its own java.net.http client without an authenticator, whose
      // page never ends if a proxy wants a login. Its older loader, by URLConnection, asks the
      // default one.
      System.setProperty("com.sun.webkit.useHTTP2Loader", "false");
    }
  }

  /** Whether any network other than this computer’s own is up, by cable, air or tunnel. */
  public static boolean isUp() {
    try {
      return NetworkInterface.networkInterfaces()
          .anyMatch(
              one -> {
                try {
                  return one.isUp()
                      && !one.isLoopback()
                      && one.inetAddresses().findAny().isPresent();
                } catch (SocketException e) {
                  return false;
                }
              });
    } catch (SocketException e) {
      // If it cannot be told, the network is not blamed.
      return true;
    }
  }
}
