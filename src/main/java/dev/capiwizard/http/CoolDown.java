package dev.capiwizard.http;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Services that asked for a pause (429). Until it is over nobody calls them, since more calls would
 * only prolong it. Safe from any thread.
 */
public final class CoolDown {
  /** The pause without {@code Retry-After}; it doubles at each refusal, up to {@link #LONGEST}. */
  private static final Duration FIRST = Duration.ofSeconds(5);

  /** LinkedIn counts by minutes and days; a demand for more than a day is a mistake. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private static final String RETRY_AFTER = "Retry-After";

  private record Pause(Instant until, int refusals) {}

  private final InstantSource clock;
  private final Map<String, Pause> pauses = new ConcurrentHashMap<>();

  public CoolDown(InstantSource clock) {
    this.clock = clock;
  }

  InstantSource clock() {
    return clock;
  }

  /**
   * The unit that pauses together: a host and the first part of the path, since sign-in and API may
   * be on one host and are counted separately.
   */
  public static String service(URI address) {
    String[] parts = String.valueOf(address.getPath()).split("/", 3);
    return address.getAuthority() + "/" + (parts.length > 1 ? parts[1] : "");
  }

  /** The time until which a service must not be called; empty if it may be called. */
  public Optional<Instant> until(URI address) {
    Pause pause = pauses.get(service(address));
    return pause != null && pause.until.isAfter(clock.instant())
        ? Optional.of(pause.until)
        : Optional.empty();
  }

  /**
   * Notes that a service refused with 429.
   *
   * @param retryAfter seconds or an HTTP date (RFC 9110 §10.2.3); null if the header is missing
   */
  void refused(URI address, @Nullable String retryAfter) {
    Instant now = clock.instant();
    pauses.compute(
        service(address),
        (name, before) -> {
          int refusals = before == null ? 1 : Math.min(before.refusals + 1, 10);
          Duration told = retryAfter == null ? null : parse(retryAfter.strip(), now);
          Duration wait = told == null ? FIRST.multipliedBy(1L << (refusals - 1)) : told;
          wait = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
          return new Pause(now.plus(wait.isNegative() ? Duration.ZERO : wait), refusals);
        });
  }

  /**
   * Notes that a service responded: its earlier refusals no longer count, unless the call was made
   * before the refusal.
   */
  void answered(URI address) {
    Instant now = clock.instant();
    pauses.computeIfPresent(
        service(address), (name, pause) -> pause.until.isAfter(now) ? pause : null);
  }

  private static @Nullable Duration parse(String text, Instant now) {
    if (text.matches("[0-9]{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(text));
    }
    // OkHttp reads all three forms of RFC 9110 §5.6.7, and the variants that servers send.
    Instant date = new Headers.Builder().add(RETRY_AFTER, text).build().getInstant(RETRY_AFTER);
    return date == null ? null : Duration.between(now, date);
  }
}
