package dev.capiwizard.linkedin;

import java.net.URI;

/**
 * Addresses of LinkedIn’s Campaign Manager. Only its start page has one that does not depend on the
 * ad account; the way from there is told in words (LinkedIn Help a1711116).
 */
public final class CampaignManagerAddresses {
  private final URI portal;

  /**
   * @param portal the developer portal, on whose host Campaign Manager is, such as {@code
   *     https://www.linkedin.com/developers}
   */
  public CampaignManagerAddresses(URI portal) {
    this.portal = portal;
  }

  /** The page that leads to the person’s ad accounts. */
  public URI start() {
    return portal.resolve("/campaignmanager/accounts");
  }
}
