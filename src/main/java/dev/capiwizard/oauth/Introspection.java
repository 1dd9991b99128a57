package dev.capiwizard.oauth;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What LinkedIn says of a token (LinkedIn: token-introspection).
 *
 * @param status CANNOT_TELL for HTTP 400, which names neither the client nor the token as the cause
 * @param scopes empty where not told
 * @param created null where not told
 * @param expires null where not told
 */
public record Introspection(
    Status status, Set<String> scopes, @Nullable Instant created, @Nullable Instant expires) {
  /** OTHER_APP: HTTP 200 with {@code active:false} alone. */
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
