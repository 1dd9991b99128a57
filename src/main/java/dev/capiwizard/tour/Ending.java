package dev.capiwizard.tour;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.health.Verdict;
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
          VERSION_SUNSET,
          INTROSPECTION_SILENT,
          INTROSPECTION_OF_OTHER_APP,
          RENEWAL,
          RENEWAL_BY_REFRESH_TOKEN ->
          end(Verdict.HEALTHY);
      case RENEWAL_OTHER_MEMBER ->
          end(
              Verdict.HEALTHY,
              FailureCode.RENEWED_BY_OTHER_MEMBER,
              FailureCode.RENEWED_FOR_OTHER_ACCOUNT);
      case NO_DESTINATION -> end(Verdict.HEALTHY, FailureCode.UPSTACK_NO_DESTINATION);
      case NOT_ENABLED -> end(Verdict.HEALTHY, FailureCode.UPSTACK_NOT_ENABLED);
      case TOO_MANY_CALLS -> end(Verdict.HEALTHY, FailureCode.RATE_LIMITED);
      case LINKEDIN_ERROR -> end(Verdict.HEALTHY, FailureCode.SERVICE_ERROR);
      case ACCOUNTS_NOT_LISTABLE -> end(Verdict.HEALTHY, FailureCode.ACCOUNTS_NOT_LISTABLE);
      case RULES_NOT_LISTABLE, RIGHT_HIDDEN_BY_404 ->
          end(Verdict.HEALTHY, FailureCode.RULES_NOT_LISTABLE);
      case TOKEN_FIELD_MASKED -> end(Verdict.HEALTHY, FailureCode.UPSTACK_FIELD_UNREADABLE);
      case USER_CANCELS -> end(Verdict.HEALTHY, FailureCode.LOGIN_CANCELLED);
      case APPROVAL_PENDING -> end(Verdict.UNKNOWN);
      case WRONG_SECRET -> end(Verdict.UNKNOWN, FailureCode.CLIENT_REFUSED);
      case REDIRECT_MISMATCH -> end(Verdict.UNKNOWN, FailureCode.REDIRECT_MISMATCH);
      case MISSING_SCOPE -> end(Verdict.UNKNOWN, FailureCode.SCOPE_NOT_GRANTED_TO_APP);
      case NO_AD_ACCOUNT -> end(Verdict.UNHEALTHY, FailureCode.NO_AD_ACCOUNT);
      case VIEWER_ONLY -> end(Verdict.UNHEALTHY, FailureCode.VIEWER_ONLY);
      case NO_RULE -> end(Verdict.UNHEALTHY, FailureCode.NO_CONVERSION_RULE);
      case EXPIRED -> end(Verdict.UNHEALTHY, FailureCode.TOKEN_EXPIRED);
      case REVOKED -> end(Verdict.UNHEALTHY, FailureCode.TOKEN_REVOKED);
      case RULE_DISABLED -> end(Verdict.UNHEALTHY, FailureCode.RULE_DISABLED);
      case UPSTACK_NEVER_HEALTHY -> end(Verdict.UNKNOWN, FailureCode.UPSTACK_NEVER_HEALTHY);
      case UPSTACK_UNHEALTHY, RULE_OF_OTHER_ACCOUNT ->
          end(Verdict.UNHEALTHY, FailureCode.UPSTACK_UNHEALTHY);
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
