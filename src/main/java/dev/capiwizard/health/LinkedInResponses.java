package dev.capiwizard.health;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.linkedin.AccountRole;
import dev.capiwizard.linkedin.ConversionRule;
import dev.capiwizard.linkedin.PagedList;
import dev.capiwizard.oauth.Introspection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * LinkedIn’s responses about one token, call by call. Pure.
 *
 * @param introspection null if it was not asked for, as without an app
 * @param rules the rules by the URN of their account; empty if they were not asked for
 * @param names the accounts’ names by their URN
 */
record LinkedInResponses(
    @Nullable Attempt<Introspection> introspection,
    Attempt<PagedList<AccountRole>> roles,
    Map<String, Attempt<PagedList<ConversionRule>>> rules,
    Map<String, String> names) {

  LinkedInResponses {
    rules = Map.copyOf(rules);
    names = Map.copyOf(names);
  }

  /** Null if introspection was not asked for or gave nothing readable. */
  @Nullable Introspection told() {
    return introspection == null ? null : introspection.value();
  }

  boolean isTold(Introspection.Status status) {
    Introspection told = told();
    return told != null && told.status() == status;
  }

  /** Whether introspection refused the Client ID and secret. */
  boolean isClientRefused() {
    return introspection != null
        && introspection.failure() != null
        && introspection.failure().code() == FailureCode.CLIENT_REFUSED;
  }

  List<AccountRole> listedRoles() {
    return elements(roles);
  }

  boolean isEveryRoleListed() {
    return isWhole(roles);
  }

  boolean isEveryRuleListed() {
    return rules.values().stream().allMatch(LinkedInResponses::isWhole);
  }

  /** The rules for the Conversions API, by account. */
  Map<String, List<ConversionRule>> usableRules() {
    Map<String, List<ConversionRule>> usable = new HashMap<>();
    rules.forEach(
        (account, answer) ->
            usable.put(
                account,
                elements(answer).stream().filter(ConversionRule::forConversionsApi).toList()));
    return usable;
  }

  /** The same with more names. */
  LinkedInResponses named(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(names);
    all.putAll(more);
    return new LinkedInResponses(introspection, roles, rules, all);
  }

  static <T> List<T> elements(Attempt<PagedList<T>> answer) {
    return answer.orElse(PagedList.whole(List.of())).elements();
  }

  /** A failed list is not a shortened one: its failure is reported. */
  static <T> boolean isWhole(Attempt<PagedList<T>> answer) {
    return answer.orElse(PagedList.whole(List.of())).isWhole();
  }
}
