package dev.capiwizard.ui.browser;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import okhttp3.Cookie;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * One cookie (RFC 6265 §5.3), read by OkHttp, which knows the servers’ date formats and the list of
 * public suffixes. Name and value stay exact, also in alphabets that OkHttp does not take.
 *
 * @param end when it expires; null if it ends with the session
 */
record StoredCookie(Cookie cookie, @Nullable Instant end) {
  private static final long LONGEST_SECONDS = 400L * 86_400;

  /** Reads a Set-Cookie header; empty if it is malformed or names a foreign domain. */
  static Optional<StoredCookie> parse(String header, HttpUrl url, Instant now) {
    String[] parts = header.split(";");
    int equals = parts[0].indexOf('=');
    if (equals <= 0 || parts[0].chars().anyMatch(Character::isISOControl)) {
      return Optional.empty();
    }
    // OkHttp counts seconds only by the system’s clock, so they are counted here.
    String attributes =
        Arrays.stream(parts)
            .skip(1)
            .filter(part -> !isMaxAge(part))
            .map(part -> ";" + part)
            .collect(Collectors.joining());
    @Nullable Cookie read = Cookie.parse(url, "name=value" + attributes);
    String name = parts[0].substring(0, equals).strip();
    if (read == null || name.isEmpty()) {
      return Optional.empty();
    }
    Cookie cookie =
        read.newBuilder().name(name).value(parts[0].substring(equals + 1).strip()).build();
    Instant date = read.persistent() ? Instant.ofEpochMilli(read.expiresAt()) : null;
    return Optional.of(new StoredCookie(cookie, maxAge(parts, now).orElse(date)));
  }

  boolean sameAs(StoredCookie other) {
    return cookie.name().equals(other.cookie.name())
        && cookie.domain().equals(other.cookie.domain())
        && cookie.path().equals(other.cookie.path());
  }

  /**
   * @param script whether a script asks for it
   */
  boolean goesTo(HttpUrl url, boolean script) {
    return cookie.matches(url) && !(script && cookie.httpOnly());
  }

  boolean isOver(Instant now) {
    return end != null && !now.isBefore(end);
  }

  /** Leaves the value out, since it may be a session. */
  @Override
  public String toString() {
    return "StoredCookie[" + cookie.domain() + "]";
  }

  private static boolean isMaxAge(String part) {
    return part.strip().toLowerCase(Locale.ROOT).matches("max-age\\s*(=.*)?");
  }

  /** The last attribute with a number counts, as in every browser. */
  private static Optional<Instant> maxAge(String[] parts, Instant now) {
    return Arrays.stream(parts)
        .skip(1)
        .filter(StoredCookie::isMaxAge)
        .map(part -> part.substring(part.indexOf('=') + 1).strip())
        .filter(seconds -> seconds.matches("-?[0-9]{1,18}"))
        .reduce((first, second) -> second)
        .map(Long::parseLong)
        .map(seconds -> now.plusSeconds(Math.clamp(seconds, 0, LONGEST_SECONDS)));
  }
}
