package dev.capiwizard.connection;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be written down about an access token: never the token.
 *
 * @param lastFour its last four characters
 * @param length its length in characters
 * @param issued when it was made, as far as known
 * @param expires when it ends; null if unknown (a Campaign Manager token may not end)
 * @param scopes the granted scopes, empty if not known
 * @param origin how it was made
 * @param refreshExpires when the refresh token ends; null if there is none
 * @param memberUrn who granted it; null if unknown
 */
public record TokenFacts(
    String lastFour,
    int length,
    Instant issued,
    @Nullable Instant expires,
    Set<String> scopes,
    Origin origin,
    @Nullable Instant refreshExpires,
    @Nullable String memberUrn) {

  /** How a token came to be. */
  public enum Origin {
    SIGN_IN,
    /** Also stands for ways that only a newer version knows; never for this program’s sign-in. */
    @JsonEnumDefaultValue
    TOKEN_GENERATOR,
    CAMPAIGN_MANAGER
  }

  public TokenFacts {
    scopes = SortedCopy.of(scopes, Comparator.naturalOrder());
  }

  /** Whether a token found elsewhere can be this one, by its length and last four characters. */
  public boolean fit(String token) {
    return token.length() == length && token.endsWith(lastFour);
  }

  /** The same with the true times, if introspection told them. */
  public TokenFacts withTimes(@Nullable Instant trueIssued, @Nullable Instant trueExpires) {
    return new TokenFacts(
        lastFour,
        length,
        trueIssued == null ? issued : trueIssued,
        trueExpires == null ? expires : trueExpires,
        scopes,
        origin,
        refreshExpires,
        memberUrn);
  }

  /** The same with the end that a person entered; null if it is not known. */
  public TokenFacts withEnd(@Nullable Instant entered) {
    return new TokenFacts(
        lastFour, length, issued, entered, scopes, origin, refreshExpires, memberUrn);
  }

  /** The same with the scopes that introspection told. */
  public TokenFacts withScopes(Set<String> told) {
    return new TokenFacts(
        lastFour, length, issued, expires, told, origin, refreshExpires, memberUrn);
  }

  /** The same with the member who granted it, as the account roles told. */
  public TokenFacts withMember(@Nullable String urn) {
    return new TokenFacts(lastFour, length, issued, expires, scopes, origin, refreshExpires, urn);
  }
}
