package dev.capiwizard.steps.signin;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;

/** The end of a token as a person enters it, where LinkedIn does not tell it. Pure. */
final class EnteredEnd {
  /** LinkedIn’s longest known life is one year; twice that is a slip of the year. */
  static final Period MOST = Period.ofYears(2);

  private EnteredEnd() {}

  /**
   * The last moment of a day.
   *
   * @throws FailureException with END_IMPLAUSIBLE for a day before today, or more than {@link
   *     #MOST} ahead
   */
  static Instant of(LocalDate day, Instant now, ZoneId zone) throws FailureException {
    LocalDate today = LocalDate.ofInstant(now, zone);
    if (day.isBefore(today) || day.isAfter(today.plus(MOST))) {
      throw new FailureException(FailureCode.END_IMPLAUSIBLE);
    }
    return day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
  }
}
