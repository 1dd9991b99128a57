package dev.capiwizard.practice;

import java.util.Arrays;
import java.util.Optional;

/** A situation to rehearse. What it changes is told at each. */
public enum Scenario {
  /** Everything as it should be. */
  HAPPY("happy"),
  /** Upstack has no LinkedIn destination yet. */
  NO_DESTINATION("no-destination"),
  /** The box that lets Upstack send events is not ticked; the card is Unhealthy until it is. */
  NOT_ENABLED("not-enabled"),
  /** Another program holds a token of the same app with other scopes; a sign-in kills it. */
  EXISTING_APP_IN_USE("existing-app-in-use"),
  /** Listing rules is refused with 403 though token, scopes and role are fine. */
  RULES_NOT_LISTABLE("rules-not-listable"),
  /** Upstack shows a saved token as dots. */
  TOKEN_FIELD_MASKED("token-field-masked"),
  /** The product request stays in review. */
  APPROVAL_PENDING("approval-pending"),
  /** The member presses Cancel first; nothing in the services differs. */
  USER_CANCELS("user-cancels"),
  /** The client secret at hand was deleted; the portal shows another one. */
  WRONG_SECRET("wrong-secret"),
  /** The redirect URL in the portal has a slash too many. */
  REDIRECT_MISMATCH("redirect-mismatch"),
  /** The app has only the Advertising API. */
  MISSING_SCOPE("missing-scope"),
  /** The member has no role on any ad account. */
  NO_AD_ACCOUNT("no-ad-account"),
  /** The member is a viewer. */
  VIEWER_ONLY("viewer-only"),
  /** The ad account has no rule for the Conversions API. */
  NO_RULE("no-rule"),
  /** For ten seconds a new token is refused as revoked. */
  FRESH_TOKEN_REFUSED("fresh-token-refused"),
  /** The token ends once it was saved in Upstack: its sixty days are over. */
  EXPIRED("expired"),
  /** The member removes the app once the token was saved in Upstack. */
  REVOKED("revoked"),
  /** LinkedIn accepts the token, Upstack’s card stays Unhealthy. */
  UPSTACK_UNHEALTHY("upstack-unhealthy"),
  /** The first token has nine days left, as after fifty-one; it is renewed by a sign-in. */
  RENEWAL("renewal"),
  /** As the renewal, but somebody else signs in, who has another ad account. */
  RENEWAL_OTHER_MEMBER("renewal-other-member"),
  /** As the renewal, but LinkedIn gave a refresh token: no sign-in is needed. */
  RENEWAL_BY_REFRESH_TOKEN("renewal-by-refresh-token");

  private final String id;

  Scenario(String id) {
    this.id = id;
  }

  /** Such as {@code no-ad-account}. */
  public String id() {
    return id;
  }

  /** Whether the first token is near its end, to be renewed. */
  public boolean isRenewal() {
    return this == RENEWAL || this == RENEWAL_OTHER_MEMBER || this == RENEWAL_BY_REFRESH_TOKEN;
  }

  public static Optional<Scenario> byId(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
  }
}
