package dev.capiwizard.scenarios;

import dev.capiwizard.connection.Verdict;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.practice.faults.Scenario;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One entry for each scenario, in the order of the steps; the compiler refuses a missing one. */
final class ScenarioTable {
  private ScenarioTable() {}

  static ScenarioFacts of(Scenario scenario) {
    return switch (scenario) {
      case HAPPY -> at(null, Verdict.HEALTHY);
      case EXISTING_APP_IN_USE ->
          at(Place.APP, Verdict.HEALTHY).with(WalkDifference.SHARES_THE_APP);
      case APPROVAL_PENDING ->
          at(Place.PRODUCTS, Verdict.UNKNOWN).with(WalkDifference.WAITS_FOR_APPROVAL);
      case PAGE_NOT_VERIFIED ->
          at(Place.PRODUCTS, Verdict.UNKNOWN, FailureCode.PAGE_NOT_VERIFIED)
              .with(WalkDifference.FINDS_REQUEST_GREYED_OUT);
      case VERIFICATION_LINK_ENDED ->
          at(Place.APP, Verdict.UNKNOWN, FailureCode.VERIFICATION_LINK_ENDED)
              .with(WalkDifference.SAYS_LINK_HAS_ENDED);
      case NOT_SUPER_ADMIN ->
          at(Place.APP, Verdict.UNKNOWN, FailureCode.NOT_SUPER_ADMIN)
              .with(WalkDifference.SAYS_NO_SUPER_ADMIN);
      case REQUEST_REJECTED ->
          at(Place.PRODUCTS, Verdict.UNKNOWN, FailureCode.REQUEST_REJECTED)
              .with(WalkDifference.IS_TURNED_DOWN);
      case RULES_NOT_LISTABLE -> at(Place.SIGN_IN, Verdict.HEALTHY, FailureCode.RULES_NOT_LISTABLE);
      case USER_CANCELS ->
          at(Place.SIGN_IN, Verdict.HEALTHY, FailureCode.LOGIN_CANCELLED)
              .with(WalkDifference.CANCELS);
      case WRONG_SECRET -> at(Place.SIGN_IN, Verdict.UNKNOWN, FailureCode.CLIENT_REFUSED);
      case REDIRECT_MISMATCH ->
          at(Place.SIGN_IN, Verdict.UNKNOWN, FailureCode.REDIRECT_MISMATCH)
              .with(WalkDifference.MEETS_NO_SIGN_IN_PAGE);
      case MISSING_SCOPE ->
          at(Place.SIGN_IN, Verdict.UNKNOWN, FailureCode.SCOPE_NOT_GRANTED_TO_APP)
              .with(WalkDifference.MEETS_NO_SIGN_IN_PAGE);
      case BUMMER_PAGE ->
          at(Place.SIGN_IN, Verdict.UNKNOWN, FailureCode.SCOPE_NOT_GRANTED_TO_APP)
              .with(WalkDifference.MEETS_NO_SIGN_IN_PAGE, WalkDifference.MEETS_AN_ERROR_PAGE);
      case NO_AD_ACCOUNT -> at(Place.SIGN_IN, Verdict.UNHEALTHY, FailureCode.NO_AD_ACCOUNT);
      case VIEWER_ONLY -> at(Place.SIGN_IN, Verdict.UNHEALTHY, FailureCode.VIEWER_ONLY);
      case NO_RULE -> at(Place.SIGN_IN, Verdict.UNHEALTHY, FailureCode.NO_CONVERSION_RULE);
      case RULE_MADE ->
          at(Place.SIGN_IN, Verdict.HEALTHY, FailureCode.RULE_WITHOUT_CAMPAIGN)
              .with(WalkDifference.MAKES_A_RULE, WalkDifference.MAKES_A_DESTINATION);
      case RULE_REFUSED ->
          at(Place.SIGN_IN, Verdict.HEALTHY, FailureCode.RULE_REFUSED)
              .with(
                  WalkDifference.MAKES_A_RULE,
                  WalkDifference.MAKES_THE_RULE_BY_HAND,
                  WalkDifference.MAKES_A_DESTINATION);
      case FRESH_TOKEN_REFUSED -> at(Place.SIGN_IN, Verdict.HEALTHY);
      case VERSION_SUNSET -> at(Place.SIGN_IN, Verdict.HEALTHY, FailureCode.API_VERSION_MOVED);
      case VERSIONS_ENDED -> at(Place.SIGN_IN, Verdict.HEALTHY, FailureCode.API_VERSION_SUNSET);
      case TOO_MANY_CALLS -> at(Place.SIGN_IN, Verdict.HEALTHY, FailureCode.RATE_LIMITED);
      case LINKEDIN_ERROR -> at(Place.SIGN_IN, Verdict.HEALTHY, FailureCode.SERVICE_ERROR);
      case RIGHT_HIDDEN_BY_404 ->
          at(Place.SIGN_IN, Verdict.HEALTHY, FailureCode.RULES_NOT_LISTABLE);
      case RULE_DISABLED -> at(Place.SIGN_IN, Verdict.UNHEALTHY, FailureCode.RULE_DISABLED);
      case ACCOUNTS_NOT_LISTABLE ->
          at(Place.SIGN_IN, Verdict.HEALTHY, FailureCode.ACCOUNTS_REFUSED);
      case MANY_ACCOUNTS ->
          at(Place.SIGN_IN, Verdict.HEALTHY).with(WalkDifference.CHOOSES_AN_ACCOUNT);
      case INTROSPECTION_SILENT -> at(Place.SIGN_IN, Verdict.HEALTHY);
      case TOKEN_OF_OTHER_APP ->
          at(Place.SIGN_IN, Verdict.HEALTHY, FailureCode.TOKEN_OF_OTHER_APP)
              .with(WalkDifference.PASTES_A_TOKEN, WalkDifference.SAYS_MADE_TODAY);
      case REDIRECT_NOT_SAVED ->
          at(Place.SIGN_IN, Verdict.UNKNOWN, FailureCode.REDIRECT_MISMATCH)
              .with(WalkDifference.MEETS_NO_SIGN_IN_PAGE);
      case CONSENT_REFUSED ->
          at(Place.SIGN_IN, Verdict.HEALTHY, FailureCode.CONSENT_REFUSED)
              .with(WalkDifference.REFUSES_CONSENT);
      case CODE_TOO_OLD ->
          at(Place.SIGN_IN, Verdict.HEALTHY, FailureCode.CODE_REFUSED)
              .with(WalkDifference.SIGNS_IN_TWICE);
      case GOOGLE_REFUSED ->
          at(Place.SIGN_IN, Verdict.HEALTHY, FailureCode.EMBEDDED_REFUSED)
              .with(WalkDifference.TRIES_GOOGLE);
      case GENERATOR_EMPTY ->
          at(Place.SIGN_IN, Verdict.UNKNOWN, FailureCode.GENERATOR_EMPTY)
              .with(WalkDifference.FINDS_GENERATOR_EMPTY);
      case TOKEN_PASTED_TWICE ->
          at(Place.SIGN_IN, Verdict.HEALTHY, FailureCode.TOKEN_DOUBLED)
              .with(WalkDifference.PASTES_A_TOKEN, WalkDifference.PASTES_TWICE);
      case SHORT_WAY -> at(Place.SIGN_IN, Verdict.HEALTHY).with(WalkDifference.TAKES_THE_QUICK_TRY);
      case SHORT_WAY_REFUSED ->
          at(Place.STATUS, Verdict.UNHEALTHY, FailureCode.QUICK_TRY_NOT_TAKEN)
              .with(WalkDifference.TAKES_THE_QUICK_TRY);
      case CAMPAIGN_MANAGER_TOKEN ->
          at(Place.SIGN_IN, Verdict.HEALTHY, FailureCode.TOKEN_NOT_INSPECTABLE)
              .with(WalkDifference.TAKES_THE_QUICK_TRY);
      case CAMPAIGN_MANAGER_SENDS_ONLY ->
          at(
                  Place.SIGN_IN,
                  Verdict.HEALTHY,
                  FailureCode.TOKEN_NOT_INSPECTABLE,
                  FailureCode.ACCOUNTS_NOT_LISTABLE)
              .with(WalkDifference.TAKES_THE_QUICK_TRY);
      case TOO_MANY_CALLS_UNTOLD -> at(Place.SIGN_IN, Verdict.HEALTHY, FailureCode.RATE_LIMITED);
      case RULE_WITHOUT_CAMPAIGN ->
          at(Place.SIGN_IN, Verdict.HEALTHY, FailureCode.RULE_WITHOUT_CAMPAIGN);
      case NO_DESTINATION ->
          at(Place.UPSTACK, Verdict.HEALTHY, FailureCode.UPSTACK_NO_DESTINATION)
              .with(WalkDifference.MAKES_A_DESTINATION);
      case NOT_ENABLED ->
          at(Place.UPSTACK, Verdict.HEALTHY, FailureCode.UPSTACK_NOT_ENABLED)
              .with(WalkDifference.IS_WARNED_ON_THE_FORM, WalkDifference.TICKS_THE_BOX);
      case TOKEN_FIELD_MASKED ->
          at(Place.UPSTACK, Verdict.HEALTHY, FailureCode.UPSTACK_FIELD_UNREADABLE)
              .with(WalkDifference.LOOKS_AT_THE_SAVED_TOKEN);
      case UPSTACK_LAYOUT_CHANGED ->
          at(Place.UPSTACK, Verdict.TOKEN_WORKS, FailureCode.UPSTACK_PAGE_UNKNOWN)
              .with(WalkDifference.PASTES_INTO_UPSTACK);
      case UPSTACK_SESSION_ENDED ->
          at(Place.UPSTACK, Verdict.HEALTHY, FailureCode.UPSTACK_SESSION_ENDED)
              .with(WalkDifference.SIGNS_IN_TO_UPSTACK_AGAIN);
      case UPSTACK_SEVERAL ->
          at(Place.UPSTACK, Verdict.HEALTHY, FailureCode.UPSTACK_SEVERAL)
              .with(WalkDifference.CHOOSES_A_DESTINATION);
      case WRONG_DESTINATION ->
          at(
                  Place.UPSTACK,
                  Verdict.HEALTHY,
                  FailureCode.UPSTACK_SEVERAL,
                  FailureCode.UPSTACK_OTHER_RULE)
              .with(
                  WalkDifference.CHOOSES_A_DESTINATION, WalkDifference.FILLS_THE_WRONG_DESTINATION);
      case SHARED_RULE -> at(Place.UPSTACK, Verdict.HEALTHY);
      case PARTNER_ID_DIFFERENT ->
          at(Place.UPSTACK, Verdict.HEALTHY, FailureCode.PARTNER_ID_DIFFERENT)
              .with(WalkDifference.KNOWS_ANOTHER_PARTNER_ID);
      case CLICK_ID_OFF -> at(Place.STATUS, Verdict.HEALTHY, FailureCode.CLICK_ID_OFF);
      case EXPIRED -> at(Place.STATUS, Verdict.UNHEALTHY, FailureCode.TOKEN_EXPIRED);
      case REVOKED -> at(Place.STATUS, Verdict.UNHEALTHY, FailureCode.TOKEN_REVOKED);
      case UPSTACK_UNHEALTHY -> at(Place.STATUS, Verdict.UNHEALTHY, FailureCode.UPSTACK_UNHEALTHY);
      case OTHER_SCOPES -> at(Place.STATUS, Verdict.UNHEALTHY, FailureCode.TOKEN_REVOKED);
      case RULE_OF_OTHER_ACCOUNT ->
          at(
                  Place.STATUS,
                  Verdict.UNHEALTHY,
                  FailureCode.UPSTACK_UNHEALTHY,
                  FailureCode.UPSTACK_OTHER_RULE)
              .with(WalkDifference.IS_WARNED_ON_THE_FORM);
      case UPSTACK_NEVER_HEALTHY ->
          at(Place.STATUS, Verdict.UNKNOWN, FailureCode.UPSTACK_NEVER_HEALTHY);
      case PROOF_ACCEPTED ->
          at(Place.STATUS, Verdict.HEALTHY).with(WalkDifference.SENDS_A_TEST_CONVERSION);
      case PROOF_REFUSED ->
          at(Place.STATUS, Verdict.HEALTHY, FailureCode.PROOF_RULE_FOREIGN)
              .with(
                  WalkDifference.SENDS_A_TEST_CONVERSION,
                  WalkDifference.TYPES_THE_RULE_OF_ANOTHER_ACCOUNT);
      case PROOF_NO_ROLE ->
          at(
                  Place.STATUS,
                  Verdict.UNHEALTHY,
                  FailureCode.UPSTACK_UNHEALTHY,
                  FailureCode.PROOF_NOT_PERMITTED)
              .with(WalkDifference.SENDS_A_TEST_CONVERSION);
      case RENEWAL -> at(Place.RENEWAL, Verdict.HEALTHY);
      case RENEWAL_OTHER_MEMBER ->
          at(
                  Place.RENEWAL,
                  Verdict.HEALTHY,
                  FailureCode.RENEWED_BY_OTHER_MEMBER,
                  FailureCode.RENEWED_FOR_OTHER_ACCOUNT)
              .with(WalkDifference.STOPS_THE_RENEWAL);
      case RENEWAL_BY_REFRESH_TOKEN -> at(Place.RENEWAL, Verdict.HEALTHY);
      case GENERATOR_REFRESH_TOKEN ->
          at(Place.RENEWAL, Verdict.HEALTHY)
              .with(WalkDifference.PASTES_A_TOKEN, WalkDifference.PASTES_A_REFRESH_TOKEN);
    };
  }

  private static ScenarioFacts at(@Nullable Place place, Verdict verdict, FailureCode... codes) {
    return new ScenarioFacts(place, new ExpectedOutcome(verdict, List.of(codes)), Set.of());
  }
}
