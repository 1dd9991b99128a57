package dev.capiwizard.http;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.network.Network;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Asks without a token whether anybody responds at an address. Not for the FX thread. */
public final class Probe {
  /**
   * A response, whatever it says.
   *
   * @param clock how far the other clock is ahead of this computer’s; null if it told no time
   */
  public record Found(int status, Duration took, @Nullable Duration clock) {
    /** Whether this computer’s clock must be wrong. */
    public boolean clockIsFarOff() {
      return clock != null && clock.abs().compareTo(ClockCheck.FAR_OFF) > 0;
    }
  }

  private final Supplier<OkHttpClient> client;
  private final ClockCheck clock;
  private final NetworkFailures failures;

  public Probe(Supplier<OkHttpClient> client, InstantSource clock) {
    this.client = client;
    this.clock = new ClockCheck(clock);
    this.failures = new NetworkFailures(this.clock, Network::isUp);
  }

  /**
   * Asks; ends within 20 s.
   *
   * @param page whether the address is for people: a page, or a redirect elsewhere, is then right
   * @throws FailureException with one of the network codes
   */
  public Found ask(URI address, boolean page) throws FailureException {
    OkHttpClient asking = client.get();
    Request request = new Request.Builder().url(address.toString()).build();
    long start = System.nanoTime();
    try (Response response = asking.newCall(request).execute()) {
      String type = response.header("Content-Type", "");
      boolean html = response.isSuccessful() && type != null && type.startsWith("text/html");
      ResponseReader.check(response);
      if (!page && (html || ResponseReader.leadsElsewhere(response))) {
        throw new FailureException(FailureCode.CAPTIVE_PORTAL, ResponseReader.seen(response));
      }
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      return new Found(response.code(), took, clock.seen(response).orElse(null));
    } catch (IOException e) {
      throw failures.of(e, request, asking);
    }
  }
}
