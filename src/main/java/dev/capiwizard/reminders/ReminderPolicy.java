package dev.capiwizard.reminders;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Reminding;
import dev.capiwizard.connection.Reminding.About;
import dev.capiwizard.connection.Reminding.Snooze;
import dev.capiwizard.connection.Reminding.Told;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.connection.TokenLife;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Decides when to remind. Pure: the same connection, moment and zone give the same result.
 *
 * <p>A threshold is reached at 10:00 local time of its day. Of several that were reached and not
 * shown, the most urgent is shown once and stands for all. After the end each day is a threshold.
 * None is shown twice for a token, however the clock is moved.
 */
public final class ReminderPolicy {
  /** The time of day in this computer’s zone. */
  public static final LocalTime AT = LocalTime.of(10, 0);

  /** A clock that differs by less was nearly right: another zone, or a second system beside it. */
  private static final Duration CLOCK_MOVED = Duration.ofDays(1);

  private final ZoneId zone;
  private final boolean wholeDay;

  /**
   * @param wholeDay whether reminders for ten o’clock are due from midnight on, since a run at
   *     sign-in may be the only one of the day
   */
  public ReminderPolicy(ZoneId zone, boolean wholeDay) {
    this.zone = zone;
    this.wholeDay = wholeDay;
  }

  /**
   * The reminders that are due now.
   *
   * @param dead whether LinkedIn was asked just now and refused the token; never for a failed call
   */
  public List<Reminder> due(Connection connection, boolean dead, Instant now) {
    List<Reminder> due = new ArrayList<>();
    TokenFacts token = connection.token();
    if (token == null) {
      return due;
    }
    Reminding reminding = connection.reminding();
    boolean ended = token.expires() != null && !now.isBefore(token.expires());
    if (dead && !ended) {
      // The token is dead now, so a reminder of its end says nothing any more.
      dead(token, reminding, now).ifPresent(due::add);
    } else if (token.expires() != null) {
      end(About.TOKEN, key(token), token.expires(), reminding, now).ifPresent(due::add);
    }
    Instant refreshEnds = token.refreshExpires();
    if (refreshEnds != null) {
      end(
              About.REFRESH_TOKEN,
              day(refreshEnds, ZoneOffset.UTC).toString(),
              refreshEnds,
              reminding,
              now)
          .ifPresent(due::add);
    }
    return due;
  }

  /** When the next reminder of the token’s end will come; empty if its end is not known. */
  public Optional<Instant> next(Connection connection, Instant now) {
    TokenFacts token = connection.token();
    if (token == null || token.expires() == null) {
      return Optional.empty();
    }
    LocalDate end = day(token.expires(), zone);
    LocalDate from = today(now).plusDays(1);
    Snooze snooze = connection.reminding().snooze();
    if (snooze != null && day(snooze.until(), zone).isAfter(from)) {
      from = day(snooze.until(), zone);
    }
    for (int days : connection.reminding().thresholds()) {
      if (!end.minusDays(days).isBefore(from)) {
        return Optional.of(at(end.minusDays(days)));
      }
    }
    LocalDate afterEnd = end.plusDays(1);
    return Optional.of(at(afterEnd.isBefore(from) ? from : afterEnd));
  }

  /** Ten o’clock on a day, for a silence until then. */
  public Instant at(LocalDate day) {
    return day.atTime(AT).atZone(zone).toInstant();
  }

  private Optional<Reminder> end(
      About about, String key, Instant ends, Reminding reminding, Instant now) {
    // A day counts only from ten o’clock, so this may be one more than the number shown.
    long days = ChronoUnit.DAYS.between(today(now), day(ends, zone));
    // Having to sign in again is no loss: a reminder of it is shown once, not daily.
    long counted = about == About.REFRESH_TOKEN ? Math.max(days, -1) : days;
    OptionalInt reached = reached(reminding.thresholds(), counted);
    if (reached.isEmpty()) {
      return Optional.empty();
    }
    int threshold = reached.getAsInt();
    List<Told> told =
        reminding.told().stream()
            .filter(one -> one.about() == about && one.key().equals(key))
            .toList();
    Snooze snooze = reminding.snooze();
    if (snooze != null && !isOver(snooze, now)) {
      return Optional.empty();
    }
    boolean wake = snooze != null && told.stream().noneMatch(one -> since(one, snooze));
    // A more urgent reminder stands for earlier ones, unless a clock that ran ahead caused it: a
    // clock that was weeks ahead would otherwise silence all reminders until then.
    Instant believable = now.plus(CLOCK_MOVED);
    boolean known =
        told.stream()
            .anyMatch(
                one ->
                    one.days() == threshold
                        || (one.days() < threshold && one.at().isBefore(believable)));
    if (known && !(wake && !told.isEmpty())) {
      return Optional.empty();
    }
    TokenLife life = TokenLife.until(ends, now, zone);
    return Optional.of(new Reminder(about, key, threshold, life.days(), ends, life.isOver()));
  }

  private Optional<Reminder> dead(TokenFacts token, Reminding reminding, Instant now) {
    String key = key(token);
    List<Told> told =
        reminding.told().stream()
            .filter(one -> one.about() == About.DEAD_TOKEN && one.key().equals(key))
            .toList();
    boolean today = told.stream().anyMatch(one -> day(one.at(), zone).equals(day(now, zone)));
    Snooze snooze = reminding.snooze();
    // The silence covered what was known then; a token that dies later is news.
    boolean silent =
        snooze != null
            && !isOver(snooze, now)
            && told.stream().anyMatch(one -> !one.at().isAfter(snooze.asked()));
    return today || silent
        ? Optional.empty()
        : Optional.of(new Reminder(About.DEAD_TOKEN, key, 0, 0, token.expires(), false));
  }

  private boolean since(Told one, Snooze snooze) {
    return !day(one.at(), zone).isBefore(day(snooze.until(), zone));
  }

  private boolean isOver(Snooze snooze, Instant now) {
    return !today(now).isBefore(day(snooze.until(), zone));
  }

  /** The most urgent threshold that was reached; each day after the end is one. */
  private static OptionalInt reached(List<Integer> thresholds, long days) {
    if (days < 0) {
      return OptionalInt.of((int) days);
    }
    return thresholds.stream().mapToInt(Integer::intValue).filter(one -> one >= days).min();
  }

  /** The day whose reminders are due, which until ten o’clock is yesterday. */
  private LocalDate today(Instant now) {
    LocalDate day = day(now, zone);
    boolean early = now.atZone(zone).toLocalTime().isBefore(AT);
    return early && !wholeDay ? day.minusDays(1) : day;
  }

  private static LocalDate day(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDate();
  }

  private static String key(TokenFacts token) {
    return token.lastFour();
  }

  /** A silence until ten o’clock of a day; null if the day is not after today. */
  public @Nullable Snooze snooze(LocalDate until, Instant now) {
    return until.isAfter(day(now, zone)) ? new Snooze(now, at(until)) : null;
  }
}
