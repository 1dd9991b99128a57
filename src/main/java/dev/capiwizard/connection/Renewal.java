package dev.capiwizard.connection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A new token on its way, beside the one in use, which stays untouched until the card is green with
 * the new one. Its secrets have keychain entries of their own.
 *
 * @param begun when
 * @param token the new token's facts; null before the sign-in
 * @param target the ad account and rules that the new token is for
 * @param upstack the Upstack side since the new token
 * @param lastVerdict the card's last verdict with the new token
 */
public record Renewal(
    Instant begun,
    @Nullable TokenFacts token,
    @Nullable Target target,
    UpstackSide upstack,
    @Nullable LastVerdict lastVerdict) {

  /** Nothing is there yet; account and rules are those of the connection. */
  public static Renewal begin(Connection connection, Instant now) {
    return new Renewal(now, null, connection.target(), UpstackSide.NONE, null);
  }

  /** The connection as it will be with the new token. */
  public Connection applyTo(Connection connection) {
    return connection
        .withToken(token)
        .withTarget(target)
        .withUpstack(upstack)
        .withLastVerdict(lastVerdict);
  }

  /** Takes in what was changed on the connection as it will be. */
  public Renewal changedTo(Connection renewed) {
    return new Renewal(
        begun, renewed.token(), renewed.target(), renewed.upstack(), renewed.lastVerdict());
  }
}
