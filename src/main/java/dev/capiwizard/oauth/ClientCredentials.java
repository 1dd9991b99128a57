package dev.capiwizard.oauth;

/** The Client ID and client secret of a developer app. Kept in memory only. */
public record ClientCredentials(String clientId, String clientSecret) {
  @Override
  public String toString() {
    return "ClientCredentials[" + clientId + "]";
  }
}
