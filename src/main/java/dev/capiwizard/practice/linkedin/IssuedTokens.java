package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.faults.Fault;
import dev.capiwizard.practice.faults.Scenario;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The tokens and codes that the practice has issued. Safe from any thread. */
public final class IssuedTokens {
  /** Sixty days, as the documentation says for every access token. */
  static final Duration LIFE = Duration.ofSeconds(5_184_000);

  /** One page says that a Campaign Manager token does not expire, another report says a year. */
  private static final Duration UNTOLD_LIFE = Duration.ofDays(365);

  /** A year from the first authorization. */
  static final Duration REFRESH_LIFE = Duration.ofDays(365);

  /** The rest of the first token’s life if a renewal is rehearsed. */
  private static final Duration LEFT = Duration.ofDays(9).plusHours(2);

  private static final Duration CODE_LIFE = Duration.ofMinutes(30);
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A token as introspection tells it. */
  record Issued(
      String clientId,
      Set<String> scopes,
      Instant created,
      Instant expires,
      boolean revoked,
      boolean first) {}

  /** A code with the request that it was made for. */
  record Code(String clientId, String redirectUri, Set<String> scopes, Instant created) {}

  private final InstantSource clock;
  private final Map<String, Issued> tokens = new HashMap<>();
  private final Map<String, Issued> refreshTokens = new HashMap<>();
  private final Map<String, Code> codes = new HashMap<>();
  private final Map<String, String> givenOut = new LinkedHashMap<>();
  private final boolean nearItsEnd;
  private boolean tooOld;

  IssuedTokens(InstantSource clock, Scenario scenario) {
    this.clock = clock;
    this.nearItsEnd = scenario.has(Fault.FIRST_TOKEN_NEAR_ITS_END);
    this.tooOld = scenario.has(Fault.FIRST_CODE_TOO_OLD);
  }

  /** A different set of scopes kills every earlier token of the same member and app. */
  synchronized String issue(String clientId, Set<String> scopes) {
    tokens.replaceAll(
        (token, one) ->
            one.clientId.equals(clientId) && !one.scopes.equals(scopes) ? revoke(one) : one);
    boolean ofApp = !clientId.equals(LinkedInState.CAMPAIGN_MANAGER);
    // A Campaign Manager token was seen to be longer.
    String token = "AQ" + random(ofApp ? 318 : 598);
    givenOut.put(token, "access token");
    Instant now = clock.instant();
    boolean first = tokens.isEmpty();
    // In a rehearsed renewal the first token looks as if it was made fifty-one days ago.
    Instant created = first && nearItsEnd && ofApp ? now.minus(LIFE).plus(LEFT) : now;
    tokens.put(
        token,
        new Issued(
            clientId,
            new TreeSet<>(scopes),
            created,
            created.plus(ofApp ? LIFE : UNTOLD_LIFE),
            false,
            first));
    return token;
  }

  /** A refresh token for the same grant, which works for a year (programmatic-refresh-tokens). */
  synchronized String refreshToken(String clientId, Set<String> scopes) {
    String token = "AQ" + random(318);
    givenOut.put(token, "refresh token");
    Instant now = clock.instant();
    refreshTokens.put(
        token,
        new Issued(clientId, new TreeSet<>(scopes), now, now.plus(REFRESH_LIFE), false, false));
    return token;
  }

  synchronized Optional<Issued> findRefreshToken(String token) {
    return Optional.ofNullable(refreshTokens.get(token))
        .filter(one -> !one.revoked && one.expires.isAfter(clock.instant()));
  }

  synchronized Optional<Issued> find(String token) {
    return Optional.ofNullable(tokens.get(token));
  }

  /** Whether the member has granted exactly this before and the grant still holds. */
  synchronized boolean hasGrant(String clientId, Set<String> scopes) {
    return tokens.values().stream()
        .anyMatch(
            one ->
                one.clientId.equals(clientId)
                    && one.scopes.equals(scopes)
                    && !one.revoked
                    && one.expires.isAfter(clock.instant()));
  }

  public synchronized void revokeAll() {
    tokens.replaceAll((token, one) -> revoke(one));
    refreshTokens.replaceAll((token, one) -> revoke(one));
  }

  synchronized void expireAll() {
    Instant now = clock.instant();
    tokens.replaceAll(
        (token, one) ->
            new Issued(
                one.clientId,
                one.scopes,
                now.minus(LIFE),
                now.minusSeconds(1),
                one.revoked,
                one.first));
  }

  synchronized String code(String clientId, String redirectUri, Set<String> scopes) {
    String code = "AQ" + random(90);
    givenOut.put(code, "authorization code");
    Instant now = clock.instant();
    codes.put(code, new Code(clientId, redirectUri, scopes, tooOld ? now.minus(CODE_LIFE) : now));
    tooOld = false;
    return code;
  }

  /** Takes out a code, which works once, for thirty minutes. */
  synchronized Optional<Code> redeem(String code) {
    return Optional.ofNullable(codes.remove(code))
        .filter(one -> one.created.plus(CODE_LIFE).isAfter(clock.instant()));
  }

  /** Every token and code that was ever issued, with its kind, including used ones. */
  public synchronized Map<String, String> givenOut() {
    return Map.copyOf(givenOut);
  }

  private static Issued revoke(Issued one) {
    return new Issued(one.clientId, one.scopes, one.created, one.expires, true, one.first);
  }

  private static String random(int bytes) {
    byte[] raw = new byte[bytes];
    RANDOM.nextBytes(raw);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(raw).substring(0, bytes);
  }
}
