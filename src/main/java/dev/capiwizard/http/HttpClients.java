package dev.capiwizard.http;

import dev.capiwizard.platform.network.Network;
import java.time.Duration;
import java.util.random.RandomGenerator;
import okhttp3.OkHttpClient;

/** Makes the one HTTP client of the program. */
public final class HttpClients {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(600);

  private HttpClients() {}

  /** Like {@link #create(Network)}, on this computer’s network. Reads certificates. */
  public static OkHttpClient create() {
    return create(Network.system());
  }

  /**
   * Makes a client that ends every call after 20 s, repeats calls where that may help ({@link
   * Retries}), sends a body once ({@link SentOnce}), and follows no redirect: a token must not
   * travel to an address that nobody named. Reads certificates: not for the FX thread.
   */
  public static OkHttpClient create(Network network) {
    return SentOnce.in(new OkHttpClient.Builder())
        .connectTimeout(Duration.ofSeconds(10))
        .readTimeout(Duration.ofSeconds(15))
        .writeTimeout(Duration.ofSeconds(15))
        .callTimeout(Duration.ofSeconds(20))
        .addInterceptor(new Retries(FIRST_PAUSE, RandomGenerator.getDefault()))
        .followRedirects(false)
        .followSslRedirects(false)
        .proxySelector(network.proxies())
        .proxyAuthenticator(new ProxyAuthenticator(network.proxies()))
        .sslSocketFactory(network.roots().context().getSocketFactory(), network.roots())
        .build();
  }
}
