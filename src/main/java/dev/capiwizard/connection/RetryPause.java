package dev.capiwizard.connection;

import java.time.Duration;

/** The pause before another try: it doubles each time, up to a bound. */
final class RetryPause {
  private final Duration first;
  private final Duration longest;
  private Duration next;

  RetryPause(Duration first, Duration longest) {
    this.first = first;
    this.longest = longest;
    this.next = first;
  }

  /** The next pause; the one after it is twice as long. */
  Duration next() {
    Duration pause = next;
    Duration twice = pause.multipliedBy(2);
    next = twice.compareTo(longest) < 0 ? twice : longest;
    return pause;
  }

  /** After a success the next pause is the first again. */
  void reset() {
    next = first;
  }
}
