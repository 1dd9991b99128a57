package dev.capiwizard.steps.status;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.connection.LastVerdict;
import dev.capiwizard.connection.Renewal;
import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.StepProgress;
import dev.capiwizard.connection.Target;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.connection.Verdict;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.health.AccountTags;
import dev.capiwizard.health.Card;
import dev.capiwizard.health.CheckResult.Outcome;
import dev.capiwizard.health.DestinationCard;
import dev.capiwizard.health.LinkedInChecks;
import dev.capiwizard.health.LinkedInReading;
import dev.capiwizard.health.StoredToken;
import dev.capiwizard.reminders.ReminderPolicy;
import dev.capiwizard.renewal.RenewalProof;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Background;
import dev.capiwizard.wizard.StepState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;

/** The live card: it asks LinkedIn by itself, follows Upstack and counts down. FX thread. */
public final class StatusModel {
  static final StepId ID = StepId.STATUS;

  private static final Texts TEXTS = Texts.of("status");
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private static final Duration TICK = Duration.ofSeconds(1);

  /** LinkedIn takes up to a day for events, and up to two more for its reports. */
  private static final Duration UNTIL_SHOWN = Duration.ofDays(3);

  /** Ticks between two rounds of calls to LinkedIn. */
  private static final int ROUND = 60;

  private final CurrentConnection connection;
  private final StoredToken stored;
  private final AccountTags tags;
  private final Background background;
  private final InstantSource clock;
  private final Supplier<List<FailureCode>> upstackHints;
  private final Runnable readUpstack;
  private final ReminderModel reminders;
  private final StepState state = new StepState();
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper answers = new ReadOnlyIntegerWrapper();
  private @Nullable LinkedInReading reading;
  private @Nullable FailureCode unread;
  private boolean asking;

  /** Whether the account’s Insight Tags were asked for since the step was opened. */
  private boolean tagsAsked;

  private boolean askedFor;
  private int ticks;
  private Background.Running ticking = () -> {};
  private Background.Running running = () -> {};
  private Background.Running askingTags = () -> {};
  private Card card;

  /**
   * @param upstackHints findings of the Upstack step
   * @param readUpstack has Upstack’s card read again if its page is open
   * @param reminders the question that Done waits for
   */
  public StatusModel(
      CurrentConnection connection,
      LinkedInChecks checks,
      SecretStore secrets,
      Background background,
      InstantSource clock,
      Supplier<List<FailureCode>> upstackHints,
      Runnable readUpstack,
      ReminderModel reminders) {
    this.connection = connection;
    this.stored = new StoredToken(checks, secrets);
    this.tags = new AccountTags(connection, stored);
    this.background = background;
    this.clock = clock;
    this.upstackHints = upstackHints;
    this.readUpstack = readUpstack;
    this.reminders = reminders;
    this.card = judge();
    state.blocked().set("");
    state.status().set(StepProgress.of(connection.get(), StepId.STATUS));
    reminders.state().addListener((observable, before, now) -> changed());
    reminders.told().addListener((observable, before, now) -> changed());
  }

  public StepState state() {
    return state;
  }

  ReadOnlyIntegerProperty changes() {
    return changes.getReadOnlyProperty();
  }

  /** Counts the checks that a person asked for and that are done. */
  ReadOnlyIntegerProperty answers() {
    return answers.getReadOnlyProperty();
  }

  Card card() {
    return card;
  }

  ReminderModel reminders() {
    return reminders;
  }

  boolean isAsking() {
    return asking;
  }

  /** Whether a person waits for the check that is running. */
  boolean isAskedFor() {
    return askedFor;
  }

  /** Whether LinkedIn is being asked for the first time. */
  boolean isFirstAsking() {
    return asking && card.linkedin() == null && unread == null;
  }

  Instant now() {
    return clock.instant();
  }

  Optional<TokenFacts> token() {
    return Optional.ofNullable(connection.get().token());
  }

  /** The name of the ad account that the token works for; empty if it is not known. */
  String account() {
    Target target = connection.get().target();
    return target == null ? "" : target.accountName();
  }

  /** Whether ads bring a click ID; empty if LinkedIn does not tell. */
  Optional<Boolean> clickIds() {
    return tags.clickIds();
  }

  List<Integer> reminderDays() {
    return connection.get().reminding().thresholds();
  }

  /** Whether this computer reminds before the token expires. */
  boolean isReminding() {
    return reminders.isOn();
  }

  /** Whether there is a working token to be reminded of. */
  boolean isReminderDue() {
    boolean works =
        switch (card.verdict()) {
          case HEALTHY, CHECKING, TOKEN_WORKS -> true;
          case UNHEALTHY, UNKNOWN -> false;
        };
    return works && !isSavingOpen();
  }

