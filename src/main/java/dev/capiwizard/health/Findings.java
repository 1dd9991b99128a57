package dev.capiwizard.health;

import dev.capiwizard.connection.Target;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.health.CheckResult.Check;
import dev.capiwizard.health.CheckResult.Outcome;
import dev.capiwizard.health.LinkedInChecks.Request;
import dev.capiwizard.linkedin.AccountRole;
import dev.capiwizard.linkedin.ConversionRule;
import dev.capiwizard.linkedin.PagedList;
import dev.capiwizard.oauth.Introspection;
import dev.capiwizard.oauth.Scopes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes findings of LinkedIn’s answers. Pure. */
final class Findings {
  /** A token minted seconds ago may be refused as revoked. */
  static final Duration GRACE = Duration.ofSeconds(30);

  /** In place of a role: an account is still to be chosen, among so many. */
  static final String SEVERAL = "several";

  private final Request request;
  private final @Nullable Answer<Introspection> introspection;
  private final Answer<PagedList<AccountRole>> roles;
  private final Map<String, Answer<PagedList<ConversionRule>>> rules;
  private final Map<String, String> names;

  Findings(
      Request request,
      @Nullable Answer<Introspection> introspection,
      Answer<PagedList<AccountRole>> roles,
      Map<String, Answer<PagedList<ConversionRule>>> rules,
      Map<String, String> names) {
    this.request = request;
    this.introspection = introspection;
    this.roles = roles;
    this.rules = rules;
    this.names = names;
  }

  LinkedInReading reading(Instant now) {
    List<CheckResult> results = new ArrayList<>();
    CheckResult token = token(now);
    results.add(token);
    if (token.outcome() == Outcome.OK) {
      CheckResult scopes = scopes();
      results.add(scopes);
      CheckResult role = role(scopes);
      results.add(role);
      addRules(results, role);
      addCutLists(results);
    }
    Introspection told = told();
    return new LinkedInReading(
        now,
        results,
        listed(),
        names,
        readableRules(),
        told == null ? null : told.expires(),
        told == null ? null : told.created());
  }

  /** What was read before, and the rules of the account that was chosen since. */
  static LinkedInReading chosen(
      Request request, LinkedInReading before, Answer<PagedList<ConversionRule>> rules) {
    Target target = Objects.requireNonNull(request.target());
    boolean whole = before.isEveryAccountListed();
    Findings findings =
        new Findings(
            request,
            null,
            new Answer<>(new PagedList<>(before.accounts(), whole), null),
            Map.of(target.accountUrn(), rules),
            before.accountNames());
    List<CheckResult> results = new ArrayList<>();
    for (CheckResult result : before.results()) {
      if (result.check() == Check.ROLE) {
        CheckResult role = findings.role(result);
        results.add(role);
        findings.addRules(results, role);
        findings.addCutLists(results);
      } else if (result.check() != Check.RULES && result.check() != Check.LISTS) {
        results.add(result);
      }
    }
    return before.with(results, findings.readableRules());
  }

  /** Where none were asked for, an account is still to be chosen. */
  private void addRules(List<CheckResult> results, CheckResult role) {
    boolean mayBeBeyond = role.code() == FailureCode.ACCOUNT_LIST_CUT;
    if (!rules.isEmpty() && (role.outcome() == Outcome.OK || mayBeBeyond)) {
      results.add(rules());
    }
  }

  /** What was not read to its end is told, also where nothing is amiss for it. */
  private void addCutLists(List<CheckResult> results) {
    if (!isWhole(roles)) {
      addNote(results, FailureCode.ACCOUNT_LIST_CUT, listed().size());
    }
    for (Answer<PagedList<ConversionRule>> answer : rules.values()) {
      if (!isWhole(answer)) {
        addNote(results, FailureCode.RULE_LIST_CUT, read(answer).size());
      }
    }
  }

  private static void addNote(List<CheckResult> results, FailureCode code, int read) {
    if (results.stream().noneMatch(one -> one.code() == code)) {
      results.add(new CheckResult(Check.LISTS, Outcome.NOTE, code, Integer.toString(read)));
    }
  }

