package dev.capiwizard.steps.status;

import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.connection.LastVerdict;
import dev.capiwizard.connection.Renewal;
import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.StepProgress;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.connection.Verdict;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.health.Card;
import dev.capiwizard.health.CheckResult.Outcome;
import dev.capiwizard.health.DestinationCard;
import dev.capiwizard.health.LinkedInChecks;
import dev.capiwizard.health.LinkedInReading;
import dev.capiwizard.health.StoredToken;
import dev.capiwizard.renewal.RenewalProof;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Background;
import dev.capiwizard.wizard.StepState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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

  /** Ticks between two rounds of calls to LinkedIn. */
  private static final int ROUND = 60;

  private final CurrentConnection connection;
  private final StoredToken stored;
  private final Background background;
  private final InstantSource clock;
  private final Supplier<List<FailureCode>> upstackHints;
  private final Runnable readUpstack;
  private final StepState state = new StepState();
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
  private @Nullable LinkedInReading reading;
  private @Nullable FailureCode unread;
  private boolean asking;
  private int ticks;
  private Background.Running ticking = () -> {};
  private Background.Running running = () -> {};
  private Card card;

  /**
   * @param upstackHints findings of the Upstack step
   * @param readUpstack has Upstack’s card read again if its page is open
   */
  public StatusModel(
      CurrentConnection connection,
      LinkedInChecks checks,
      SecretStore secrets,
      Background background,
      InstantSource clock,
      Supplier<List<FailureCode>> upstackHints,
      Runnable readUpstack) {
    this.connection = connection;
    this.stored = new StoredToken(checks, secrets);
    this.background = background;
    this.clock = clock;
    this.upstackHints = upstackHints;
    this.readUpstack = readUpstack;
    this.card = judge();
    state.blocked().set("");
    state.status().set(StepProgress.of(connection.get(), StepId.STATUS));
  }

  public StepState state() {
    return state;
  }

  ReadOnlyIntegerProperty changes() {
    return changes.getReadOnlyProperty();
  }

  Card card() {
    return card;
  }

  boolean isAsking() {
    return asking;
  }

  /** Whether LinkedIn is being asked for the first time. */
  boolean isFirstAsking() {
    return asking && card.linkedin() == null && unread == null;
  }

  /** Whether LinkedIn no longer accepts this token, so that its days do not count. */
  boolean isTokenDead() {
    return card.findings().stream().anyMatch(FailureCode::endsTokenEarly);
  }

  Instant now() {
    return clock.instant();
  }

  Optional<TokenFacts> token() {
    return Optional.ofNullable(connection.get().token());
  }

  List<Integer> reminderDays() {
    return connection.get().reminding().thresholds();
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
    readUpstack.run();
    check();
    ticks = 0;
    ticking = background.every(TICK, this::tick);
  }

  void end() {
    ticking.cancel();
    running.cancel();
    asking = false;
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
              asking = false;
              unread = null;
              reading = now;
              connection.updateToken(token -> token.withTimes(now.issued(), now.expires()));
              changed();
            },
            failure -> {
              asking = false;
              unread = failure.code();
              reading = null;
              changed();
            });
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
    changes.set(changes.get() + 1);
  }

  private Card judge() {
    Card judged =
        DestinationCard.judge(
            reading, connection.get().upstack(), clock.instant(), upstackHints.get());
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
