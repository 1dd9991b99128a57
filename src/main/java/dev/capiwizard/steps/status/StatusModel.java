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
import dev.capiwizard.health.Card;
import dev.capiwizard.health.DestinationCard;
import dev.capiwizard.health.LinkedInChecks;
import dev.capiwizard.health.StoredToken;
import dev.capiwizard.renewal.RenewalProof;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Background;
import dev.capiwizard.wizard.StepState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** The live card: it asks LinkedIn by itself, follows Upstack and counts down. FX thread. */
public final class StatusModel {
  static final StepId ID = StepId.STATUS;

  private static final Texts TEXTS = Texts.of("status");

  /** LinkedIn takes up to a day for events, and up to two more for its reports. */
  private static final Duration UNTIL_SHOWN = Duration.ofDays(3);

  private final CurrentConnection connection;
  private final LinkedInRounds rounds;
  private final InstantSource clock;
  private final Supplier<List<FailureCode>> upstackHints;
  private final ReminderModel reminders;
  private final StepState state = new StepState();
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
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
    this.rounds =
        new LinkedInRounds(
            connection, new StoredToken(checks, secrets), background, readUpstack, this::judgeAnew);
    this.clock = clock;
    this.upstackHints = upstackHints;
    this.reminders = reminders;
    this.card = judge();
    state.blocked().set("");
    state.status().set(StepProgress.of(connection.get(), StepId.STATUS));
    reminders.state().addListener((observable, before, now) -> judgeAnew());
    reminders.told().addListener((observable, before, now) -> judgeAnew());
  }

  public StepState state() {
    return state;
  }

  ReadOnlyIntegerProperty changes() {
    return changes.getReadOnlyProperty();
  }

  /** Counts the checks that a person asked for and that are done. */
  ReadOnlyIntegerProperty answers() {
    return rounds.answers();
  }

  Card card() {
    return card;
  }

  ReminderModel reminders() {
    return reminders;
  }

  boolean isAsking() {
    return rounds.isAsking();
  }

  /** Whether a person waits for the check that is running. */
  boolean isAskedFor() {
    return rounds.isAskedFor();
  }

  /** Whether LinkedIn is being asked for the first time. */
  boolean isFirstAsking() {
    return rounds.isAsking() && card.linkedin() == null && rounds.unread() == null;
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
    return rounds.clickIds();
  }

  /** The reminders of this token’s end. */
  TokenReminders tokenReminders() {
    return new TokenReminders(this, connection);
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
    judgeAnew();
  }

  Optional<LastVerdict> lastVerdict() {
    return Optional.ofNullable(connection.get().lastVerdict());
  }

  void begin() {
    rounds.end();
    reminders.look();
    rounds.begin();
  }

  void end() {
    rounds.end();
  }

  /** A person asks for a check; a second press while it is running does nothing. */
  void checkNow() {
    rounds.checkNow();
  }

  /** Asks LinkedIn now, and has Upstack’s card read. */
  void check() {
    rounds.check();
  }

  /** Judges the card by what is known now, stores the verdict and shows both. */
  private void judgeAnew() {
    Card before = card;
    card = judge();
    if (rounds.reading() != null || rounds.unread() != null) {
      remember(before);
    }
    Verdict verdict = card.verdict();
    state.status().set(StepProgress.status(verdict));
    state.note().set(TEXTS.get("verdict." + verdict));
    state.blocked().set(tokenReminders().isOpen() ? TEXTS.get("remind.blocked") : "");
    state.ownAct().set(NextAct.of(this) != NextAct.LEAVE);
    changes.set(changes.get() + 1);
  }

  private Card judge() {
    Connection now = connection.get();
    List<FailureCode> hints = new ArrayList<>(upstackHints.get());
    hints.addAll(DestinationCard.hints(now));
    Card judged = DestinationCard.judge(rounds.reading(), now.upstack(), clock.instant(), hints);
    FailureCode why = rounds.unread();
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
        && !rounds.isFull()) {
      return;
    }
    LastVerdict verdict = card.at(clock.instant());
    connection.update(one -> one.withLastVerdict(verdict));
  }
}
