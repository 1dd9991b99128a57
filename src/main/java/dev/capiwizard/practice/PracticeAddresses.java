package dev.capiwizard.practice;

import java.net.URI;

/**
 * The addresses of the practice services, and the made-up credentials that they accept.
 *
 * @param appNumber the app’s number in portal addresses; not the Client ID
 * @param adAccount the number of the ad account that Upstack’s rule belongs to
 * @param partnerId the Partner ID for the form of a new Upstack destination
 * @param tokenAtHand a token that the person has from elsewhere; empty in most scenarios
 * @param refreshTokenAtHand what the token generator showed beside it; empty in most scenarios
 * @param oneTimeCode the code that Upstack “sends by e-mail”
 */
public record PracticeAddresses(
    URI authorization,
    URI token,
    URI introspection,
    URI api,
    URI upstack,
    URI portal,
    String clientId,
    String clientSecret,
    String redirectUri,
    Login member,
    Login upstackUser,
    String appNumber,
    String adAccount,
    String partnerId,
    String tokenAtHand,
    String refreshTokenAtHand,
    String oneTimeCode) {

  /** A made-up login. */
  public record Login(String email, String password) {
    @Override
    public String toString() {
      return "Login[" + email + "]";
    }
  }

  @Override
  public String toString() {
    return "PracticeAddresses[" + authorization + ", " + upstack + "]";
  }
}
