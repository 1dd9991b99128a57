package dev.capiwizard.health;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.oauth.Introspection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What LinkedIn’s responses say of the token itself: each accepts it, refuses it, or says nothing
 * of it. Pure.
 *
 * @param isAccepted whether at least one response shows that LinkedIn accepts the token
 * @param refusals the reasons for refusing it: introspection’s first, then those of the calls
 */
record TokenTestimony(boolean isAccepted, List<FailureException> refusals) {
  TokenTestimony {
    refusals = List.copyOf(refusals);
  }

  static TokenTestimony of(LinkedInResponses answers) {
    List<FailureException> refusals = new ArrayList<>();
    boolean accepted = answers.isTold(Introspection.Status.ACTIVE);
    if (answers.isTold(Introspection.Status.EXPIRED)) {
      refusals.add(new FailureException(FailureCode.TOKEN_EXPIRED));
    }
    if (answers.isTold(Introspection.Status.REVOKED)) {
      refusals.add(new FailureException(FailureCode.TOKEN_REVOKED));
    }
    for (Attempt<?> answer :
        Stream.concat(Stream.of(answers.roles()), answers.rules().values().stream()).toList()) {
      FailureException failure = answer.failure();
      if (failure == null || failure.code() == FailureCode.NOT_PERMITTED) {
        // A response about rights, even a refusal, is given only to an accepted token.
        accepted = true;
      } else if (isRefusal(failure.code())) {
        refusals.add(failure);
      }
    }
    return new TokenTestimony(accepted, refusals);
  }

  /** Whether a failed call says that the token itself is refused. */
  static boolean isRefusal(FailureCode code) {
    return code == FailureCode.TOKEN_EXPIRED
        || code == FailureCode.TOKEN_REVOKED
        || code == FailureCode.TOKEN_INVALID;
  }

  /** Why LinkedIn refuses the token, if any response does. */
  Optional<FailureException> refusal() {
    return refusals.stream().findFirst();
  }

  /** Whether one response accepts the token and another refuses it. */
  boolean isContradictory() {
    return isAccepted && !refusals.isEmpty();
  }
}
