package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.faults.Fault;
import dev.capiwizard.practice.linkedin.IssuedTokens.Issued;
import dev.capiwizard.practice.web.WebResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The checks that every call of the advertising API passes first: version, protocol, token. */
final class ApiGate {
  private static final DateTimeFormatter VERSION =
      DateTimeFormatter.ofPattern("yyyyMM", Locale.ROOT);
  private static final Duration FRESH = Duration.ofSeconds(10);

  /** For how long there are too many calls. */
  private static final Duration BUSY = Duration.ofMinutes(2);

  private final LinkedInState state;

  private final AtomicReference<@Nullable Instant> busyUntil = new AtomicReference<>();

  ApiGate(LinkedInState state) {
    this.state = state;
  }

  /** The refusal; null if the call may go on. */
  @Nullable WebResponse refuse(ApiCall call) {
    String version = call.header("LinkedIn-Version");
    if (version.isEmpty()) {
      return Refusal.of(
              400,
              "VERSION_MISSING",
              0,
              "A version must be present. Please specify a version by adding the LinkedIn-Version"
                  + " header.")
          .with("X-Restli-Gateway-Error", "true");
    }
    if (!isActive(version)) {
      return Refusal.of(
          426, "NONEXISTENT_VERSION", 0, "Requested version " + version + " is not active");
    }
    String protocol = call.header("X-Restli-Protocol-Version");
    boolean mayBeUnsaid = protocol.isEmpty() && isSingleEvent(call);
    if (!protocol.equals("2.0.0") && !mayBeUnsaid) {
      return Refusal.of(400, "ILLEGAL_ARGUMENT", 0, "X-Restli-Protocol-Version must be 2.0.0");
    }
    return refuseToken(call);
  }

  /** The refusal of the token alone; null if it is accepted. */
  @Nullable WebResponse refuseToken(ApiCall call) {
    String authorization = call.header("Authorization").strip();
    if (authorization.isEmpty() || authorization.equals("Bearer")) {
      return Refusal.of(401, "EMPTY_ACCESS_TOKEN", 65604, "Empty oauth2 access token");
    }
    Optional<Issued> token = token(call);
    if (token.isEmpty()) {
      return Refusal.of(401, "INVALID_ACCESS_TOKEN", 65600, "Invalid access token");
    }
    Instant now = state.clock().instant();
    boolean tooFresh =
        state.scenario().has(Fault.NEW_TOKEN_REFUSED)
            && now.isBefore(token.get().created().plus(FRESH));
    if (token.get().revoked() || tooFresh) {
      return Refusal.of(
          401,
          "REVOKED_ACCESS_TOKEN",
          65601,
          "The token used in the request has been revoked by the user");
    }
    if (!token.get().expires().isAfter(now)) {
      return Refusal.of(
          401, "EXPIRED_ACCESS_TOKEN", 65602, "The token used in the request has expired");
    }
    return null;
  }

  /** LinkedIn’s own tag for Google Tag Manager sends single events without a protocol header. */
  private static boolean isSingleEvent(ApiCall call) {
    return call.resource().equals("conversionEvents") && call.restliMethod().equals("CREATE");
  }

  /** The refusal of a reading ads call after the gate; null if there is none. */
  @Nullable WebResponse refuseReading(ApiCall call) {
    return refuseWithout(call, "r_ads", "rw_ads");
  }

  /** The refusal of a call that changes rules after the gate; null if there is none. */
  @Nullable WebResponse refuseWriting(ApiCall call) {
    return refuseWithout(call, "rw_conversions", "rw_ads");
  }

  private @Nullable WebResponse refuseWithout(ApiCall call, String... oneOf) {
    WebResponse trouble = trouble();
    if (trouble != null) {
      return trouble;
    }
    return hasScope(call, oneOf) ? null : Refusal.denied(call);
  }

  /** The trouble that some scenarios give a reading call; null if there is none. */
  private @Nullable WebResponse trouble() {
    Instant now = state.clock().instant();
    if (state.scenario().has(Fault.TOO_MANY_CALLS)) {
      Instant until = busyUntil.updateAndGet(at -> at == null ? now.plus(BUSY) : at);
      return until != null && now.isBefore(until) ? tooMany(Duration.between(now, until)) : null;
    }
    if (state.scenario().has(Fault.ALL_VERSIONS_ENDED)) {
      // Upstack sends its events with a version of its own.
      return Refusal.of(426, "NONEXISTENT_VERSION", 0, "Requested version is not active");
    }
    return state.scenario().has(Fault.SERVICE_ERROR)
        ? Refusal.of(500, "INTERNAL_SERVER_ERROR", 0, "Internal Server Error")
            .with("x-li-uuid", "AAYpracticeUuid==")
            .with("x-li-fabric", "prod-practice1")
            .with("x-li-request-id", "practice-request-17")
        : null;
  }

  /** LinkedIn’s own pages promise no Retry-After, but some responses carry one. */
  private WebResponse tooMany(Duration left) {
    WebResponse answer =
        Refusal.of(
            429,
            "TOO_MANY_REQUESTS",
            101,
            "Resource level throttle limit for calls to this resource is reached.");
    return state.scenario().has(Fault.WAIT_UNTOLD)
        ? answer
        : answer.with("Retry-After", Long.toString(left.toSeconds() + 1));
  }

  boolean hasScope(ApiCall call, String... oneOf) {
    Optional<Issued> token = token(call);
    for (String scope : oneOf) {
      if (token.isPresent() && token.get().scopes().contains(scope)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the call is made by the member who signed in second and is another person. */
  boolean isOtherMember(ApiCall call) {
    return state.scenario().has(Fault.OTHER_MEMBER_RENEWS)
        && token(call).map(one -> !one.first()).orElse(false);
  }

  private Optional<Issued> token(ApiCall call) {
    String authorization = call.header("Authorization");
    return authorization.startsWith("Bearer ")
        ? state.tokens().find(authorization.substring("Bearer ".length()))
        : Optional.empty();
  }

  /** Monthly versions last a year from their month; there was none for December 2025. */
  private boolean isActive(String version) {
    try {
      YearMonth asked = YearMonth.parse(version, VERSION);
      YearMonth now = YearMonth.from(state.clock().instant().atOffset(ZoneOffset.UTC));
      boolean sunset = state.scenario().has(Fault.OLDER_VERSIONS_ENDED) && asked.isBefore(now);
      return !sunset
          && !version.equals("202512")
          && !asked.isAfter(now)
          && asked.isAfter(now.minusMonths(12));
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
