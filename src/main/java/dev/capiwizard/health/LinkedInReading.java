package dev.capiwizard.health;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.health.CheckResult.Check;
import dev.capiwizard.health.CheckResult.Outcome;
import dev.capiwizard.linkedin.AccountRole;
import dev.capiwizard.linkedin.ConversionRule;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reading of what LinkedIn says of a token.
 *
 * @param at when it was asked
 * @param results one for each check that was made, in the order of the card, and one more for each
 *     list that was not read to its end
 * @param accounts the member’s memberships; empty if not readable
 * @param accountNames names by account URN, as far as readable
 * @param rules rules for the Conversions API by account URN, as far as readable
 * @param expires the token’s true end, if introspection told it
 * @param issued when the token was made, if introspection told it
 */
public record LinkedInReading(
    Instant at,
    List<CheckResult> results,
    List<AccountRole> accounts,
    Map<String, String> accountNames,
    Map<String, List<ConversionRule>> rules,
    @Nullable Instant expires,
    @Nullable Instant issued) {

  public LinkedInReading {
    results = List.copyOf(results);
    accounts = List.copyOf(accounts);
    accountNames = Map.copyOf(accountNames);
    rules = Map.copyOf(rules);
  }

  /**
   * PROBLEM if any check found one; otherwise CHECKING, or CANNOT_TELL if the token itself could
   * not be judged; a later check that cannot tell does not spoil an accepted token.
   */
  public Outcome outcome() {
    if (has(Outcome.PROBLEM)) {
      return Outcome.PROBLEM;
    }
    if (has(Outcome.CHECKING)) {
      return Outcome.CHECKING;
    }
    boolean tokenOk =
        results.stream()
            .anyMatch(r -> r.check() == CheckResult.Check.TOKEN && TokenFinding.isAccepted(r));
    return tokenOk ? Outcome.OK : Outcome.CANNOT_TELL;
  }

  /**
   * Whether LinkedIn accepts the token but says something that may make sending fail: such a token
   * is not called working.
   */
  public boolean isSendingInDoubt() {
    return Stream.of(
            FailureCode.ROLE_UNKNOWN,
            FailureCode.ACCOUNTS_REFUSED,
            FailureCode.NOT_PERMITTED,
            FailureCode.RULE_NOT_IN_ACCOUNT)
        .anyMatch(code -> of(code).isPresent());
  }

  /** Whether LinkedIn accepts the token and its permissions, whatever else is wrong. */
  public boolean isTokenFine() {
    Set<Check> fine =
        results.stream()
            .filter(one -> one.outcome() == Outcome.OK)
            .map(CheckResult::check)
            .collect(Collectors.toSet());
    return fine.containsAll(EnumSet.of(Check.TOKEN, Check.SCOPES));
  }

  /** Whether a check was made and found all well. */
  public boolean isSeen(Check check) {
    return results.stream().anyMatch(one -> one.check() == check && one.outcome() == Outcome.OK);
  }

  /** Whether the role and the permissions are seen, so that neither can be what is missing. */
  public boolean isPermitted() {
    return isSeen(Check.SCOPES) && isSeen(Check.ROLE);
  }

  /** The same with one more result. */
  LinkedInReading with(CheckResult more) {
    List<CheckResult> all = Stream.concat(results.stream(), Stream.of(more)).toList();
    return new LinkedInReading(at, all, accounts, accountNames, rules, expires, issued);
  }

  /** The same with other results, and with one more account’s rules. */
  LinkedInReading with(List<CheckResult> other, Map<String, List<ConversionRule>> more) {
    Map<String, List<ConversionRule>> all = new HashMap<>(rules);
    all.putAll(more);
    return new LinkedInReading(at, other, accounts, accountNames, all, expires, issued);
  }

  /** The same, except that the rules could not be asked for. */
  public LinkedInReading withoutRules(FailureException why) {
    List<CheckResult> kept =
        results.stream().filter(one -> one.check() != CheckResult.Check.RULES).toList();
    CheckResult unread =
        new CheckResult(
            CheckResult.Check.RULES,
            Outcome.CANNOT_TELL,
            why.code(),
            why.detail(),
            why.reference());
    return with(Stream.concat(kept.stream(), Stream.of(unread)).toList(), Map.of());
  }

  /** Whether the list is complete, so that an account outside it is not the member’s. */
  public boolean isEveryAccountListed() {
    return of(FailureCode.ACCOUNT_LIST_CUT).isEmpty();
  }

  /** The accounts’ names, in the order of their URNs. */
  public List<String> namesOfAccounts() {
    return List.copyOf(new TreeMap<>(accountNames).values());
  }

  /** The rules’ names, by account. */
  public List<String> namesOfRules() {
    return allRules().map(ConversionRule::name).toList();
  }

  /** The rules’ numbers. */
  public List<String> idsOfRules() {
    return allRules().map(ConversionRule::id).toList();
  }

  private Stream<ConversionRule> allRules() {
    return new TreeMap<>(rules).values().stream().flatMap(List::stream);
  }

  /** The findings, problems first, each once. */
  public List<FailureCode> codes() {
    return results.stream()
        .sorted(Comparator.comparing(result -> result.outcome() != Outcome.PROBLEM))
        .flatMap(result -> Stream.ofNullable(result.code()))
        .distinct()
        .toList();
  }

  /** The result that brought a finding. */
  public Optional<CheckResult> of(FailureCode code) {
    return results.stream().filter(result -> result.code() == code).findFirst();
  }

  /** The first problem; empty if there is none, or none with a code. */
  public Optional<FailureCode> problem() {
    return results.stream()
        .filter(result -> result.outcome() == Outcome.PROBLEM)
        .flatMap(result -> Stream.ofNullable(result.code()))
        .findFirst();
  }

  private boolean has(Outcome outcome) {
    return results.stream().anyMatch(result -> result.outcome() == outcome);
  }
}
