package dev.capiwizard.steps;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A timer that a test moves on by hand; nothing runs by itself. */
public final class ManualTimer extends ScheduledThreadPoolExecutor {
  private final List<Alarm> alarms = new ArrayList<>();
  private long now;

  ManualTimer() {
    super(1);
  }

  /** Runs what is due until then, in order. */
  public void advance(Duration time) {
    long end = now + time.toMillis();
    while (true) {
      alarms.removeIf(Alarm::isOver);
      Alarm next =
          alarms.stream()
              .filter(alarm -> alarm.at <= end)
              .min(Comparator.comparingLong(alarm -> alarm.at))
              .orElse(null);
      if (next == null) {
        break;
      }
      now = next.at;
      next.ring();
    }
    now = end;
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
    return add(work, unit.toMillis(delay), 0);
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable work, long first, long period, TimeUnit unit) {
    return add(work, unit.toMillis(first), unit.toMillis(period));
  }

  private Alarm add(Runnable work, long delay, long period) {
    Alarm alarm = new Alarm(work, now + delay, period);
    alarms.add(alarm);
    return alarm;
  }

  private final class Alarm extends FutureTask<Void> implements ScheduledFuture<Void> {
    private final Runnable work;
    private final long period;
    private long at;
    private boolean rung;

    Alarm(Runnable work, long at, long period) {
      super(work, null);
      this.work = work;
      this.at = at;
      this.period = period;
    }

    void ring() {
      rung = period == 0;
      at += period;
      work.run();
    }

    boolean isOver() {
      return rung || isCancelled();
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(at - now, TimeUnit.MILLISECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(getDelay(TimeUnit.MILLISECONDS), other.getDelay(TimeUnit.MILLISECONDS));
    }
  }
}
