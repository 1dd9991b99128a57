package dev.capiwizard.steps.signin;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.health.LinkedInReading;
import dev.capiwizard.health.StoredToken;
import dev.capiwizard.linkedin.NewRule;
import dev.capiwizard.linkedin.RuleType;
import dev.capiwizard.steps.signin.TargetChoice.Account;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Background;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/**
 * Makes a conversion rule where the chosen ad account has none: the person’s entries, a second
 * press, and what came of it. Entries are kept whatever comes of it. FX thread.
 */
final class RuleForm {
  /** How far the person has come. */
  enum Stage {
    CLOSED,
    FILLING,
    /** The person reads what the rule will be, and presses once more. */
    CONFIRMING,
    MAKING,
    /** LinkedIn made none, or nobody knows. */
    FAILED
  }

  private static final Texts TEXTS = Texts.of("rule");

  /** Longer than two lists and one more call may take. */
  private static final Duration DEADLINE = Duration.ofSeconds(150);

  private final TargetChoice choice;
  private final StoredToken verifier;
  private final Background background;
  private final Supplier<Optional<LinkedInReading>> reading;
  private final Consumer<LinkedInReading> made;
  private final Runnable changed;

  private final RuleName name = new RuleName();
  private Stage stage = Stage.CLOSED;
  private @Nullable RuleType type;
  private int clickDays = NewRule.CLICK_DAYS;
  private int viewDays = NewRule.VIEW_DAYS;
  private boolean allAdSets;
  private boolean lookedFor;
  private final BooleanProperty byHand = new SimpleBooleanProperty();
  private String madeName = "";
  private boolean unclear;
  private @Nullable FailureException failure;

  /**
   * @param reading what LinkedIn said last of the token and its account
   * @param made takes the reading in which the new rule is, once its account is chosen with it
   * @param changed runs when the stage is another one
   */
  RuleForm(
      TargetChoice choice,
      StoredToken verifier,
      Background background,
      Supplier<Optional<LinkedInReading>> reading,
      Consumer<LinkedInReading> made,
      Runnable changed) {
    this.choice = choice;
    this.verifier = verifier;
    this.background = background;
    this.reading = reading;
    this.made = made;
    this.changed = changed;
  }

  /** Whether the chosen account has no rule yet, so that one can be made. */
  boolean isPossible() {
    return choice.chosen().isPresent()
        && !choice.isWaiting()
        && reading.get().flatMap(LinkedInReading::problem).orElse(null)
            == FailureCode.NO_CONVERSION_RULE;
  }

  boolean isOpen() {
    return stage != Stage.CLOSED && isPossible();
  }

  Stage stage() {
    return stage;
  }

  /** Why there is no rule, or why that is not known. */
  Optional<FailureException> failure() {
    return Optional.ofNullable(failure);
  }

  /** Whether the press has brought neither a rule nor a refusal of the rule itself. */
  boolean isUnconfirmed() {
    return stage == Stage.FAILED
        && failure().filter(one -> one.code() != FailureCode.RULE_REFUSED).isPresent();
  }

  /** Whether an earlier press may have made the rule, so that nobody may say that there is none. */
  boolean isUnclear() {
    return unclear;
  }

  /** Whether the person has looked for the rule since they make it by hand. */
  boolean isLookedFor() {
    return lookedFor;
  }

  /** Where the person makes it by hand. */
  URI campaignManager() {
    return choice.campaignManager();
  }

  /** Whether the person has opened the page where they make it by hand. */
  BooleanProperty byHand() {
    return byHand;
  }

  /** The person made the rule by hand, and wants to see whether LinkedIn lists it. */
  void lookedFor() {
    lookedFor = true;
  }

  /** The name of the rule that was made in this visit; empty for none. */
  String made() {
    return madeName;
  }

  /** The ad account’s name with its number. */
  String account() {
    return choice.chosen().map(Account::toString).orElse("");
  }

  /** Goes to a stage, for example back from the second press to the entries. */
  void go(Stage next) {
    stage = next;
    changed.run();
  }

  RuleName name() {
    return name;
  }

  Optional<RuleType> type() {
    return Optional.ofNullable(type);
  }

  /** Chooses the type; a name that nobody typed follows it. */
  void setType(RuleType now) {
    String before = name.clean();
    boolean isSuggested = before.isEmpty() || (type != null && before.equals(suggested(type)));
    type = now;
    if (isSuggested) {
      name.set(suggested(now));
    }
    clickDays = now.windows().contains(clickDays) ? clickDays : now.windows().getLast();
    viewDays = now.windows().contains(viewDays) ? viewDays : now.windows().getLast();
  }

  private static String suggested(RuleType type) {
    return TEXTS.get("name.suggested", TEXTS.get("short." + type));
  }

  int clickDays() {
    return clickDays;
  }

  int viewDays() {
    return viewDays;
  }

  void setClickDays(int days) {
    clickDays = days;
  }

  void setViewDays(int days) {
    viewDays = days;
  }

  boolean isForAllAdSets() {
    return allAdSets;
  }

  void setForAllAdSets(boolean all) {
    allAdSets = all;
  }

  boolean isComplete() {
    return type != null && name.isUsable();
  }

  /** The second press: makes the rule. */
  void make() {
    RuleType of = type;
    LinkedInReading before = reading.get().orElse(null);
    Account account = choice.chosen().orElse(null);
    if (stage != Stage.CONFIRMING || !isComplete() || of == null) {
      return;
    }
    if (before == null || account == null) {
      return;
    }
    NewRule rule = new NewRule(account.urn(), name.clean(), of, clickDays, viewDays, allAdSets);
    failure = null;
    lookedFor = false;
    byHand.set(false);
    go(Stage.MAKING);
    var _ =
        background.run(
            DEADLINE,
            () -> choice.make(verifier, account, rule, before),
            now -> made(account, rule, now),
            this::fail);
  }

  private void made(Account account, NewRule rule, LinkedInReading now) {
    stage = Stage.CLOSED;
    unclear = false;
    choice.choose(account, now);
    madeName =
        choice.rules(account).stream().anyMatch(one -> one.name().equals(rule.name()))
            ? rule.name()
            : "";
    made.accept(now);
  }

  private void fail(FailureException problem) {
    // Work that was given up may have sent the rule.
    failure =
        problem.code() == FailureCode.TIMED_OUT
            ? new FailureException(FailureCode.RULE_UNCLEAR, problem.detail(), problem)
            : problem;
    unclear = unclear || failure.code() == FailureCode.RULE_UNCLEAR;
    go(Stage.FAILED);
  }
}
