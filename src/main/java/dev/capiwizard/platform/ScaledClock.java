package dev.capiwizard.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that starts now and runs faster, so that a rehearsal’s waits are short. */
public final class ScaledClock implements InstantSource {
  private final InstantSource real;
  private final Instant start;
  private final int factor;

  public ScaledClock(InstantSource real, int factor) {
    this.real = real;
    this.start = real.instant();
    this.factor = factor;
  }

  @Override
  public Instant instant() {
    return start.plus(Duration.between(start, real.instant()).multipliedBy(factor));
  }
}
