package dev.capiwizard.steps.signin;

import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.connection.Target;
import dev.capiwizard.connection.TargetProgress;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.health.LinkedInReading;
import dev.capiwizard.health.StoredToken;
import dev.capiwizard.linkedin.AccountRole;
import dev.capiwizard.linkedin.AdAccount;
import dev.capiwizard.linkedin.CampaignManagerAddresses;
import dev.capiwizard.linkedin.ConversionRule;
import dev.capiwizard.linkedin.NewRule;
import dev.capiwizard.texts.Texts;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ad account and rules that the connection is for; a single account is chosen by itself. */
public final class TargetChoice {
  /** An account that may be chosen. */
  record Account(String urn, String name, String role) {
    /** Its name with its number: a search finds either. */
    @Override
    public String toString() {
      String number = AdAccount.number(urn);
      return name.equals(number) ? number : TEXTS.get("choice.named", name, number);
    }
  }

  private static final Texts TEXTS = Texts.of("signin");

  private final CurrentConnection connection;
  private @Nullable LinkedInReading reading;

  /** The account whose rules are being asked for. */
  private @Nullable Account waiting;

  public TargetChoice(CurrentConnection connection) {
    this.connection = connection;
  }

  /**
   * Takes in LinkedIn’s lists; a single account is chosen at once, and an account that had no rule
   * is chosen with those that it has now.
   */
  public void offer(LinkedInReading now) {
    reading = now;
    waiting = null;
    List<Account> accounts = accounts();
    Target chosen = connection.get().target();
    if (chosen == null && accounts.size() == 1) {
      choose(accounts.getFirst());
    } else if (chosen != null && chosen.rules().isEmpty()) {
      // A rule may have been made since, in Campaign Manager.
      chosen().ifPresent(this::choose);
    } else if (accounts.isEmpty() && now.accounts().isEmpty() && !connection.isRenewing()) {
      connection.update(one -> one.withTarget(null));
    }
  }

  /**
   * Whether, by the stored connection, no choice is left: after a start of the program, before
   * LinkedIn was asked again.
   */
  boolean isSettled() {
    // A renewed token may have come without a sign-in, and without an account.
    return connection.isRenewing() || TargetProgress.isSettled(connection.get());
  }

  /** The accounts with a role that may send conversions. */
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

  /** The chosen account, also while its rules are being asked for. */
  Optional<Account> chosen() {
    if (waiting != null) {
      return Optional.of(waiting);
    }
    Target target = connection.get().target();
    return target == null
        ? Optional.empty()
        : accounts().stream().filter(one -> one.urn().equals(target.accountUrn())).findFirst();
  }

  /** The account’s name or number, for a message about it; empty where it is not one alone. */
  String accountName() {
    Target target = connection.get().target();
    LinkedInReading now = reading;
    if (target != null || now == null || now.accounts().size() != 1) {
      return target == null ? "" : target.accountName();
    }
    return name(now, now.accounts().getFirst());
  }

  boolean mustChoose() {
    return accounts().size() > 1;
  }

  /** Whether there are several accounts and none is chosen yet. */
  boolean isOpen() {
    return mustChoose() && connection.get().target() == null;
  }

  /** Whether the rules of the chosen account are still being asked for. */
  boolean isWaiting() {
    return waiting != null;
  }

  /** An account is chosen and its rules are still to come; null if they will not come. */
  void await(@Nullable Account account) {
    waiting = account;
  }

  /**
   * Asks for the rules of an account; stores nothing. Not for the FX thread.
   *
   * @throws FailureException as {@link StoredToken#askRules}
   */
  LinkedInReading askRules(StoredToken verifier, Account account, LinkedInReading before)
      throws FailureException, InterruptedException {
    return verifier.askRules(connection.get().withTarget(target(account, List.of())), before);
  }

  /**
   * Makes a rule in an account that has none; stores nothing. Not for the FX thread.
   *
   * @throws FailureException as {@link StoredToken#makeRule}
   */
  LinkedInReading make(StoredToken verifier, Account account, NewRule rule, LinkedInReading before)
      throws FailureException {
    return verifier.makeRule(connection.get().withTarget(target(account, List.of())), rule, before);
  }

  /** Chooses an account with all the rules that were read for it. */
  void choose(Account account, LinkedInReading now) {
    reading = now;
    waiting = null;
    choose(account);
  }

  /**
   * Chooses one of several accounts, like a person who knows its number. Not for the FX thread.
   *
   * @return the reading with that account’s rules; the same as before if no choice was left
   * @throws FailureException as {@link StoredToken#askRules}
   */
  public LinkedInReading chooseNumber(String number, StoredToken verifier, LinkedInReading before)
      throws FailureException, InterruptedException {
    if (connection.get().target() != null) {
      return before;
    }
    LinkedInReading now = before;
    for (Account account : accounts()) {
      if (AdAccount.number(account.urn()).equals(number)) {
        now = askRules(verifier, account, before);
        choose(account, now);
      }
    }
    return now;
  }

  private void choose(Account account) {
    choose(account, rules(account));
  }

  void choose(Account account, List<ConversionRule> rules) {
    connection.update(one -> one.withTarget(target(account, rules)));
  }

  private static Target target(Account account, List<ConversionRule> rules) {
    List<Target.Rule> chosen =
        rules.stream().map(rule -> new Target.Rule(rule.id(), rule.name())).toList();
    return new Target(account.urn(), account.name(), account.role(), chosen);
  }

  Set<String> chosenRules() {
    Target target = connection.get().target();
    return target == null
        ? Set.of()
        : Set.copyOf(target.rules().stream().map(Target.Rule::id).toList());
  }

  private static String name(LinkedInReading reading, AccountRole role) {
    String name = reading.accountNames().getOrDefault(role.accountUrn(), "");
    return name.isEmpty() ? AdAccount.number(role.accountUrn()) : name;
  }

  /** Where LinkedIn shows these accounts. */
  URI campaignManager() {
    return new CampaignManagerAddresses(connection.get().endpoints().portal()).start();
  }
}
