package dev.capiwizard.connection;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of the services that a connection was made with.
 *
 * @param authorization where the member signs in
 * @param token where a code becomes a token
 * @param introspection where a token is inspected
 * @param api base of the advertising API, without a trailing slash
 * @param upstack origin of Upstack’s dashboard, without a trailing slash
 * @param portal base of the developer portal, without a trailing slash
 * @param world decides the names in the keychain and the banner
 */
public record Endpoints(
    URI authorization,
    URI token,
    URI introspection,
    URI api,
    URI upstack,
    URI portal,
    World world) {

  /** The real services, the practice, or others that the person named. */
  public enum World {
    REAL,
    PRACTICE,
    @JsonEnumDefaultValue
    OTHER
  }

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String LINKEDIN = "https://www.linkedin.com";

  /** The published addresses: LinkedIn’s authorization-code-flow page, and Upstack’s guides. */
  public static final Endpoints REAL =
      new Endpoints(
          URI.create(LINKEDIN + "/oauth/v2/authorization"),
          URI.create(LINKEDIN + "/oauth/v2/accessToken"),
          URI.create(LINKEDIN + "/oauth/v2/introspectToken"),
          URI.create("https://api.linkedin.com/rest"),
          URI.create("https://app.upstackdata.com"),
          URI.create(LINKEDIN + "/developers"),
          World.REAL);

  /**
   * The real world has the published addresses, whatever a file says: otherwise a changed file
   * could send the real secrets elsewhere.
   *
   * @throws IllegalArgumentException if an address is neither https nor on this computer
   */
  public Endpoints {
    // Null only while the published addresses themselves are being made.
    @Nullable Endpoints published = world == World.REAL ? REAL : null;
    if (published != null) {
      authorization = published.authorization;
      token = published.token;
      introspection = published.introspection;
      api = published.api;
      upstack = published.upstack;
      portal = published.portal;
    }
    for (URI one : List.of(authorization, token, introspection, api, upstack, portal)) {
      if (!isAllowed(one)) {
        throw new IllegalArgumentException("neither https nor on this computer");
      }
    }
  }

  /** The world of an address, by its host: the real one, one of these, or some other. */
  public static World worldOf(URI address, List<Endpoints> known) {
    return Stream.concat(Stream.of(REAL), known.stream())
        .filter(one -> one.serve(address))
        .findFirst()
        .map(Endpoints::world)
        .orElse(World.OTHER);
  }

  private boolean serve(URI address) {
    return Stream.of(authorization, token, introspection, api, upstack, portal)
        .anyMatch(
            one ->
                Objects.equals(one.getScheme(), address.getScheme())
                    && Objects.equals(one.getAuthority(), address.getAuthority()));
  }

  /** Tokens travel encrypted, unless they do not leave this computer. */
  static boolean isAllowed(URI address) {
    String host = address.getHost();
    if (host == null || address.getUserInfo() != null) {
      return false;
    }
    return "https".equals(address.getScheme())
        || ("http".equals(address.getScheme()) && LOOPBACK.contains(host));
  }
}
