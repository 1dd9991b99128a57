package dev.capiwizard.http;

import dev.capiwizard.platform.proxy.SystemProxies;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.nio.charset.StandardCharsets;
import okhttp3.Authenticator;
import okhttp3.Challenge;
import okhttp3.Credentials;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/**
 * Signs in to a proxy (RFC 9110 §11.7), once, if a login is known. The login is in the first
 * request, as with curl, since some proxies answer no second request on a connection that they have
 * refused. It goes only to its own proxy, in a request for that proxy alone.
 */
final class ProxyAuthenticator implements Authenticator {
  private static final String HEADER = "Proxy-Authorization";

  /** The way in which OkHttp asks before its first request to a proxy. */
  private static final String BEFORE_ASKED = "OkHttp-Preemptive";

  private final SystemProxies proxies;

  ProxyAuthenticator(SystemProxies proxies) {
    this.proxies = proxies;
  }

  private static boolean asks(Response response) {
    return response.challenges().stream()
        .map(Challenge::scheme)
        .anyMatch(scheme -> scheme.equalsIgnoreCase("Basic") || scheme.equals(BEFORE_ASKED));
  }

  @Override
  public @Nullable Request authenticate(@Nullable Route route, Response response) {
    if (route == null
        || !asks(response)
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
