package dev.capiwizard.oauth;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * LinkedIn’s word on a token (LinkedIn: token-introspection).
 *
 * @param status CANNOT_TELL for HTTP 400, which names neither the client nor the token as the cause
 * @param scopes empty if not told
 * @param created null if not told
 * @param expires null if not told
 */
public record Introspection(
    Status status, Set<String> scopes, @Nullable Instant created, @Nullable Instant expires) {
  /** OTHER_APP: HTTP 200 with only {@code active:false}. */
  public enum Status {
    ACTIVE,
    EXPIRED,
    REVOKED,
    OTHER_APP,
    CANNOT_TELL
  }

  public Introspection {
    scopes = Set.copyOf(scopes);
  }
}
