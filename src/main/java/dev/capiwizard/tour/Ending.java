package dev.capiwizard.tour;

import dev.capiwizard.connection.Verdict;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.practice.Scenario;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a scenario should end.
 *
 * @param codes that must have been seen on the way
 */
public record Ending(Verdict verdict, List<FailureCode> codes) {
  public static Ending of(Scenario scenario) {
    return switch (scenario) {
      case HAPPY,
          EXISTING_APP_IN_USE,
          FRESH_TOKEN_REFUSED,
          INTROSPECTION_SILENT,
          MANY_ACCOUNTS,
          RENEWAL,
          RENEWAL_BY_REFRESH_TOKEN ->
          end(Verdict.HEALTHY);
      case RENEWAL_OTHER_MEMBER ->
          end(
              Verdict.HEALTHY,
              FailureCode.RENEWED_BY_OTHER_MEMBER,
              FailureCode.RENEWED_FOR_OTHER_ACCOUNT);
      case VERSION_SUNSET -> end(Verdict.HEALTHY, FailureCode.API_VERSION_MOVED);
      case VERSIONS_ENDED -> end(Verdict.HEALTHY, FailureCode.API_VERSION_SUNSET);
      case RULE_WITHOUT_CAMPAIGN -> end(Verdict.HEALTHY, FailureCode.RULE_WITHOUT_CAMPAIGN);
      case CONSENT_REFUSED -> end(Verdict.HEALTHY, FailureCode.CONSENT_REFUSED);
      case CODE_TOO_OLD -> end(Verdict.HEALTHY, FailureCode.CODE_REFUSED);
      case GOOGLE_REFUSED -> end(Verdict.HEALTHY, FailureCode.EMBEDDED_REFUSED);
      case TOKEN_PASTED_TWICE -> end(Verdict.HEALTHY, FailureCode.TOKEN_DOUBLED);
      case TOKEN_OF_OTHER_APP -> end(Verdict.HEALTHY, FailureCode.TOKEN_OF_OTHER_APP);
      case CAMPAIGN_MANAGER_TOKEN -> end(Verdict.HEALTHY, FailureCode.TOKEN_NOT_INSPECTABLE);
      case CAMPAIGN_MANAGER_SENDS_ONLY ->
          end(
              Verdict.HEALTHY,
              FailureCode.TOKEN_NOT_INSPECTABLE,
              FailureCode.ACCOUNTS_NOT_LISTABLE);
      case PAGE_NOT_VERIFIED -> end(Verdict.UNKNOWN, FailureCode.PAGE_NOT_VERIFIED);
      case VERIFICATION_LINK_ENDED -> end(Verdict.UNKNOWN, FailureCode.VERIFICATION_LINK_ENDED);
      case NOT_SUPER_ADMIN -> end(Verdict.UNKNOWN, FailureCode.NOT_SUPER_ADMIN);
      case REQUEST_REJECTED -> end(Verdict.UNKNOWN, FailureCode.REQUEST_REJECTED);
      case GENERATOR_EMPTY -> end(Verdict.UNKNOWN, FailureCode.GENERATOR_EMPTY);
      case UPSTACK_LAYOUT_CHANGED -> end(Verdict.TOKEN_WORKS, FailureCode.UPSTACK_PAGE_UNKNOWN);
      case UPSTACK_SESSION_ENDED -> end(Verdict.HEALTHY, FailureCode.UPSTACK_SESSION_ENDED);
      case UPSTACK_SEVERAL -> end(Verdict.HEALTHY, FailureCode.UPSTACK_SEVERAL);
      case WRONG_DESTINATION ->
          end(Verdict.HEALTHY, FailureCode.UPSTACK_SEVERAL, FailureCode.UPSTACK_OTHER_RULE);
      case NO_DESTINATION -> end(Verdict.HEALTHY, FailureCode.UPSTACK_NO_DESTINATION);
      case NOT_ENABLED -> end(Verdict.HEALTHY, FailureCode.UPSTACK_NOT_ENABLED);
      case TOO_MANY_CALLS, TOO_MANY_CALLS_UNTOLD -> end(Verdict.HEALTHY, FailureCode.RATE_LIMITED);
      case LINKEDIN_ERROR -> end(Verdict.HEALTHY, FailureCode.SERVICE_ERROR);
      case ACCOUNTS_NOT_LISTABLE -> end(Verdict.HEALTHY, FailureCode.ACCOUNTS_REFUSED);
      case RULES_NOT_LISTABLE, RIGHT_HIDDEN_BY_404 ->
          end(Verdict.HEALTHY, FailureCode.RULES_NOT_LISTABLE);
      case TOKEN_FIELD_MASKED -> end(Verdict.HEALTHY, FailureCode.UPSTACK_FIELD_UNREADABLE);
      case USER_CANCELS -> end(Verdict.HEALTHY, FailureCode.LOGIN_CANCELLED);
      case APPROVAL_PENDING -> end(Verdict.UNKNOWN);
      case WRONG_SECRET -> end(Verdict.UNKNOWN, FailureCode.CLIENT_REFUSED);
      case REDIRECT_MISMATCH, REDIRECT_NOT_SAVED ->
          end(Verdict.UNKNOWN, FailureCode.REDIRECT_MISMATCH);
      case MISSING_SCOPE -> end(Verdict.UNKNOWN, FailureCode.SCOPE_NOT_GRANTED_TO_APP);
      case NO_AD_ACCOUNT -> end(Verdict.UNHEALTHY, FailureCode.NO_AD_ACCOUNT);
      case VIEWER_ONLY -> end(Verdict.UNHEALTHY, FailureCode.VIEWER_ONLY);
      case NO_RULE -> end(Verdict.UNHEALTHY, FailureCode.NO_CONVERSION_RULE);
      case EXPIRED -> end(Verdict.UNHEALTHY, FailureCode.TOKEN_EXPIRED);
      case REVOKED, OTHER_SCOPES -> end(Verdict.UNHEALTHY, FailureCode.TOKEN_REVOKED);
      case RULE_DISABLED -> end(Verdict.UNHEALTHY, FailureCode.RULE_DISABLED);
      case UPSTACK_NEVER_HEALTHY -> end(Verdict.UNKNOWN, FailureCode.UPSTACK_NEVER_HEALTHY);
      case UPSTACK_UNHEALTHY -> end(Verdict.UNHEALTHY, FailureCode.UPSTACK_UNHEALTHY);
      case RULE_OF_OTHER_ACCOUNT ->
          end(Verdict.UNHEALTHY, FailureCode.UPSTACK_UNHEALTHY, FailureCode.UPSTACK_OTHER_RULE);
    };
  }

  /** Such as {@code UNHEALTHY CW-ACCESS-01}. */
  public String words() {
    return String.join(
        " ",
        Stream.concat(Stream.of(verdict.name()), codes.stream().map(FailureCode::id)).toList());
  }

  private static Ending end(Verdict verdict, FailureCode... codes) {
    return new Ending(verdict, List.of(codes));
  }
}
