package dev.capiwizard.http;

import java.time.Duration;
import okhttp3.OkHttpClient;

/** Makes the one HTTP client of the program. */
public final class HttpClients {
  private HttpClients() {}

  /**
   * A client that ends every call after 20 s and follows no redirect: a token must not travel to an
   * address that nobody named.
   */
  public static OkHttpClient create() {
    return new OkHttpClient.Builder()
        .connectTimeout(Duration.ofSeconds(10))
        .readTimeout(Duration.ofSeconds(15))
        .writeTimeout(Duration.ofSeconds(15))
        .callTimeout(Duration.ofSeconds(20))
        .followRedirects(false)
        .followSslRedirects(false)
        .build();
  }
}