  /** Whether the person has yet to say if this computer shall remind. */
  boolean isReminderOpen() {
    return isReminderDue() && reminders.isOpen();
  }

  /** When this computer reminds of the token’s end first; empty if it does not, or not before. */
  Optional<Instant> nextReminder() {
    Instant expires = token().map(TokenFacts::expires).orElse(null);
    if (!isReminding() || expires == null) {
      return Optional.empty();
    }
    return new ReminderPolicy(ZoneId.systemDefault(), false)
        .next(connection.get(), now())
        .filter(next -> next.isBefore(expires));
  }

  /** Whether the first conversions of a new connection are still to be seen at LinkedIn. */
  boolean isFirstTimeSoon() {
    Instant saved = card.upstack().saved();
    return !connection.isRenewing()
        && saved != null
        && now().isBefore(saved.plus(UNTIL_SHOWN))
        && !card.findings().contains(FailureCode.RULE_WITHOUT_CAMPAIGN);
  }

  /** Whether, in a renewal, the card is green but perhaps not for the new token. */
  boolean isSavingOpen() {
    return connection.isRenewing() && RenewalProof.isOpen(connection.inUse());
  }

  /** The person is sure that Upstack has the new token. */
  void savedForSure() {
    connection.assure(Renewal.Assured.SAVED);
    changed();
  }

  Optional<LastVerdict> lastVerdict() {
    return Optional.ofNullable(connection.get().lastVerdict());
  }

  void begin() {
    end();
    tagsAsked = false;
    reminders.look();
    readUpstack.run();
    check();
    ticks = 0;
    ticking = background.every(TICK, this::tick);
  }

  void end() {
    ticking.cancel();
    running.cancel();
    askingTags.cancel();
    asking = false;
    askedFor = false;
  }

  /** A person asks for a check; a second press while it is running does nothing. */
  void checkNow() {
    if (askedFor) {
      return;
    }
    askedFor = true;
    if (asking) {
      changed();
    } else {
      check();
    }
  }

  /** Asks LinkedIn now, and has Upstack’s card read. */
  void check() {
    running.cancel();
    asking = true;
    readUpstack.run();
    changed();
    running =
        background.run(
            DEADLINE,
            this::ask,
            now -> {
              unread = null;
              reading = now;
              connection.updateToken(token -> token.withTimes(now.issued(), now.expires()));
              answered();
              askTags(now);
            },
            failure -> {
              unread = failure.code();
              reading = null;
              answered();
            });
  }

  /** The verdict does not wait for the tags. */
  private void askTags(LinkedInReading now) {
    if (!tagsAsked && now.outcome() == Outcome.OK) {
      tagsAsked = true;
      askingTags = background.run(DEADLINE, tags::ask, asked -> changed(), failure -> {});
    }
  }

  private void answered() {
    boolean wasAskedFor = askedFor;
    asking = false;
    askedFor = false;
    changed();
    if (wasAskedFor) {
      answers.set(answers.get() + 1);
    }
  }

  private void tick() {
    ticks++;
    boolean fresh = reading != null && reading.outcome() == Outcome.CHECKING;
    if (!asking && (ticks % ROUND == 0 || (fresh && ticks % 3 == 0))) {
      check();
    } else {
      changed();
    }
  }

  private LinkedInReading ask() throws FailureException, InterruptedException {
    return stored.ask(connection.get());
  }

  private void changed() {
    Card before = card;
    card = judge();
    if (reading != null || unread != null) {
      remember(before);
    }
    Verdict verdict = card.verdict();
    state.status().set(StepProgress.status(verdict));
    state.note().set(TEXTS.get("verdict." + verdict));
    state.blocked().set(isReminderOpen() ? TEXTS.get("remind.blocked") : "");
    state.ownAct().set(NextAct.of(this) != NextAct.LEAVE);
    changes.set(changes.get() + 1);
  }

  private Card judge() {
    Connection now = connection.get();
    List<FailureCode> hints = new ArrayList<>(upstackHints.get());
    hints.addAll(DestinationCard.hints(now));
    Card judged = DestinationCard.judge(reading, now.upstack(), clock.instant(), hints);
    FailureCode why = unread;
    return why == null
        ? judged
        : new Card(judged.verdict(), List.of(why), null, judged.upstack(), null, false);
  }

  /**
   * Stores the verdict when it changes, and once a round. If LinkedIn could not be asked, the last
   * verdict stands.
   */
  private void remember(Card before) {
    if (!card.isVerdict() && connection.get().lastVerdict() != null) {
      return;
    }
    if (before.verdict() == card.verdict()
        && before.findings().equals(card.findings())
        && ticks % ROUND != 0) {
      return;
    }
    LastVerdict verdict = card.at(clock.instant());
    connection.update(one -> one.withLastVerdict(verdict));
  }
}
