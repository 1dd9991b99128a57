package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.Scenario;
import dev.capiwizard.practice.linkedin.IssuedTokens.Issued;
import dev.capiwizard.practice.web.WebAnswer;
import dev.capiwizard.practice.web.WebRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What every call of the advertising API passes first: version, protocol, token. */
final class ApiGate {
  private static final DateTimeFormatter VERSION =
      DateTimeFormatter.ofPattern("yyyyMM", Locale.ROOT);
  private static final Duration FRESH = Duration.ofSeconds(10);

  /** How long too many calls are too many. */
  private static final Duration BUSY = Duration.ofMinutes(2);

  private final LinkedInState state;

  private final AtomicReference<@Nullable Instant> busyUntil = new AtomicReference<>();

  ApiGate(LinkedInState state) {
    this.state = state;
  }

  /** The refusal, or null where the call may go on. */
  @Nullable WebAnswer refuse(WebRequest request) {
    String version = request.header("LinkedIn-Version");
    if (version.isEmpty()) {
      return error(
              400,
              "VERSION_MISSING",
              0,
              "A version must be present. Please specify a version by adding the LinkedIn-Version"
                  + " header.")
          .with("X-Restli-Gateway-Error", "true");
    }
    if (!isActive(version)) {
      return error(
          426, "NONEXISTENT_VERSION", 0, "Requested version " + version + " is not active");
    }
    if (!request.header("X-Restli-Protocol-Version").equals("2.0.0")) {
      return error(400, "ILLEGAL_ARGUMENT", 0, "X-Restli-Protocol-Version must be 2.0.0");
    }
    String authorization = request.header("Authorization");
    if (authorization.isEmpty()) {
      return error(401, "EMPTY_ACCESS_TOKEN", 65604, "Empty oauth2 access token");
    }
    Optional<Issued> token = token(request);
    if (token.isEmpty()) {
      return error(401, "INVALID_ACCESS_TOKEN", 65600, "Invalid access token");
    }
    Instant now = state.clock().instant();
    boolean tooFresh =
        state.scenario() == Scenario.FRESH_TOKEN_REFUSED
            && now.isBefore(token.get().created().plus(FRESH));
    if (token.get().revoked() || tooFresh) {
      return error(
          401,
          "REVOKED_ACCESS_TOKEN",
          65601,
          "The token used in the request has been revoked by the user");
    }
    if (!token.get().expires().isAfter(now)) {
      return error(401, "EXPIRED_ACCESS_TOKEN", 65602, "The token used in the request has expired");
    }
    return null;
  }

  /** What the service itself answers to a reading call in some scenarios; else null. */
  @Nullable WebAnswer trouble() {
    Instant now = state.clock().instant();
    return switch (state.scenario()) {
      case TOO_MANY_CALLS, TOO_MANY_CALLS_UNTOLD -> {
        Instant until = busyUntil.updateAndGet(at -> at == null ? now.plus(BUSY) : at);
        yield until != null && now.isBefore(until) ? tooMany(Duration.between(now, until)) : null;
      }
      // Upstack sends its events with a version of its own.
      case VERSIONS_ENDED ->
          error(426, "NONEXISTENT_VERSION", 0, "Requested version is not active");
      case LINKEDIN_ERROR ->
          error(500, "INTERNAL_SERVER_ERROR", 0, "Internal Server Error")
              .with("x-li-uuid", "AAYpracticeUuid==")
              .with("x-li-fabric", "prod-practice1")
              .with("x-li-request-id", "practice-request-17");
      default -> null;
    };
  }

  /** LinkedIn’s own pages promise no Retry-After; some answers carry one. */
  private WebAnswer tooMany(Duration left) {
    WebAnswer answer =
        error(
            429,
            "TOO_MANY_REQUESTS",
            101,
            "Resource level throttle limit for calls to this resource is reached.");
    return state.scenario() == Scenario.TOO_MANY_CALLS
        ? answer.with("Retry-After", Long.toString(left.toSeconds() + 1))
        : answer;
  }

  boolean hasScope(WebRequest request, String... oneOf) {
    Optional<Issued> token = token(request);
    for (String scope : oneOf) {
      if (token.isPresent() && token.get().scopes().contains(scope)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the call is that of who signed in second, and is somebody else. */
  boolean isOtherMember(WebRequest request) {
    return state.scenario() == Scenario.RENEWAL_OTHER_MEMBER
        && token(request).map(one -> !one.first()).orElse(false);
  }

  static WebAnswer denied(String resource) {
    return error(403, "ACCESS_DENIED", 100, "Not enough permissions to access: " + resource);
  }

  static WebAnswer error(int status, String code, int serviceErrorCode, String message) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("status", status);
    if (serviceErrorCode != 0) {
      json.put("serviceErrorCode", serviceErrorCode);
    }
    if (!code.isEmpty()) {
      json.put("code", code);
    }
    json.put("message", message);
    return WebAnswer.json(status, json);
  }

  private Optional<Issued> token(WebRequest request) {
    String authorization = request.header("Authorization");
    return authorization.startsWith("Bearer ")
        ? state.tokens().find(authorization.substring("Bearer ".length()))
        : Optional.empty();
  }

  /** Monthly versions, each for a year from its month; there was none for December 2025. */
  private boolean isActive(String version) {
    try {
      YearMonth asked = YearMonth.parse(version, VERSION);
      YearMonth now = YearMonth.from(state.clock().instant().atOffset(ZoneOffset.UTC));
      boolean sunset =
          state.scenario() == Scenario.VERSION_SUNSET && asked.isBefore(now.minusMonths(1));
      return !sunset
          && !version.equals("202512")
          && !asked.isAfter(now)
          && asked.isAfter(now.minusMonths(12));
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
