package dev.capiwizard.renewal;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Target;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.health.LinkedInReading;
import dev.capiwizard.linkedin.AccountRole;
import java.util.EnumSet;
import java.util.Set;

/** How a new token may differ from the one that it is to replace. */
public enum RenewalDifference {
  /** Another member signed in. */
  MEMBER,
  /** The connection’s ad account is not among those of the member who signed in. */
  ACCOUNT;

  /**
   * Compares the two. If LinkedIn did not list the account roles, no difference is known.
   *
   * @param inUse the connection with the token in use
   */
  public static Set<RenewalDifference> of(Connection inUse, LinkedInReading reading) {
    Set<RenewalDifference> differences = EnumSet.noneOf(RenewalDifference.class);
    if (reading.accounts().isEmpty()) {
      return differences;
    }
    TokenFacts token = inUse.token();
    String before = token == null ? null : token.memberUrn();
    String now = member(reading);
    if (before != null && !now.isEmpty() && !before.equals(now)) {
      differences.add(MEMBER);
    }
    Target target = inUse.target();
    if (target != null
        && reading.isEveryAccountListed()
        && reading.accounts().stream()
            .map(AccountRole::accountUrn)
            .noneMatch(target.accountUrn()::equals)) {
      differences.add(ACCOUNT);
    }
    return differences;
  }

  /** The member who granted the token, by the account roles; empty if they do not tell. */
  public static String member(LinkedInReading reading) {
    return reading.accounts().stream()
        .map(AccountRole::memberUrn)
        .filter(urn -> !urn.isEmpty())
        .findFirst()
        .orElse("");
  }
}
