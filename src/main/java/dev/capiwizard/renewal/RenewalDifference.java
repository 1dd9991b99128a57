package dev.capiwizard.renewal;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Target;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.health.LinkedInReading;
import dev.capiwizard.linkedin.AccountRole;
import java.util.EnumSet;
import java.util.Set;

/** In what a new token differs from the one that it is to replace. */
public enum RenewalDifference {
  /** Somebody else signed in. */
  MEMBER,
  /** The ad account of the connection is not among those of who signed in. */
  ACCOUNT;

  /**
   * Compares; nothing is known, and nothing told, where LinkedIn did not list the account roles.
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

  /** Who granted the token, as the account roles tell; empty where they do not. */
  public static String member(LinkedInReading reading) {
    return reading.accounts().stream()
        .map(AccountRole::memberUrn)
        .filter(urn -> !urn.isEmpty())
        .findFirst()
        .orElse("");
  }
}
