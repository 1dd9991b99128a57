package dev.capiwizard.http;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * How far this computer’s clock is from other computers’, by the Date of their responses (RFC 9110
 * §6.6.1). Safe from any thread.
 */
final class ClockCheck {
  /** Certificates overlap by weeks, so a smaller error does not make one invalid. */
  static final Duration FAR_OFF = Duration.ofHours(12);

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final InstantSource clock;
  private final UnaryOperator<HttpUrl> unencrypted;
  private volatile @Nullable Duration difference;

  ClockCheck(InstantSource clock) {
    this(
        clock,
        address ->
            new HttpUrl.Builder().scheme("http").host(address.host()).encodedPath("/").build());
  }

  /**
   * @param unencrypted gives the address to ask for the time in place of one that is not trusted
   */
  ClockCheck(InstantSource clock, UnaryOperator<HttpUrl> unencrypted) {
    this.clock = clock;
    this.unencrypted = unencrypted;
  }

  /** Positive if the other clock is ahead; empty if the response has no readable Date. */
  Optional<Duration> seen(Response response) {
    Instant theirs = response.headers().getInstant("Date");
    if (theirs == null) {
      return Optional.empty();
    }
    Duration found = Duration.between(clock.instant(), theirs);
    difference = found;
    return Optional.of(found);
  }

  /** Whether the clock is far off; empty if nobody could be asked. May wait five seconds. */
  Optional<Boolean> isFarOff(OkHttpClient client, HttpUrl address) {
    Duration known = difference;
    return (known == null ? ask(client, address) : Optional.of(known))
        .map(off -> off.abs().compareTo(FAR_OFF) > 0);
  }

  /** Sends nothing but the request: the response may be anybody’s, and only chooses the words. */
  private Optional<Duration> ask(OkHttpClient client, HttpUrl address) {
    Request request =
        new Request.Builder()
            .url(unencrypted.apply(address))
            .head()
            .header("Cache-Control", "no-cache")
            .build();
    try (Response response =
        client.newBuilder().callTimeout(PATIENCE).build().newCall(request).execute()) {
      return seen(response);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
