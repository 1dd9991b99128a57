package dev.capiwizard.linkedin;

import java.util.Set;

/**
 * One membership of the token’s member (LinkedIn: adAccountUsers, finder authenticatedUser).
 *
 * @param accountUrn {@code urn:li:sponsoredAccount:…}
 * @param role as LinkedIn spells it, such as {@code ACCOUNT_MANAGER}
 * @param memberUrn {@code urn:li:person:…}; empty if not told
 */
public record AccountRole(String accountUrn, String role, String memberUrn) {
  private static final Set<String> WRITERS =
      Set.of("ACCOUNT_BILLING_ADMIN", "ACCOUNT_MANAGER", "CAMPAIGN_MANAGER", "CREATIVE_MANAGER");

  private static final String VIEWER = "VIEWER";

  /** Whether the role is one of the four that may send conversions; VIEWER is not. */
  public boolean maySendConversions() {
    return WRITERS.contains(role);
  }

  /** Whether the role is one of the five that LinkedIn documents. */
  public boolean isKnown() {
    return maySendConversions() || role.equals(VIEWER);
  }
}
