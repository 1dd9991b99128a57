package dev.capiwizard.ui.browser;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One cookie (RFC 6265 §5.3). The value is kept to the letter, quotes too: java.net.HttpCookie
 * strips them and sends dollar attributes that today's sites do not understand.
 *
 * @param hostOnly sent to this very host only, because no Domain was named
 * @param expires null for the session
 */
record Cookie(
    String name,
    String value,
    String domain,
    boolean hostOnly,
    String path,
    boolean secure,
    boolean httpOnly,
    @Nullable Instant expires) {

  /** Reads a Set-Cookie header; empty where it is malformed or names a foreign domain. */
  static Optional<Cookie> parse(String header, String host, String requestPath, Instant now) {
    String[] parts = header.split(";");
    int equals = parts[0].indexOf('=');
    if (equals <= 0) {
      return Optional.empty();
    }
    String domain = host;
    boolean hostOnly = true;
    String path = directory(requestPath);
    boolean secure = false;
    boolean httpOnly = false;
    Instant expires = null;
    boolean hasMaxAge = false;
    for (int i = 1; i < parts.length; i++) {
      String[] pair = parts[i].strip().split("=", 2);
      String value = pair.length > 1 ? pair[1].strip() : "";
      switch (pair[0].strip().toLowerCase(Locale.ROOT)) {
        case "domain" -> {
          if (!value.isEmpty()) {
            domain = value.toLowerCase(Locale.ROOT).replaceFirst("^\\.", "");
            hostOnly = false;
          }
        }
        case "path" -> path = value.startsWith("/") ? value : path;
        case "secure" -> secure = true;
        case "httponly" -> httpOnly = true;
        case "max-age" -> {
          Instant end = maxAge(value, now);
          if (end != null) {
            expires = end;
            hasMaxAge = true;
          }
        }
        case "expires" -> expires = hasMaxAge ? expires : date(value);
        default -> {
          // SameSite and others: cookies go to their own site only, whatever it says.
        }
      }
    }
    if (!hostOnly
        && (!matches(host, domain) || domain.length() < PrivateCookies.site(host).length())) {
      return Optional.empty();
    }
    return Optional.of(
        new Cookie(
            parts[0].substring(0, equals).strip(),
            parts[0].substring(equals + 1).strip(),
            domain,
            hostOnly,
            path,
            secure,
            httpOnly,
            expires));
  }

  boolean sameAs(Cookie other) {
    return name.equals(other.name) && domain.equals(other.domain) && path.equals(other.path);
  }

  boolean goesTo(String host, String requestPath, boolean secureChannel, boolean script) {
    return (hostOnly ? host.equals(domain) : matches(host, domain))
        && (requestPath.equals(path)
            || (requestPath.startsWith(path)
                && (path.endsWith("/") || requestPath.charAt(path.length()) == '/')))
        && (secureChannel || !secure)
        && !(script && httpOnly);
  }

  boolean isOver(Instant now) {
    return expires != null && !now.isBefore(expires);
  }

  /** Never the value: it may be a session. */
  @Override
  public String toString() {
    return "Cookie[" + domain + "]";
  }

  private static boolean matches(String host, String domain) {
    return host.equals(domain) || host.endsWith("." + domain);
  }

  private static String directory(String path) {
    int slash = path.lastIndexOf('/');
    return slash <= 0 ? "/" : path.substring(0, slash);
  }

  private static @Nullable Instant maxAge(String seconds, Instant now) {
    try {
      long count = Math.clamp(Long.parseLong(seconds), 0, 400L * 86_400);
      return now.plusSeconds(count);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable Instant date(String text) {
    try {
      return ZonedDateTime.parse(text.replace('-', ' '), DateTimeFormatter.RFC_1123_DATE_TIME)
          .toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
