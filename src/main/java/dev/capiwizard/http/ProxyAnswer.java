package dev.capiwizard.http;

import dev.capiwizard.platform.proxy.SystemProxies;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.nio.charset.StandardCharsets;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/** Signs in to a proxy that asks for it (RFC 9110 §11.7), once, and where a login is known. */
final class ProxyAnswer implements Authenticator {
  private static final String HEADER = "Proxy-Authorization";

  private final SystemProxies proxies;

  ProxyAnswer(SystemProxies proxies) {
    this.proxies = proxies;
  }

  @Override
  public @Nullable Request authenticate(@Nullable Route route, Response response) {
    boolean basic =
        response.challenges().stream().anyMatch(one -> one.scheme().equalsIgnoreCase("Basic"));
    if (route == null
        || !basic
        || response.request().header(HEADER) != null
        || !(route.proxy().address() instanceof InetSocketAddress at)) {
      return null;
    }
    PasswordAuthentication login = proxies.login(at.getHostString(), at.getPort()).orElse(null);
    return login == null
        ? null
        : response
            .request()
            .newBuilder()
            .header(
                HEADER,
                Credentials.basic(
                    login.getUserName(), new String(login.getPassword()), StandardCharsets.UTF_8))
            .build();
  }
}
