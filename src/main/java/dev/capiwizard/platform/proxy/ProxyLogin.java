package dev.capiwizard.platform.proxy;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import org.jspecify.annotations.Nullable;

/**
 * Gives the login to Java’s own HTTP client, which embedded pages use, when a proxy asks for it. A
 * web site that asks gets nothing, and neither does another proxy.
 */
public final class ProxyLogin extends Authenticator {
  private final SystemProxies proxies;

  public ProxyLogin(SystemProxies proxies) {
    this.proxies = proxies;
  }

  @Override
  protected @Nullable PasswordAuthentication getPasswordAuthentication() {
    return getRequestorType() == RequestorType.PROXY
        ? proxies.login(getRequestingHost(), getRequestingPort()).orElse(null)
        : null;
  }
}
