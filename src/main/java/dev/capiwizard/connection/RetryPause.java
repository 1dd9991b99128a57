package dev.capiwizard.connection;

import java.time.Duration;

/** How long to wait until something is tried again: twice as long each time, within a bound. */
final class RetryPause {
  private final Duration first;
  private final Duration longest;
  private Duration next;

  RetryPause(Duration first, Duration longest) {
    this.first = first;
    this.longest = longest;
    this.next = first;
  }

  /** The pause from now on; the one after is twice as long. */
  Duration next() {
    Duration pause = next;
    Duration twice = pause.multipliedBy(2);
    next = twice.compareTo(longest) < 0 ? twice : longest;
    return pause;
  }

  /** It went well: the next pause is the first again. */
  void reset() {
    next = first;
  }
}