  private CheckResult token(Instant now) {
    boolean fresh = now.isBefore(request.issued().plus(GRACE));
    FailureCode refused = refusal();
    if (refused != null) {
      boolean mayBeFresh =
          fresh && refused != FailureCode.TOKEN_EXPIRED && refused != FailureCode.CLIENT_REFUSED;
      return mayBeFresh
          ? new CheckResult(Check.TOKEN, Outcome.CHECKING, FailureCode.TOKEN_FRESH, "")
          : new CheckResult(Check.TOKEN, Outcome.PROBLEM, refused, "");
    }
    FailureException failure = roles.failure();
    Introspection told = told();
    boolean active = told != null && told.status() == Introspection.Status.ACTIVE;
    // An answer about rights, even a refusal, was given to a token that LinkedIn accepts.
    if (failure == null || failure.code() == FailureCode.NOT_PERMITTED || active) {
      return CheckResult.ok(Check.TOKEN, "");
    }
    return new CheckResult(
        Check.TOKEN, Outcome.CANNOT_TELL, failure.code(), failure.detail(), failure.reference());
  }

  /** Why LinkedIn does not accept the token; null where it does or did not say. */
  private @Nullable FailureCode refusal() {
    Introspection told = told();
    if (told != null && told.status() == Introspection.Status.EXPIRED) {
      return FailureCode.TOKEN_EXPIRED;
    }
    if (told != null && told.status() == Introspection.Status.REVOKED) {
      return FailureCode.TOKEN_REVOKED;
    }
    FailureException failure = roles.failure();
    if (failure == null) {
      return null;
    }
    return switch (failure.code()) {
      case TOKEN_EXPIRED, TOKEN_REVOKED -> failure.code();
      case TOKEN_INVALID ->
          told != null && told.status() == Introspection.Status.OTHER_APP
              ? FailureCode.TOKEN_OF_OTHER_APP
              : FailureCode.TOKEN_INVALID;
      default -> null;
    };
  }

  private CheckResult scopes() {
    Introspection told = told();
    Set<String> known =
        told != null && told.status() == Introspection.Status.ACTIVE && !told.scopes().isEmpty()
            ? told.scopes()
            : request.grantedScopes();
    if (known.isEmpty()) {
      boolean other = told != null && told.status() == Introspection.Status.OTHER_APP;
      return new CheckResult(
          Check.SCOPES,
          Outcome.CANNOT_TELL,
          other ? FailureCode.TOKEN_OF_OTHER_APP : FailureCode.TOKEN_NOT_INSPECTABLE,
          "");
    }
    Set<String> missing = new TreeSet<>(Scopes.REQUIRED);
    missing.removeAll(known);
    return missing.isEmpty()
        ? CheckResult.ok(Check.SCOPES, String.join(", ", Scopes.REQUIRED))
        : new CheckResult(
            Check.SCOPES, Outcome.PROBLEM, FailureCode.SCOPE_MISSING, String.join(", ", missing));
  }

  private CheckResult role(CheckResult scopes) {
    FailureException failure = roles.failure();
    if (failure != null) {
      boolean refused = failure.code() == FailureCode.NOT_PERMITTED;
      boolean scopesKnown = scopes.outcome() == Outcome.OK;
      // Whether a Campaign Manager token may read accounts is not known: no problem by itself.
      FailureCode code =
          refused && (request.client() == null || scopesKnown)
              ? FailureCode.ACCOUNTS_NOT_LISTABLE
              : failure.code();
      Outcome outcome =
          refused && code == FailureCode.NOT_PERMITTED ? Outcome.PROBLEM : Outcome.CANNOT_TELL;
      return new CheckResult(Check.ROLE, outcome, code, failure.detail(), failure.reference());
    }
    List<AccountRole> all = listed();
    Optional<AccountRole> own = chosen(all);
    boolean isSeen = request.target() != null && target(all).findAny().isPresent();
    if (own.isEmpty() && !isWhole(roles) && !isSeen) {
      return new CheckResult(
          Check.ROLE,
          Outcome.CANNOT_TELL,
          FailureCode.ACCOUNT_LIST_CUT,
          Integer.toString(all.size()));
    }
    if (all.isEmpty()) {
      return new CheckResult(Check.ROLE, Outcome.PROBLEM, FailureCode.NO_AD_ACCOUNT, "");
    }
    if (own.isEmpty()) {
      boolean viewer = target(all).anyMatch(role -> role.role().equals("VIEWER"));
      return new CheckResult(
          Check.ROLE,
          Outcome.PROBLEM,
          viewer || request.target() == null ? FailureCode.VIEWER_ONLY : FailureCode.NOT_PERMITTED,
          "");
    }
    long choices =
        target(all)
            .filter(AccountRole::maySendConversions)
            .map(AccountRole::accountUrn)
            .distinct()
            .count();
    if (choices > 1) {
      return CheckResult.ok(Check.ROLE, SEVERAL + "|" + choices);
    }
    return CheckResult.ok(
        Check.ROLE, own.get().role() + "|" + names.getOrDefault(own.get().accountUrn(), ""));
  }

