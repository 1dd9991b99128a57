package dev.capiwizard.practice.faults;

/** One thing that the practice services do differently from normal. */
public enum Fault {
  /** The app’s Page has not confirmed it. */
  APP_NOT_VERIFIED,
  /** The first verification link has ended when it is opened. */
  VERIFICATION_LINK_ENDED,
  /** The portal does not take the person who opens a verification link for a super admin. */
  OPENER_IS_NO_SUPER_ADMIN,
  /** The Conversions API was not requested for the app. */
  PRODUCT_NOT_REQUESTED,
  /** Product requests stay in review. */
  REQUEST_STAYS_IN_REVIEW,
  /** LinkedIn has turned the request for the Conversions API down. */
  REQUEST_REJECTED,
  /** The app has the Advertising API. */
  ADVERTISING_API_ADDED,
  /** The app has no redirect URL. */
  REDIRECT_URL_MISSING,
  /** The app’s redirect URL has one slash too many. */
  REDIRECT_URL_DIFFERS,
  /** The client secret at hand was deleted; the portal shows another one. */
  SECRET_DELETED,
  /** Another program holds a token of the app with other scopes from the beginning. */
  OTHER_PROGRAM_HAS_TOKEN,
  /** LinkedIn’s sign-in page offers Google, which turns embedded browsers away. */
  GOOGLE_OFFERED,
  /** The first code is too old when it is exchanged. */
  FIRST_CODE_TOO_OLD,
  /** Introspection responds with 400, whatever it is asked about. */
  INTROSPECTION_REFUSED,
  /** A token of the app’s token generator is at hand. */
  OWN_TOKEN_AT_HAND,
  /** A token that was made with another app is at hand. */
  TOKEN_OF_OTHER_APP_AT_HAND,
  /** A Campaign Manager token is at hand: it cannot be introspected. */
  CAMPAIGN_MANAGER_TOKEN_AT_HAND,
  /** What Campaign Manager’s Direct API generates may send conversions, but read nothing. */
  DIRECT_API_SENDS_ONLY,
  /** With a scope missing, LinkedIn shows an error page, and goes back five seconds later. */
  ERROR_PAGE_FIRST,
  /** For ten seconds a new token is refused as revoked. */
  NEW_TOKEN_REFUSED,
  /** The first token has nine days left. */
  FIRST_TOKEN_NEAR_ITS_END,
  /** With each access token comes a refresh token. */
  REFRESH_TOKEN_GIVEN,
  /** All tokens but the first are another member’s, who has another ad account. */
  OTHER_MEMBER_RENEWS,
  /** The token expires once it is saved in Upstack. */
  TOKEN_EXPIRES_ONCE_SAVED,
  /** The member removes the app once the token is saved in Upstack. */
  TOKEN_WITHDRAWN_ONCE_SAVED,
  /** Once the token is saved, another program’s sign-in with other scopes kills it. */
  OTHER_SIGN_IN_ONCE_SAVED,
  /** API versions older than this month’s have ended. */
  OLDER_VERSIONS_ENDED,
  /** All API versions have ended for reading calls. */
  ALL_VERSIONS_ENDED,
  /** Reading calls are refused with 429 for two minutes. */
  TOO_MANY_CALLS,
  /** A 429 does not say how long to wait. */
  WAIT_UNTOLD,
  /** Reading calls get a 500 with LinkedIn’s request id. */
  SERVICE_ERROR,
  /** Listing ad accounts is refused with 403. */
  ACCOUNTS_REFUSED,
  /** The member has no role on any ad account. */
  NO_AD_ACCOUNT,
  /** The member has 300 ad accounts, in pages without a total. */
  MANY_ACCOUNTS,
  /** The member is a viewer of the ad account. */
  MEMBER_IS_VIEWER,
  /** Listing rules is refused with 403. */
  RULES_REFUSED,
  /** Listing rules gets a 404. */
  RULES_NOT_FOUND,
  /** Sending events is refused with 403, as without a role on the ad account. */
  SENDING_REFUSED,
  /** The ad account has no rule for the Conversions API. */
  NO_CONVERSIONS_RULE,
  /** Making a rule by a call is refused with 403. */
  RULE_CREATION_REFUSED,
  /** Enhanced conversion tracking is switched off: no ad brings a click ID. */
  CLICK_IDS_OFF,
  /** All rules are switched off. */
  RULES_SWITCHED_OFF,
  /** No rule is in a campaign. */
  RULES_WITHOUT_CAMPAIGN,
  /** Upstack has no LinkedIn destination. */
  NO_DESTINATION,
  /** Upstack has a second LinkedIn destination, with a rule of another ad account. */
  TWO_DESTINATIONS,
  /** The destination names a rule of another ad account. */
  DESTINATION_NAMES_FOREIGN_RULE,
  /** The other ad account shares that rule, within one Business Manager. */
  FOREIGN_RULE_SHARED,
  /** The box that lets Upstack send events is not ticked. */
  BOX_NOT_TICKED,
  /** Upstack shows a saved token as dots. */
  SAVED_TOKEN_MASKED,
  /** Upstack’s pages use other words than the program knows. */
  UPSTACK_WORDS_CHANGED,
  /** Upstack’s session ends as the form is saved for the first time. */
  SESSION_ENDS_AT_SAVE,
  /** Upstack does not take a token of Campaign Manager. */
  CAMPAIGN_MANAGER_TOKEN_NOT_TAKEN,
  /** Upstack’s card never gets beyond Checking. */
  CARD_STAYS_CHECKING,
  /** Upstack’s card becomes Unhealthy even if LinkedIn accepts the token. */
  CARD_STAYS_UNHEALTHY
}
