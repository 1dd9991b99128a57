package dev.capiwizard.connection;

import java.net.URI;

/**
 * The addresses of the services that a connection was made with.
 *
 * @param authorization where the member signs in
 * @param token where a code becomes a token
 * @param introspection where a token is inspected
 * @param api base of the advertising API, without a trailing slash
 * @param upstack origin of Upstack's dashboard, without a trailing slash
 * @param portal base of the developer portal, without a trailing slash
 * @param world which keychain names and banner belong to it
 */
public record Endpoints(
    URI authorization,
    URI token,
    URI introspection,
    URI api,
    URI upstack,
    URI portal,
    World world) {

  /** Real services, the practice ones, or others that the person named. */
  public enum World {
    REAL,
    PRACTICE,
    OTHER
  }

  /** The published addresses: LinkedIn's authorization-code-flow page, and Upstack's guides. */
  public static final Endpoints REAL =
      new Endpoints(
          URI.create("https://www.linkedin.com/oauth/v2/authorization"),
          URI.create("https://www.linkedin.com/oauth/v2/accessToken"),
          URI.create("https://www.linkedin.com/oauth/v2/introspectToken"),
          URI.create("https://api.linkedin.com/rest"),
          URI.create("https://app.upstackdata.com"),
          URI.create("https://www.linkedin.com/developers"),
          World.REAL);
}
