package dev.capiwizard.health;

import dev.capiwizard.connection.Target;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.health.CheckResult.Check;
import dev.capiwizard.health.CheckResult.Outcome;
import dev.capiwizard.health.LinkedInChecks.Request;
import dev.capiwizard.linkedin.ConversionRule;
import dev.capiwizard.linkedin.PagedList;
import dev.capiwizard.oauth.Introspection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Turns LinkedIn’s responses into findings: first whether the token is accepted, and only then what
 * it may do. {@code docs/verdicts.md} shows which responses lead to which findings. Pure.
 */
final class Findings {
  private Findings() {}

  static LinkedInReading of(Request request, LinkedInResponses answers, Instant now) {
    List<CheckResult> results = new ArrayList<>();
    CheckResult token = TokenFinding.of(request, answers, now);
    results.add(token);
    boolean accepted = TokenFinding.isAccepted(token);
    if (accepted) {
      CheckResult scopes = ScopeFinding.of(request, answers);
      results.add(scopes);
      addAppNotes(results, answers, true);
      RoleFinding.of(request, answers, scopes)
          .ifPresent(
              role -> {
                results.add(role);
                addRules(results, role, request, answers);
              });
      addCutLists(results, answers);
    } else {
      addAppNotes(results, answers, false);
    }
    Introspection told = answers.told();
    return new LinkedInReading(
        now,
        results,
        answers.listedRoles(),
        answers.names(),
        answers.usableRules(),
        told == null ? null : told.expires(),
        told == null ? null : told.created());
  }

  /** The earlier reading, with the rules of the account that was chosen since. */
  static LinkedInReading chosen(
      Request request, LinkedInReading before, Attempt<PagedList<ConversionRule>> rules) {
    Target target = Objects.requireNonNull(request.target());
    LinkedInResponses answers =
        new LinkedInResponses(
            null,
            new Attempt<>(new PagedList<>(before.accounts(), before.isEveryAccountListed()), null),
            Map.of(target.accountUrn(), rules),
            before.accountNames());
    List<CheckResult> results = new ArrayList<>();
    for (CheckResult result : before.results()) {
      if (result.check() == Check.ROLE) {
        CheckResult role = RoleFinding.listed(request, answers);
        results.add(role);
        addRules(results, role, request, answers);
        addCutLists(results, answers);
      } else if (result.check() != Check.RULES && result.check() != Check.LISTS) {
        results.add(result);
      }
    }
    return before.with(results, answers.usableRules());
  }

  /** Findings of introspection on the app: not the token’s fault, but good to know in time. */
  private static void addAppNotes(
      List<CheckResult> results, LinkedInResponses answers, boolean accepted) {
    if (answers.isClientRefused()) {
      addNote(results, Check.APP, FailureCode.STORED_SECRET_REFUSED, "");
    }
    if (accepted && answers.isTold(Introspection.Status.OTHER_APP)) {
      addNote(results, Check.APP, FailureCode.TOKEN_OF_OTHER_APP, "");
    }
  }

  /** If no rules were asked for, an account is still to be chosen. */
  private static void addRules(
      List<CheckResult> results, CheckResult role, Request request, LinkedInResponses answers) {
    boolean mayBeBeyond = role.code() == FailureCode.ACCOUNT_LIST_CUT;
    if (!answers.rules().isEmpty() && (role.outcome() == Outcome.OK || mayBeBeyond)) {
      results.add(RuleFinding.of(request.target(), answers));
    }
  }

  /** A list that was not read to its end is reported, even if nothing seems wrong. */
  private static void addCutLists(List<CheckResult> results, LinkedInResponses answers) {
    if (!answers.isEveryRoleListed()) {
      String read = Integer.toString(answers.listedRoles().size());
      addNote(results, Check.LISTS, FailureCode.ACCOUNT_LIST_CUT, read);
    }
    if (!answers.isEveryRuleListed()) {
      String read = Integer.toString(RuleFinding.read(answers));
      addNote(results, Check.LISTS, FailureCode.RULE_LIST_CUT, read);
    }
  }

  /** Adds a note unless it was found already. */
  private static void addNote(
      List<CheckResult> results, Check check, FailureCode code, String detail) {
    if (results.stream().noneMatch(one -> one.code() == code)) {
      results.add(new CheckResult(check, Outcome.NOTE, code, detail));
    }
  }
}
