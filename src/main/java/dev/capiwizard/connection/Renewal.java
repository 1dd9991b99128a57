package dev.capiwizard.connection;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A new token on its way. The token in use stays untouched beside it until the card is green with
 * the new one. The new token’s secrets have keychain entries of their own.
 *
 * @param begun when the renewal was begun
 * @param token the new token’s facts; null before the sign-in
 * @param target the ad account and rules that the new token is for
 * @param upstack the Upstack side since the new token came
 * @param lastVerdict the card’s last verdict with the new token
 * @param assured questions about the new token that need not be asked again
 */
public record Renewal(
    Instant begun,
    @Nullable TokenFacts token,
    @Nullable Target target,
    UpstackSide upstack,
    @Nullable LastVerdict lastVerdict,
    Set<Assured> assured) {

  /** Facts about a new token, seen by the program or said by the person. */
  public enum Assured {
    /** It is of the same member and ad account, or the person wants it all the same. */
    RIGHT_TOKEN,
    /** The person is sure that Upstack has it, though the program could not see so. */
    SAVED
  }

  /** Files of earlier versions have no such list; those of newer ones may hold unknown values. */
  @SuppressWarnings("NullAway")
  public Renewal {
    assured =
        assured == null
            ? Set.of()
            : SortedCopy.of(
                assured.stream().filter(Objects::nonNull).toList(), Comparator.naturalOrder());
  }

  /** A renewal with nothing new yet; ad account and rules are those of the connection. */
  public static Renewal begin(Connection connection, Instant now) {
    return new Renewal(now, null, connection.target(), UpstackSide.NONE, null, Set.of());
  }

  /** The connection as it will be with the new token. */
  public Connection applyTo(Connection connection) {
    return connection
        .withToken(token)
        .withTarget(target)
        .withUpstack(upstack)
        .withLastVerdict(lastVerdict);
  }

  /** Takes in the changes that were made to the connection as it will be. */
  public Renewal changedTo(Connection renewed) {
    TokenFacts now = renewed.token();
    boolean same = token != null && now != null && token.lastFour().equals(now.lastFour());
    return new Renewal(
        begun,
        now,
        renewed.target(),
        renewed.upstack(),
        renewed.lastVerdict(),
        same ? assured : Set.of());
  }

  public boolean isAssured(Assured what) {
    return assured.contains(what);
  }

  /** Notes a fact, which holds until another token comes. */
  public Renewal with(Assured what) {
    Set<Assured> more = EnumSet.of(what);
    more.addAll(assured);
    return new Renewal(begun, token, target, upstack, lastVerdict, more);
  }
}
