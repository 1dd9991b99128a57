package dev.capiwizard.health;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.linkedin.ConversionRule;
import dev.capiwizard.linkedin.PagedList;
import dev.capiwizard.oauth.Introspection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Combines two readings of the same questions. The later responses count, but one that was lost on
 * its way, or says nothing of the token, takes back nothing that was said before. Pure.
 */
final class AskedAgain {
  private AskedAgain() {}

  static LinkedInResponses of(LinkedInResponses first, LinkedInResponses second) {
    Map<String, Attempt<PagedList<ConversionRule>>> rules = new HashMap<>(first.rules());
    second.rules().forEach((account, answer) -> rules.merge(account, answer, AskedAgain::latest));
    return new LinkedInResponses(
            saysWhetherActive(second.told()) ? second.introspection() : first.introspection(),
            latest(first.roles(), second.roles()),
            rules,
            first.names())
        .named(second.names());
  }

  private static boolean saysWhetherActive(@Nullable Introspection told) {
    return told != null
        && switch (told.status()) {
          case ACTIVE, EXPIRED, REVOKED -> true;
          case OTHER_APP, CANNOT_TELL -> false;
        };
  }

  private static <T> Attempt<T> latest(Attempt<T> first, Attempt<T> second) {
    FailureException failure = second.failure();
    boolean speaks =
        failure == null
            || failure.code() == FailureCode.NOT_PERMITTED
            || TokenTestimony.isRefusal(failure.code());
    return speaks ? second : first;
  }
}
