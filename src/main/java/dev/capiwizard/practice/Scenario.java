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
  /** LinkedIn has ended the API version that the program begins with. */
  VERSION_SUNSET("version-sunset"),
  /** For two minutes LinkedIn refuses the ads calls with 429 and a time to wait. */
  TOO_MANY_CALLS("too-many-calls"),
  /** The ads calls answer 500, with LinkedIn’s request id; events are accepted. */
  LINKEDIN_ERROR("linkedin-error"),
  /** Listing rules answers 404, which hides a missing right. */
  RIGHT_HIDDEN_BY_404("right-hidden-by-404"),
  /** The only rule for the Conversions API is switched off. */
  RULE_DISABLED("rule-disabled"),
  /** Listing ad accounts is refused with 403 though token and scopes are fine. */
  ACCOUNTS_NOT_LISTABLE("accounts-not-listable"),
  /** Introspection answers 400 and tells nothing. */
  INTROSPECTION_SILENT("introspection-silent"),
  /** Introspection answers 200 and active false, as for a token of another app. */
  INTROSPECTION_OF_OTHER_APP("introspection-of-other-app"),
  /** Upstack’s destination names a rule of another ad account: events answer 403. */
  RULE_OF_OTHER_ACCOUNT("rule-of-other-account"),
  /** Upstack’s card shows neither Healthy nor Unhealthy, however long one waits. */
  UPSTACK_NEVER_HEALTHY("upstack-never-healthy"),
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
