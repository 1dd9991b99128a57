package dev.capiwizard.steps.signin;

import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.connection.LastVerdict;
import dev.capiwizard.connection.Target;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.health.LinkedInReading;
import dev.capiwizard.health.Verdict;
import dev.capiwizard.linkedin.AccountRole;
import dev.capiwizard.linkedin.ConversionRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which ad account and which rules the connection is about; one alone is chosen by itself. */
public final class TargetChoice {
  /** An account that may be chosen. */
  record Account(String urn, String name, String role) {
    @Override
    public String toString() {
      return name;
    }
  }

  private final CurrentConnection connection;
  private @Nullable LinkedInReading reading;

  public TargetChoice(CurrentConnection connection) {
    this.connection = connection;
  }

  /** Takes in what LinkedIn lists; where there is one account alone, it is chosen. */
  public void offer(LinkedInReading now) {
    reading = now;
    List<Account> accounts = accounts();
    Target chosen = connection.get().target();
    if (chosen == null && accounts.size() == 1) {
      choose(accounts.getFirst());
    } else if (accounts.isEmpty() && now.accounts().isEmpty() && !connection.isRenewing()) {
      connection.update(one -> one.withTarget(null));
    }
  }

  /**
   * Whether nothing is left to choose, as far as is written down: after a start of the program,
   * before LinkedIn was asked again.
   */
  boolean isSettled() {
    // A token that is being renewed may have come without a sign-in, and without an account.
    if (connection.get().target() != null || connection.isRenewing()) {
      return true;
    }
    // Nobody comes to Upstack with a choice left open.
    if (connection.get().upstack().saved() != null) {
      return true;
    }
    // Where LinkedIn did not list the accounts, the way went on without one.
    LastVerdict last = connection.get().lastVerdict();
    return last != null
        && (last.verdict().equals(Verdict.UNKNOWN.name())
            || last.codes().stream()
                .flatMap(id -> FailureCode.byId(id).stream())
                .anyMatch(TargetChoice::mayHideAccounts));
  }

  /** Whether it may be why no accounts were listed: not permitted, or the call failed. */
  private static boolean mayHideAccounts(FailureCode code) {
    boolean callFailed =
        code.id().startsWith("CW-NET-") && code.fix() == FailureCode.Fix.CHECK_AGAIN;
    return callFailed
        || code == FailureCode.API_VERSION_SUNSET
        || code == FailureCode.ACCOUNTS_NOT_LISTABLE;
  }

  /** Accounts with a role that may send conversions. */
  List<Account> accounts() {
    LinkedInReading now = reading;
    return now == null
        ? List.of()
        : now.accounts().stream()
            .filter(AccountRole::maySendConversions)
            .map(role -> new Account(role.accountUrn(), name(now, role), role.role()))
            .toList();
  }

  List<ConversionRule> rules(Account account) {
    LinkedInReading now = reading;
    return now == null
        ? List.of()
        : now.rules().getOrDefault(account.urn(), List.of()).stream()
            .filter(ConversionRule::enabled)
            .toList();
  }

  Optional<Account> chosen() {
    Target target = connection.get().target();
    return target == null
        ? Optional.empty()
        : accounts().stream().filter(one -> one.urn().equals(target.accountUrn())).findFirst();
  }

  boolean mustChoose() {
    return accounts().size() > 1;
  }

  /** Chooses an account with all its rules. */
  void choose(Account account) {
    choose(account, rules(account));
  }

  void choose(Account account, List<ConversionRule> rules) {
    List<Target.Rule> chosen =
        rules.stream().map(rule -> new Target.Rule(rule.id(), rule.name())).toList();
    connection.update(
        one -> one.withTarget(new Target(account.urn(), account.name(), account.role(), chosen)));
  }

  Set<String> chosenRules() {
    Target target = connection.get().target();
    return target == null
        ? Set.of()
        : Set.copyOf(target.rules().stream().map(Target.Rule::id).toList());
  }

  private static String name(LinkedInReading reading, AccountRole role) {
    String name = reading.accountNames().getOrDefault(role.accountUrn(), "");
    return name.isEmpty()
        ? role.accountUrn().substring(role.accountUrn().lastIndexOf(':') + 1)
        : name;
  }
}
