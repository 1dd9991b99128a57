package dev.capiwizard.health;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.health.LinkedInChecks.Request;
import dev.capiwizard.linkedin.ConversionRule;
import dev.capiwizard.linkedin.CreatedRule;
import dev.capiwizard.linkedin.LinkedInApi;
import dev.capiwizard.linkedin.NewRule;
import dev.capiwizard.linkedin.PagedList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes a conversion rule in an ad account that has none for the Conversions API. LinkedIn cannot
 * take a rule back, so that the account’s list is read each time before anything is sent: after a
 * response that was lost, the rule may be there. Not for the FX thread.
 */
final class RuleMaking {
  private final LinkedInApi api;

  RuleMaking(LinkedInApi api) {
    this.api = api;
  }

  /**
   * Makes the rule, unless one has come up meanwhile.
   *
   * @return the account’s rules with the new one, or with the one that has come up
   * @throws FailureException with ACCOUNT_GONE, RULE_LIST_CUT or why the list cannot be read, if
   *     nothing was sent; with RULE_REFUSED or a token’s code, if LinkedIn made none; with
   *     RULE_UNCLEAR if it is not known
   */
  PagedList<ConversionRule> make(Request request, NewRule rule) throws FailureException {
    PagedList<ConversionRule> before = look(request, rule);
    if (before.elements().stream().anyMatch(ConversionRule::forConversionsApi)) {
      return before;
    }
    CreatedRule created;
    try {
      created = api.makeRule(request.endpoints(), request.token(), rule);
    } catch (FailureException e) {
      if (e.code() == FailureCode.RATE_LIMITED) {
        // LinkedIn turned the call away.
        throw e;
      }
      return again(request, rule).orElseThrow(() -> unclear(e));
    }
    FailureException refusal = created.refusal();
    if (refusal != null) {
      throw TokenTestimony.isRefusal(refusal.code()) ? refusal : refused(refusal);
    }
    Optional<PagedList<ConversionRule>> after = again(request, rule);
    return after.isPresent() ? after.get() : added(before, rule, created);
  }

  /** The account’s rules before anything is sent. */
  private PagedList<ConversionRule> look(Request request, NewRule rule) throws FailureException {
    PagedList<ConversionRule> rules;
    try {
      rules = api.rules(request.endpoints(), request.token(), rule.accountUrn());
    } catch (FailureException e) {
      // A moment ago they could be read: that there is none has led to here.
      throw e.code() == FailureCode.NOT_PERMITTED ? as(FailureCode.ACCOUNT_GONE, e) : e;
    }
    if (!rules.isWhole()) {
      throw new FailureException(FailureCode.RULE_LIST_CUT);
    }
    return rules;
  }

  /** The account’s rules, if they can be read and the new one is among them. */
  private Optional<PagedList<ConversionRule>> again(Request request, NewRule rule) {
    try {
      PagedList<ConversionRule> rules =
          api.rules(request.endpoints(), request.token(), rule.accountUrn());
      return rules.elements().stream().anyMatch(ConversionRule::forConversionsApi)
          ? Optional.of(rules)
          : Optional.empty();
    } catch (FailureException e) {
      return Optional.empty();
    }
  }

  /** LinkedIn said that it made the rule, and does not list it yet. */
  private static PagedList<ConversionRule> added(
      PagedList<ConversionRule> before, NewRule rule, CreatedRule created) throws FailureException {
    if (created.id().isEmpty()) {
      throw new FailureException(FailureCode.RULE_UNCLEAR);
    }
    ConversionRule made =
        new ConversionRule(
            created.id(),
            rule.name(),
            rule.type().name(),
            true,
            ConversionRule.CONVERSIONS_API,
            !rule.allAdSets());
    List<ConversionRule> all = Stream.concat(before.elements().stream(), Stream.of(made)).toList();
    return PagedList.whole(all);
  }

  private static FailureException refused(FailureException refusal) {
    return refusal.code() == FailureCode.API_VERSION_SUNSET
        ? refusal
        : as(FailureCode.RULE_REFUSED, refusal);
  }

  private static FailureException unclear(FailureException lost) {
    return as(FailureCode.RULE_UNCLEAR, lost);
  }

  private static FailureException as(FailureCode code, FailureException seen) {
    return new FailureException(code, seen.detail(), seen.reference(), seen);
  }
}
