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
  /** LinkedIn has ended all versions that the program can ask for, up to this month’s. */
  VERSIONS_ENDED("versions-ended"),
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
  /** An agency’s 300 ad accounts, in pages without a total; Upstack’s rule is in one far back. */
  MANY_ACCOUNTS("many-accounts"),
  /** Introspection answers 400 and tells nothing. */
  INTROSPECTION_SILENT("introspection-silent"),
  /** The token at hand was made with another app: introspection answers 200 and active false. */
  TOKEN_OF_OTHER_APP("token-of-other-app"),
  /** The Page’s super admin has not confirmed the app: the product cannot be requested. */
  PAGE_NOT_VERIFIED("page-not-verified"),
  /** The verification link has ended, as after thirty days or a Deny. */
  VERIFICATION_LINK_ENDED("verification-link-ended"),
  /** Who opens the verification link is no super admin of the Page. */
  NOT_SUPER_ADMIN("not-super-admin"),
  /** LinkedIn has turned the product request down. */
  REQUEST_REJECTED("request-rejected"),
  /** The redirect URL was typed in the portal, but never saved with Update. */
  REDIRECT_NOT_SAVED("redirect-not-saved"),
  /** The member signs in and then presses Cancel in place of Allow, the first time. */
  CONSENT_REFUSED("consent-refused"),
  /** The first code is too old when it is exchanged. */
  CODE_TOO_OLD("code-too-old"),
  /** LinkedIn’s page offers Google, which turns embedded browsers away. */
  GOOGLE_REFUSED("google-refused"),
  /** No product, so the token generator has nothing to tick. */
  GENERATOR_EMPTY("generator-empty"),
  /** A token of the generator is at hand, and is pasted twice in a row. */
  TOKEN_PASTED_TWICE("token-pasted-twice"),
  /** A Campaign Manager token is at hand: it cannot be introspected. */
  CAMPAIGN_MANAGER_TOKEN("campaign-manager-token"),
  /** A Campaign Manager token is at hand that may send, but not read ad accounts. */
  CAMPAIGN_MANAGER_SENDS_ONLY("campaign-manager-sends-only"),
  /** Once the token is in Upstack, another program signs in with other scopes, which kills it. */
  OTHER_SCOPES("other-scopes"),
  /** As too many calls, but LinkedIn does not say how long to wait. */
  TOO_MANY_CALLS_UNTOLD("too-many-calls-untold"),
  /** The rule is in no campaign: events are taken and count for nothing. */
  RULE_WITHOUT_CAMPAIGN("rule-without-campaign"),
  /** Upstack’s pages have other words than are known. */
  UPSTACK_LAYOUT_CHANGED("upstack-layout-changed"),
  /** Upstack’s session ends as the form is saved for the first time. */
  UPSTACK_SESSION_ENDED("upstack-session-ended"),
  /** Upstack has two LinkedIn destinations. */
  UPSTACK_SEVERAL("upstack-several"),
  /** As two destinations, and the wrong one is filled in first. */
  WRONG_DESTINATION("wrong-destination"),
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
