package dev.capiwizard.steps.status;

import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.health.AccountTags;
import dev.capiwizard.health.CheckResult.Outcome;
import dev.capiwizard.health.LinkedInReading;
import dev.capiwizard.health.StoredToken;
import dev.capiwizard.ui.Background;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Asks LinkedIn about the token as long as the status is open: at once, once a minute, and when the
 * person wants it. FX thread.
 */
final class LinkedInRounds {
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final Duration TICK = Duration.ofSeconds(1);

  /** Ticks between two rounds of calls to LinkedIn. */
  private static final int ROUND = 60;

  private final CurrentConnection connection;
  private final StoredToken stored;
  private final AccountTags tags;
  private final Background background;
  private final Runnable readUpstack;
  private final Runnable changed;
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

  /**
   * @param readUpstack has Upstack’s card read again if its page is open
   * @param changed runs at each tick, and when LinkedIn is asked or has responded
   */
  LinkedInRounds(
      CurrentConnection connection,
      StoredToken stored,
      Background background,
      Runnable readUpstack,
      Runnable changed) {
    this.connection = connection;
    this.stored = stored;
    this.tags = new AccountTags(connection, stored);
    this.background = background;
    this.readUpstack = readUpstack;
    this.changed = changed;
  }

  /** LinkedIn’s last response; null before, and where it could not be asked. */
  @Nullable LinkedInReading reading() {
    return reading;
  }

  /** Why LinkedIn could not be asked; null where it responded. */
  @Nullable FailureCode unread() {
    return unread;
  }

  /** Counts the checks that a person asked for and that are done. */
  ReadOnlyIntegerProperty answers() {
    return answers.getReadOnlyProperty();
  }

  boolean isAsking() {
    return asking;
  }

  /** Whether a person waits for the check that is running. */
  boolean isAskedFor() {
    return askedFor;
  }

  /** Whether this is the tick at which a round is full. */
  boolean isFull() {
    return ticks % ROUND == 0;
  }

  /** Whether ads bring a click ID; empty if LinkedIn does not tell. */
  Optional<Boolean> clickIds() {
    return tags.clickIds();
  }

  void begin() {
    tagsAsked = false;
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
      changed.run();
    } else {
      check();
    }
  }

  /** Asks LinkedIn now, and has Upstack’s card read. */
  void check() {
    running.cancel();
    asking = true;
    readUpstack.run();
    changed.run();
    running =
        background.run(
            DEADLINE,
            () -> stored.ask(connection.get()),
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
      askingTags = background.run(DEADLINE, tags::ask, asked -> changed.run(), failure -> {});
    }
  }

  private void answered() {
    boolean wasAskedFor = askedFor;
    asking = false;
    askedFor = false;
    changed.run();
    if (wasAskedFor) {
      answers.set(answers.get() + 1);
    }
  }

  private void tick() {
    ticks++;
    boolean fresh = reading != null && reading.outcome() == Outcome.CHECKING;
    if (!asking && (isFull() || (fresh && ticks % 3 == 0))) {
      check();
    } else {
      changed.run();
    }
  }
}
