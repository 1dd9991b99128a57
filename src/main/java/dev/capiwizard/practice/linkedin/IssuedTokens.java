package dev.capiwizard.practice.linkedin;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The tokens and codes that the practice gave out. Safe from any thread. */
public final class IssuedTokens {
  /** Sixty days, as the documentation says of every access token. */
  static final Duration LIFE = Duration.ofSeconds(5_184_000);

  private static final Duration CODE_LIFE = Duration.ofMinutes(30);
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A token, as introspection tells it. */
  record Issued(
      String clientId, Set<String> scopes, Instant created, Instant expires, boolean revoked) {}

  /** A code with what it was made for. */
  record Code(String clientId, String redirectUri, Set<String> scopes, Instant created) {}

  private final InstantSource clock;
  private final Map<String, Issued> tokens = new HashMap<>();
  private final Map<String, Code> codes = new HashMap<>();

  IssuedTokens(InstantSource clock) {
    this.clock = clock;
  }

  /** Another scope set than before kills every earlier token of the same member and app. */
  synchronized String issue(String clientId, Set<String> scopes) {
    tokens.replaceAll(
        (token, one) ->
            one.clientId.equals(clientId) && !one.scopes.equals(scopes) ? revoke(one) : one);
    String token = "AQ" + random(318);
    Instant now = clock.instant();
    tokens.put(token, new Issued(clientId, new TreeSet<>(scopes), now, now.plus(LIFE), false));
    return token;
  }

  synchronized Optional<Issued> find(String token) {
    return Optional.ofNullable(tokens.get(token));
  }

  /** Whether the member has granted exactly this before and the grant still stands. */
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
  }

  synchronized void expireAll() {
    Instant now = clock.instant();
    tokens.replaceAll(
        (token, one) ->
            new Issued(
                one.clientId, one.scopes, now.minus(LIFE), now.minusSeconds(1), one.revoked));
  }

  synchronized String code(String clientId, String redirectUri, Set<String> scopes) {
    String code = "AQ" + random(90);
    codes.put(code, new Code(clientId, redirectUri, scopes, clock.instant()));
    return code;
  }

  /** Takes a code out: it works once, for thirty minutes. */
  synchronized Optional<Code> redeem(String code) {
    return Optional.ofNullable(codes.remove(code))
        .filter(one -> one.created.plus(CODE_LIFE).isAfter(clock.instant()));
  }

  private static Issued revoke(Issued one) {
    return new Issued(one.clientId, one.scopes, one.created, one.expires, true);
  }

  private static String random(int bytes) {
    byte[] raw = new byte[bytes];
    RANDOM.nextBytes(raw);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(raw).substring(0, bytes);
  }
}
