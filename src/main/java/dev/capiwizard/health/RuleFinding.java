package dev.capiwizard.health;

import dev.capiwizard.connection.Target;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.health.CheckResult.Check;
import dev.capiwizard.health.CheckResult.Outcome;
import dev.capiwizard.linkedin.ConversionRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether the chosen conversion rules can take events. Pure. */
final class RuleFinding {
  private RuleFinding() {}

  /**
   * @param target null before an account is chosen
   */
  static CheckResult of(@Nullable Target target, LinkedInResponses answers) {
    Optional<FailureException> failure =
        answers.rules().values().stream()
            .flatMap(answer -> Stream.ofNullable(answer.failure()))
            .findFirst();
    List<ConversionRule> usable =
        answers.usableRules().values().stream().flatMap(List::stream).toList();
    if (usable.isEmpty() && failure.isPresent()) {
      return unlisted(failure.get());
    }
    boolean whole = answers.isEveryRuleListed();
    if (target != null && !target.rules().isEmpty()) {
      CheckResult result = chosen(target, usable);
      return whole || result.code() != FailureCode.RULE_NOT_IN_ACCOUNT ? result : cut(answers);
    }
    List<ConversionRule> enabled = usable.stream().filter(ConversionRule::enabled).toList();
    if (enabled.isEmpty() && !whole) {
      return cut(answers);
    }
    if (enabled.isEmpty()) {
      FailureCode code =
          usable.isEmpty() ? FailureCode.NO_CONVERSION_RULE : FailureCode.RULE_DISABLED;
      return new CheckResult(Check.RULES, Outcome.PROBLEM, code, "");
    }
    return enabled(enabled);
  }

  /** How many rules were read. */
  static int read(LinkedInResponses answers) {
    return answers.rules().values().stream()
        .mapToInt(answer -> LinkedInResponses.elements(answer).size())
        .sum();
  }

  private static CheckResult unlisted(FailureException failure) {
    boolean refused = failure.code() == FailureCode.NOT_PERMITTED;
    // Whether r_ads alone may list rules is not known; if a role is known, it is no problem.
    return new CheckResult(
        Check.RULES,
        Outcome.CANNOT_TELL,
        refused ? FailureCode.RULES_NOT_LISTABLE : failure.code(),
        failure.detail(),
        failure.reference());
  }

  private static CheckResult cut(LinkedInResponses answers) {
    return new CheckResult(
        Check.RULES,
        Outcome.CANNOT_TELL,
        FailureCode.RULE_LIST_CUT,
        Integer.toString(read(answers)));
  }

  private static CheckResult chosen(Target target, List<ConversionRule> usable) {
    List<ConversionRule> found = new ArrayList<>();
    String missing = "";
    for (Target.Rule chosen : target.rules()) {
      Optional<ConversionRule> rule =
          usable.stream().filter(one -> one.id().equals(chosen.id())).findFirst();
      if (rule.isEmpty()) {
        missing = chosen.name();
      } else if (!rule.get().enabled()) {
        return new CheckResult(
            Check.RULES, Outcome.PROBLEM, FailureCode.RULE_DISABLED, chosen.name());
      } else {
        found.add(rule.get());
      }
    }
    // A rule cannot be deleted, but may be another account’s, which shares it; whether LinkedIn
    // lists such rules is not known.
    return found.size() == target.rules().size()
        ? enabled(found)
        : new CheckResult(
            Check.RULES, Outcome.CANNOT_TELL, FailureCode.RULE_NOT_IN_ACCOUNT, missing);
  }

  /** A rule that no ad set uses takes events but counts none. */
  private static CheckResult enabled(List<ConversionRule> found) {
    String names = String.join(", ", found.stream().map(ConversionRule::name).toList());
    return found.stream().allMatch(ConversionRule::withoutCampaign)
        ? new CheckResult(Check.RULES, Outcome.NOTE, FailureCode.RULE_WITHOUT_CAMPAIGN, names)
        : CheckResult.ok(Check.RULES, names);
  }
}
