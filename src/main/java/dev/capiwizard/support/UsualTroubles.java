package dev.capiwizard.support;

import dev.capiwizard.connection.StepId;
import dev.capiwizard.failures.FailureCode;
import java.util.List;

/** The entries of the catalogue that people meet most in each step, most frequent first. */
public final class UsualTroubles {
  private UsualTroubles() {}

  /** At most three entries; none where nothing can go wrong but a question stays open. */
  public static List<FailureCode> in(StepId step) {
    return switch (step) {
      case PREREQUISITES -> List.of();
      case APP -> List.of(FailureCode.VERIFICATION_LINK_ENDED, FailureCode.NOT_SUPER_ADMIN);
      case PRODUCTS -> List.of(FailureCode.PAGE_NOT_VERIFIED, FailureCode.REQUEST_REJECTED);
      case SCOPES -> List.of(FailureCode.SCOPE_NOT_GRANTED_TO_APP);
      case SIGN_IN ->
          List.of(
              FailureCode.REDIRECT_MISMATCH,
              FailureCode.CLIENT_REFUSED,
              FailureCode.EMBEDDED_REFUSED);
      case UPSTACK ->
          List.of(
              FailureCode.UPSTACK_NO_DESTINATION,
              FailureCode.UPSTACK_NOT_ENABLED,
              FailureCode.UPSTACK_SESSION_ENDED);
      case STATUS -> List.of(FailureCode.UPSTACK_UNHEALTHY, FailureCode.UPSTACK_NEVER_HEALTHY);
    };
  }
}
