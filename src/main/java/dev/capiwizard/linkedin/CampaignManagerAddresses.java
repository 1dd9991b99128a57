package dev.capiwizard.linkedin;

import java.net.URI;

/**
 * Where Campaign Manager opens. It stands on the same host as the developer portal; only its start
 * page has an address that LinkedIn’s help names, so the rest is told in words.
 */
public final class CampaignManagerAddresses {
  private final URI start;

  /**
   * @param portal such as {@code https://www.linkedin.com/developers}
   */
  public CampaignManagerAddresses(URI portal) {
    this.start = portal.resolve("/campaignmanager/accounts");
  }

  /** The list of ad accounts, or the only one’s page. */
  public URI start() {
    return start;
  }
}