  private CheckResult rules() {
    Target target = request.target();
    FailureException failure = null;
    for (Answer<PagedList<ConversionRule>> answer : rules.values()) {
      failure = answer.failure() == null ? failure : answer.failure();
    }
    List<ConversionRule> usable = readableRules().values().stream().flatMap(List::stream).toList();
    if (usable.isEmpty() && failure != null) {
      boolean refused = failure.code() == FailureCode.NOT_PERMITTED;
      // Whether r_ads alone may list rules is not known: with a role in hand it is no problem.
      return new CheckResult(
          Check.RULES,
          Outcome.CANNOT_TELL,
          refused ? FailureCode.RULES_NOT_LISTABLE : failure.code(),
          failure.detail(),
          failure.reference());
    }
    boolean whole = rules.values().stream().allMatch(Findings::isWhole);
    if (target != null && !target.rules().isEmpty()) {
      CheckResult result = chosenRules(target, usable);
      return whole || result.code() != FailureCode.RULE_NOT_IN_ACCOUNT ? result : rulesCut();
    }
    List<ConversionRule> enabled = usable.stream().filter(ConversionRule::enabled).toList();
    if (enabled.isEmpty() && !whole) {
      return rulesCut();
    }
    if (enabled.isEmpty()) {
      FailureCode code =
          usable.isEmpty() ? FailureCode.NO_CONVERSION_RULE : FailureCode.RULE_DISABLED;
      return new CheckResult(Check.RULES, Outcome.PROBLEM, code, "");
    }
    return usable(enabled);
  }

  private CheckResult rulesCut() {
    int read = rules.values().stream().mapToInt(answer -> read(answer).size()).sum();
    return new CheckResult(
        Check.RULES, Outcome.CANNOT_TELL, FailureCode.RULE_LIST_CUT, Integer.toString(read));
  }

  private static CheckResult chosenRules(Target target, List<ConversionRule> usable) {
    List<ConversionRule> found = new ArrayList<>();
    for (Target.Rule chosen : target.rules()) {
      Optional<ConversionRule> rule =
          usable.stream().filter(one -> one.id().equals(chosen.id())).findFirst();
      if (rule.isEmpty()) {
        return new CheckResult(
            Check.RULES, Outcome.PROBLEM, FailureCode.RULE_NOT_IN_ACCOUNT, chosen.name());
      }
      if (!rule.get().enabled()) {
        return new CheckResult(
            Check.RULES, Outcome.PROBLEM, FailureCode.RULE_DISABLED, chosen.name());
      }
      found.add(rule.get());
    }
    return usable(found);
  }

  /** A rule that no campaign uses takes events and counts none. */
  private static CheckResult usable(List<ConversionRule> found) {
    return found.stream().allMatch(ConversionRule::withoutCampaign)
        ? new CheckResult(
            Check.RULES, Outcome.NOTE, FailureCode.RULE_WITHOUT_CAMPAIGN, names(found))
        : CheckResult.ok(Check.RULES, names(found));
  }

  private Map<String, List<ConversionRule>> readableRules() {
    Map<String, List<ConversionRule>> readable = new HashMap<>();
    rules.forEach(
        (account, answer) ->
            readable.put(
                account, read(answer).stream().filter(ConversionRule::forConversionsApi).toList()));
    return readable;
  }

  private List<AccountRole> listed() {
    return read(roles);
  }

  private static <T> List<T> read(Answer<PagedList<T>> answer) {
    return answer.orElse(PagedList.whole(List.of())).elements();
  }

  /** A list that failed is not a cut one: its failure is told. */
  private static <T> boolean isWhole(Answer<PagedList<T>> answer) {
    return answer.orElse(PagedList.whole(List.of())).isWhole();
  }

  private Optional<AccountRole> chosen(List<AccountRole> all) {
    return target(all).filter(AccountRole::maySendConversions).findFirst();
  }

  private java.util.stream.Stream<AccountRole> target(List<AccountRole> all) {
    Target target = request.target();
    return all.stream()
        .filter(role -> target == null || role.accountUrn().equals(target.accountUrn()));
  }

  private @Nullable Introspection told() {
    return introspection == null ? null : introspection.value();
  }

  private static String names(List<ConversionRule> rules) {
    return String.join(", ", rules.stream().map(ConversionRule::name).toList());
  }
}
