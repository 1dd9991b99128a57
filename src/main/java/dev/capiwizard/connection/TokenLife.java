package dev.capiwizard.connection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long a token lasts. Home, Status, {@code list}, the support code, the report, notifications
 * and the calendar file all give this one answer. It counts calendar days where the person is, so
 * that “1 day left” means tomorrow, whatever the hour. Pure.
 *
 * @param state whether there is an end, and whether it is over
 * @param days from today to the day of the end; 0 on all of that day, negative later; 0 if no end
 *     is known
 * @param ends when it ends; null if unknown
 */
public record TokenLife(State state, long days, @Nullable Instant ends) {

  /** What is known of the end. */
  public enum State {
    NO_TOKEN,
    /** A token of Campaign Manager may have an end that LinkedIn does not tell us. */
    END_UNKNOWN,
    RUNS,
    ENDED
  }

  /**
   * The life of a token.
   *
   * @param token null if there is none
   * @param zone where the person is
   */
  public static TokenLife of(@Nullable TokenFacts token, Instant now, ZoneId zone) {
    if (token == null) {
      return new TokenLife(State.NO_TOKEN, 0, null);
    }
    Instant ends = token.expires();
    return ends == null ? new TokenLife(State.END_UNKNOWN, 0, null) : until(ends, now, zone);
  }

  /** The life of anything with such an end, for example a refresh token. */
  public static TokenLife until(Instant ends, Instant now, ZoneId zone) {
    State state = now.isBefore(ends) ? State.RUNS : State.ENDED;
    return new TokenLife(state, days(now, ends, zone), ends);
  }

  /** Calendar days from one moment to another; negative if the other is earlier. */
  public static long days(Instant from, Instant to, ZoneId zone) {
    return ChronoUnit.DAYS.between(LocalDate.ofInstant(from, zone), LocalDate.ofInstant(to, zone));
  }

  /** Whether an end is known, over or not. */
  public boolean hasEnd() {
    return ends != null;
  }

  public boolean isOver() {
    return state == State.ENDED;
  }

  /** The number shown as “days left”: never below 0. */
  public long daysLeft() {
    return Math.max(0, days);
  }
}
