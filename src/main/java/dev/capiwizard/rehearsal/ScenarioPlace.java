package dev.capiwizard.rehearsal;

import dev.capiwizard.practice.Scenario;
import org.jspecify.annotations.Nullable;

/** Where in the program each scenario shows what is wrong. */
final class ScenarioPlace {
  private ScenarioPlace() {}

  static @Nullable Place of(Scenario scenario) {
    return switch (scenario) {
      case HAPPY -> null;
      case EXISTING_APP_IN_USE -> Place.APP;
      case APPROVAL_PENDING,
          PAGE_NOT_VERIFIED,
          VERIFICATION_LINK_ENDED,
          NOT_SUPER_ADMIN,
          REQUEST_REJECTED ->
          Place.PRODUCTS;
      case USER_CANCELS,
          WRONG_SECRET,
          REDIRECT_MISMATCH,
          MISSING_SCOPE,
          NO_AD_ACCOUNT,
          VIEWER_ONLY,
          NO_RULE,
          RULE_DISABLED,
          FRESH_TOKEN_REFUSED,
          VERSION_SUNSET,
          VERSIONS_ENDED,
          TOO_MANY_CALLS,
          LINKEDIN_ERROR,
          RULES_NOT_LISTABLE,
          RIGHT_HIDDEN_BY_404,
          ACCOUNTS_NOT_LISTABLE,
          MANY_ACCOUNTS,
          INTROSPECTION_SILENT,
          REDIRECT_NOT_SAVED,
          CONSENT_REFUSED,
          CODE_TOO_OLD,
          GOOGLE_REFUSED,
          GENERATOR_EMPTY,
          TOKEN_PASTED_TWICE,
          TOKEN_OF_OTHER_APP,
          CAMPAIGN_MANAGER_TOKEN,
          CAMPAIGN_MANAGER_SENDS_ONLY,
          TOO_MANY_CALLS_UNTOLD,
          RULE_WITHOUT_CAMPAIGN ->
          Place.SIGN_IN;
      case NO_DESTINATION,
          NOT_ENABLED,
          TOKEN_FIELD_MASKED,
          UPSTACK_LAYOUT_CHANGED,
          UPSTACK_SESSION_ENDED,
          UPSTACK_SEVERAL,
          WRONG_DESTINATION ->
          Place.UPSTACK;
      case UPSTACK_UNHEALTHY,
          UPSTACK_NEVER_HEALTHY,
          RULE_OF_OTHER_ACCOUNT,
          EXPIRED,
          REVOKED,
          OTHER_SCOPES ->
          Place.STATUS;
      case RENEWAL, RENEWAL_OTHER_MEMBER, RENEWAL_BY_REFRESH_TOKEN -> Place.RENEWAL;
    };
  }
}
