package dev.capiwizard.http;

import dev.capiwizard.platform.network.Network;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Makes the client at its first use, so that a run without calls reads no certificates and loads no
 * class of OkHttp. Safe from any thread.
 */
public final class LaterClient implements Supplier<OkHttpClient> {
  private final Network network;
  private @Nullable OkHttpClient made;

  public LaterClient(Network network) {
    this.network = network;
  }

  @Override
  public synchronized OkHttpClient get() {
    if (made == null) {
      made = HttpClients.create(network);
    }
    return made;
  }
}
