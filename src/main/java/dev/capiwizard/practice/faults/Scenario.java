package dev.capiwizard.practice.faults;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A situation to rehearse: its name, and what the practice services do differently in it. The
 * scenarios’ facts tell how a person walks through it and how it should end.
 */
public enum Scenario {
  /** Everything as it should be. */
  HAPPY("happy"),
  /** Upstack has no LinkedIn destination yet. */
  NO_DESTINATION("no-destination", Fault.NO_DESTINATION),
  /** The box that lets Upstack send events is not ticked; the card is Unhealthy until it is. */
  NOT_ENABLED("not-enabled", Fault.BOX_NOT_TICKED),
  /** Another program holds a token of the same app with other scopes; a sign-in kills it. */
  EXISTING_APP_IN_USE(
      "existing-app-in-use", Fault.ADVERTISING_API_ADDED, Fault.OTHER_PROGRAM_HAS_TOKEN),
  /** Listing rules is refused with 403, although token, scopes and role are fine. */
  RULES_NOT_LISTABLE("rules-not-listable", Fault.RULES_REFUSED),
  /** Upstack shows a saved token as dots. */
  TOKEN_FIELD_MASKED("token-field-masked", Fault.SAVED_TOKEN_MASKED),
  /** The product request stays in review. */
  APPROVAL_PENDING("approval-pending", Fault.REQUEST_STAYS_IN_REVIEW),
  /** The member presses Cancel first; nothing in the services differs. */
  USER_CANCELS("user-cancels"),
  /** The client secret at hand was deleted; the portal shows another one. */
  WRONG_SECRET("wrong-secret", Fault.SECRET_DELETED),
  /** The redirect URL in the portal has one slash too many. */
  REDIRECT_MISMATCH("redirect-mismatch", Fault.REDIRECT_URL_DIFFERS),
  /** The app has only the Advertising API. */
  MISSING_SCOPE("missing-scope", Fault.PRODUCT_NOT_REQUESTED, Fault.ADVERTISING_API_ADDED),
  /** Like the missing scope, but LinkedIn shows an error page before it goes back. */
  BUMMER_PAGE(
      "bummer-page",
      Fault.PRODUCT_NOT_REQUESTED,
      Fault.ADVERTISING_API_ADDED,
      Fault.ERROR_PAGE_FIRST),
  /** The member has no role on any ad account. */
  NO_AD_ACCOUNT("no-ad-account", Fault.NO_AD_ACCOUNT),
  /** The member is a viewer. */
  VIEWER_ONLY("viewer-only", Fault.MEMBER_IS_VIEWER),
  /** The ad account has no rule for the Conversions API, and none can be made by a call. */
  NO_RULE("no-rule", Fault.NO_CONVERSIONS_RULE, Fault.RULE_CREATION_REFUSED),
  /** The ad account has no rule for the Conversions API; the program makes one. */
  RULE_MADE("rule-made", Fault.NO_CONVERSIONS_RULE, Fault.NO_DESTINATION),
  /** Like no rule, but the person then makes it in Campaign Manager. */
  RULE_REFUSED(
      "rule-refused", Fault.NO_CONVERSIONS_RULE, Fault.RULE_CREATION_REFUSED, Fault.NO_DESTINATION),
  /** For ten seconds a new token is refused as revoked. */
  FRESH_TOKEN_REFUSED("fresh-token-refused", Fault.NEW_TOKEN_REFUSED),
  /** The token ends once it is saved in Upstack: its sixty days are over. */
  EXPIRED("expired", Fault.TOKEN_EXPIRES_ONCE_SAVED),
  /** The member removes the app once the token is saved in Upstack. */
  REVOKED("revoked", Fault.TOKEN_WITHDRAWN_ONCE_SAVED),
  /** LinkedIn accepts the token, but Upstack’s card stays Unhealthy. */
  UPSTACK_UNHEALTHY("upstack-unhealthy", Fault.CARD_STAYS_UNHEALTHY),
  /** LinkedIn has ended the API version that the program begins with. */
  VERSION_SUNSET("version-sunset", Fault.OLDER_VERSIONS_ENDED),
  /** LinkedIn has ended all versions that the program can ask for, up to this month’s. */
  VERSIONS_ENDED("versions-ended", Fault.ALL_VERSIONS_ENDED),
  /** For two minutes LinkedIn refuses the ads calls with 429 and a time to wait. */
  TOO_MANY_CALLS("too-many-calls", Fault.TOO_MANY_CALLS),
  /** The ads calls get a 500 with LinkedIn’s request id; events are accepted. */
  LINKEDIN_ERROR("linkedin-error", Fault.SERVICE_ERROR),
  /** Listing rules gets a 404, which hides a missing right. */
  RIGHT_HIDDEN_BY_404("right-hidden-by-404", Fault.RULES_NOT_FOUND),
  /** The only rule for the Conversions API is switched off. */
  RULE_DISABLED("rule-disabled", Fault.RULES_SWITCHED_OFF),
  /** Listing ad accounts is refused with 403, although token and scopes are fine. */
  ACCOUNTS_NOT_LISTABLE("accounts-not-listable", Fault.ACCOUNTS_REFUSED),
  /** An agency has 300 ad accounts in pages without a total; Upstack’s rule is in one far back. */
  MANY_ACCOUNTS("many-accounts", Fault.MANY_ACCOUNTS),
  /** Introspection responds with 400 and tells nothing. */
  INTROSPECTION_SILENT("introspection-silent", Fault.INTROSPECTION_REFUSED),
  /** The token at hand was made with another app: introspection gives 200 and active false. */
  TOKEN_OF_OTHER_APP("token-of-other-app", Fault.TOKEN_OF_OTHER_APP_AT_HAND),
  /** The Page’s super admin has not confirmed the app, so the product cannot be requested. */
  PAGE_NOT_VERIFIED("page-not-verified", Fault.APP_NOT_VERIFIED, Fault.PRODUCT_NOT_REQUESTED),
  /** The verification link has ended, as after thirty days or a Deny. */
  VERIFICATION_LINK_ENDED(
      "verification-link-ended",
      Fault.APP_NOT_VERIFIED,
      Fault.VERIFICATION_LINK_ENDED,
      Fault.PRODUCT_NOT_REQUESTED),
  /** The person who opens the verification link is not a super admin of the Page. */
  NOT_SUPER_ADMIN(
      "not-super-admin",
      Fault.APP_NOT_VERIFIED,
      Fault.OPENER_IS_NO_SUPER_ADMIN,
      Fault.PRODUCT_NOT_REQUESTED),
  /** LinkedIn has turned the product request down. */
  REQUEST_REJECTED("request-rejected", Fault.REQUEST_REJECTED),
  /** The redirect URL was typed in the portal, but never saved with Update. */
  REDIRECT_NOT_SAVED("redirect-not-saved", Fault.REDIRECT_URL_MISSING),
  /** The first time, the member signs in and then presses Cancel in place of Allow. */
  CONSENT_REFUSED("consent-refused"),
  /** The first code is too old when it is exchanged. */
  CODE_TOO_OLD("code-too-old", Fault.FIRST_CODE_TOO_OLD),
  /** LinkedIn’s page offers Google, which turns embedded browsers away. */
  GOOGLE_REFUSED("google-refused", Fault.GOOGLE_OFFERED),
  /** There is no product, so the token generator has nothing to tick. */
  GENERATOR_EMPTY("generator-empty", Fault.PRODUCT_NOT_REQUESTED),
  /** A token of the generator is at hand, and is pasted twice in a row. */
  TOKEN_PASTED_TWICE("token-pasted-twice", Fault.OWN_TOKEN_AT_HAND),
  /** The quick try: a token is made in Campaign Manager. */
  SHORT_WAY("short-way"),
  /** The quick try, but Upstack does not take its token. */
  SHORT_WAY_REFUSED("short-way-refused", Fault.CAMPAIGN_MANAGER_TOKEN_NOT_TAKEN),
  /** A Campaign Manager token is at hand: it cannot be introspected. */
  CAMPAIGN_MANAGER_TOKEN("campaign-manager-token", Fault.CAMPAIGN_MANAGER_TOKEN_AT_HAND),
  /** A Campaign Manager token is at hand that may send, but not read ad accounts. */
  CAMPAIGN_MANAGER_SENDS_ONLY(
      "campaign-manager-sends-only",
      Fault.CAMPAIGN_MANAGER_TOKEN_AT_HAND,
      Fault.DIRECT_API_SENDS_ONLY),
  /** Once the token is in Upstack, another program signs in with other scopes, which kills it. */
  OTHER_SCOPES("other-scopes", Fault.ADVERTISING_API_ADDED, Fault.OTHER_SIGN_IN_ONCE_SAVED),
  /** Like too many calls, but LinkedIn does not say how long to wait. */
  TOO_MANY_CALLS_UNTOLD("too-many-calls-untold", Fault.TOO_MANY_CALLS, Fault.WAIT_UNTOLD),
  /** The rule is in no campaign: events are accepted but count for nothing. */
  RULE_WITHOUT_CAMPAIGN("rule-without-campaign", Fault.RULES_WITHOUT_CAMPAIGN),
  /** Upstack’s pages use other words than the program knows. */
  UPSTACK_LAYOUT_CHANGED("upstack-layout-changed", Fault.UPSTACK_WORDS_CHANGED),
  /** Upstack’s session ends as the form is saved for the first time. */
  UPSTACK_SESSION_ENDED("upstack-session-ended", Fault.SESSION_ENDS_AT_SAVE),
  /** Upstack has two LinkedIn destinations. */
  UPSTACK_SEVERAL("upstack-several", Fault.TWO_DESTINATIONS),
  /** Like two destinations, but the wrong one is filled in first. */
  WRONG_DESTINATION("wrong-destination", Fault.TWO_DESTINATIONS),
  /** Upstack’s destination names a rule of another ad account: events get a 403. */
  RULE_OF_OTHER_ACCOUNT("rule-of-other-account", Fault.DESTINATION_NAMES_FOREIGN_RULE),
  /** Like the rule of another ad account, but that account shares it: events are accepted. */
  SHARED_RULE("shared-rule", Fault.DESTINATION_NAMES_FOREIGN_RULE, Fault.FOREIGN_RULE_SHARED),
  /** The person wrote down another Partner ID than that of the account’s Insight Tag. */
  PARTNER_ID_DIFFERENT("partner-id-different"),
  /** Enhanced conversion tracking is switched off: conversions count, but fewer are matched. */
  CLICK_ID_OFF("click-id-off", Fault.CLICK_IDS_OFF),
  /** Upstack’s card shows neither Healthy nor Unhealthy, however long a person waits. */
  UPSTACK_NEVER_HEALTHY("upstack-never-healthy", Fault.CARD_STAYS_CHECKING),
  /** A test conversion is sent, and LinkedIn accepts it; nothing in the services differs. */
  PROOF_ACCEPTED("proof-accepted"),
  /** LinkedIn does not list the rules, and the person types the number of another account’s. */
  PROOF_REFUSED("proof-refused", Fault.RULES_REFUSED),
  /** LinkedIn lists no ad accounts, and lets nobody send: the test conversion says why. */
  PROOF_NO_ROLE("proof-no-role", Fault.ACCOUNTS_REFUSED, Fault.SENDING_REFUSED),
  /** The first token has nine of its sixty days left; it is renewed by a sign-in. */
  RENEWAL("renewal", Fault.FIRST_TOKEN_NEAR_ITS_END),
  /** Like the renewal, but somebody else signs in, who has another ad account. */
  RENEWAL_OTHER_MEMBER(
      "renewal-other-member", Fault.FIRST_TOKEN_NEAR_ITS_END, Fault.OTHER_MEMBER_RENEWS),
  /** Like the renewal, but LinkedIn gave a refresh token, so no sign-in is needed. */
  RENEWAL_BY_REFRESH_TOKEN(
      "renewal-by-refresh-token", Fault.FIRST_TOKEN_NEAR_ITS_END, Fault.REFRESH_TOKEN_GIVEN),
  /** The token generator gave both tokens, which are pasted; the renewal needs no sign-in. */
  GENERATOR_REFRESH_TOKEN(
      "generator-refresh-token",
      Fault.OWN_TOKEN_AT_HAND,
      Fault.FIRST_TOKEN_NEAR_ITS_END,
      Fault.REFRESH_TOKEN_GIVEN);

  private final String id;

  @SuppressWarnings("ImmutableEnumChecker") // Made by Set.of, so nobody can change it.
  private final Set<Fault> faults;

  Scenario(String id, Fault... faults) {
    this.id = id;
    this.faults = Set.of(faults);
  }

  /** The name, such as {@code no-ad-account}. */
  public String id() {
    return id;
  }

  /** Whether the practice services differ in this way. */
  public boolean has(Fault fault) {
    return faults.contains(fault);
  }

  public static Optional<Scenario> byId(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
  }
}
