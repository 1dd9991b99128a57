package dev.capiwizard.linkedin;

/**
 * An ad account as a search lists it (LinkedIn: adAccounts, finder search).
 *
 * @param urn {@code urn:li:sponsoredAccount:…}
 * @param name may be empty
 */
public record AdAccount(String urn, String name) {
  private static final String PREFIX = "urn:li:sponsoredAccount:";

  /**
   * @param id the account’s number, or its URN
   */
  static AdAccount of(String id, String name) {
    return new AdAccount(PREFIX + number(id), name);
  }

  /** The number at the end of a URN; a plain number is returned as it is. */
  public static String number(String urn) {
    return urn.substring(urn.lastIndexOf(':') + 1);
  }
}
