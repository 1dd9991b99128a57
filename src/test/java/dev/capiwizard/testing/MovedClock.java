package dev.capiwizard.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that a test moves. */
public final class MovedClock implements InstantSource {
  private Instant now;

  public MovedClock(Instant start) {
    this.now = start;
  }

  /** In November 2026. */
  public static MovedClock november() {
    return new MovedClock(Instant.parse("2026-11-24T09:00:00Z"));
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  public synchronized void move(Duration by) {
    now = now.plus(by);
  }
}
