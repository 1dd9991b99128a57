package dev.capiwizard.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.Reminding.About;
import dev.capiwizard.connection.Reminding.Snooze;
import dev.capiwizard.connection.TokenFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When to remind: thresholds, zones, clocks that were moved, snooze. */
class ReminderPolicyTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  /** Ends on 30 March 2027, two days after Berlin’s clocks went forward. */
  private static final Instant END = Instant.parse("2027-03-30T13:00:00Z");

  private Connection connection = connection(END, null);

  @Test
  void nothingBeforeTenAndTheThresholdAtTen() {
    assertThat(tell(BERLIN, "2027-03-16T09:59")).isEmpty();
    assertThat(tell(BERLIN, "2027-03-16T10:00")).containsExactly(14);
    assertThat(tell(BERLIN, "2027-03-16T10:00")).isEmpty();
    assertThat(tell(BERLIN, "2027-03-17T10:00")).isEmpty();
  }

  @Test
  void tenIsTenAlsoAfterTheClocksWentForward() {
    assertThat(tell(BERLIN, "2027-03-27T10:00")).containsExactly(3);
    assertThat(tell(BERLIN, "2027-03-29T09:59")).isEmpty();
    assertThat(tell(BERLIN, "2027-03-29T10:00")).containsExactly(1);
    assertThat(tell(BERLIN, "2027-03-30T10:00")).containsExactly(0);
  }

  @Test
  void everyDayAfterTheEnd() {
    assertThat(tell(BERLIN, "2027-03-31T10:00")).containsExactly(-1);
    assertThat(tell(BERLIN, "2027-03-31T18:00")).isEmpty();
    assertThat(tell(BERLIN, "2027-04-01T10:00")).containsExactly(-2);
    assertThat(tell(BERLIN, "2027-06-01T10:00")).containsExactly(-63);
  }

  @Test
  void severalMissedAreOne() {
    assertThat(tell(BERLIN, "2027-03-29T22:00")).containsExactly(1);
    assertThat(tell(BERLIN, "2027-03-29T23:00")).isEmpty();
  }

  @Test
  void aJourneyAcrossZonesTellsEachOnce() {
    assertThat(tell(BERLIN, "2027-03-23T10:30")).containsExactly(7);
    assertThat(tell(NEW_YORK, "2027-03-23T10:30")).isEmpty();
    assertThat(tell(NEW_YORK, "2027-03-27T10:30")).containsExactly(3);
    assertThat(tell(BERLIN, "2027-03-27T17:30")).isEmpty();
    assertThat(tell(ZoneId.of("Pacific/Auckland"), "2027-03-28T10:30")).isEmpty();
  }

  @Test
  void aClockSetBackTellsNothingTwice() {
    assertThat(tell(BERLIN, "2027-03-16T10:30")).containsExactly(14);
    assertThat(tell(BERLIN, "2027-03-23T10:30")).containsExactly(7);
    assertThat(tell(BERLIN, "2027-03-17T10:30")).isEmpty();
    assertThat(tell(BERLIN, "2027-03-23T10:30")).isEmpty();
    assertThat(tell(BERLIN, "2027-03-27T10:30")).containsExactly(3);
  }

  /** As beside another system that keeps local time in the hardware clock. */
  @Test
  void aClockThatIsWrongBySomeHoursTellsEachOnce() {
    assertThat(tell(BERLIN, "2027-03-23T10:30")).containsExactly(7);
    assertThat(tell(BERLIN, "2027-03-22T22:30")).isEmpty();
    assertThat(tell(BERLIN, "2027-03-23T12:30")).isEmpty();
  }

  /** It ran ahead past the end: what was told then is not told again, and nothing else is lost. */
  @Test
  void aClockThatRanAheadByTwentyDays() {
    assertThat(tell(BERLIN, "2027-04-05T10:30")).containsExactly(-6);
    assertThat(tell(BERLIN, "2027-03-16T10:30")).containsExactly(14);
    assertThat(tell(BERLIN, "2027-03-23T10:30")).containsExactly(7);
    assertThat(tell(BERLIN, "2027-03-27T10:30")).containsExactly(3);
    assertThat(tell(BERLIN, "2027-03-29T10:30")).containsExactly(1);
    assertThat(tell(BERLIN, "2027-03-30T10:30")).containsExactly(0);
    assertThat(tell(BERLIN, "2027-03-31T10:30")).containsExactly(-1);
    assertThat(tell(BERLIN, "2027-04-05T10:30")).isEmpty();
    assertThat(tell(BERLIN, "2027-04-06T10:30")).containsExactly(-7);
  }

  /** However the clock jumps: no threshold is told twice for a token. */
  @Test
  void noMovedClockRepeatsAThreshold() {
    Random random = new Random(20270330);
    Set<Integer> told = new HashSet<>();
    for (int i = 0; i < 2_000; i++) {
      LocalDateTime some = LocalDateTime.parse("2027-03-01T00:00").plusHours(random.nextInt(1_440));
      assertThat(tell(random.nextBoolean() ? BERLIN : NEW_YORK, some.toString()))
          .allSatisfy(one -> assertThat(told.add(one)).as("%s at %s", one, some).isTrue());
    }
  }

  @Test
  void aClockThatRanAheadDoesNotMakeItSilent() {
    assertThat(tell(BERLIN, "2028-01-01T10:30")).hasSize(1);
    assertThat(tell(BERLIN, "2027-03-23T10:30")).containsExactly(7);
    assertThat(tell(BERLIN, "2027-03-27T10:30")).containsExactly(3);
  }

  @Test
  void ownThresholds() {
    connection = connection.withReminding(connection.reminding().withThresholds(List.of(2, 30)));
    assertThat(tell(BERLIN, "2027-02-28T10:00")).containsExactly(30);
    assertThat(tell(BERLIN, "2027-03-16T10:00")).isEmpty();
    assertThat(tell(BERLIN, "2027-03-28T10:00")).containsExactly(2);
    assertThat(tell(BERLIN, "2027-03-30T10:00")).isEmpty();
    assertThat(tell(BERLIN, "2027-03-31T10:00")).containsExactly(-1);
  }

  @Test
  void aNewTokenIsSilentUntilItsOwnThresholds() {
    assertThat(tell(BERLIN, "2027-03-29T10:00")).containsExactly(1);
    connection = connection.withToken(token("new1", END.plusSeconds(86_400 * 59), null));
    assertThat(tell(BERLIN, "2027-03-30T10:00")).isEmpty();
    assertThat(tell(BERLIN, "2027-05-14T10:00")).containsExactly(14);
  }

  @Test
  void aSnoozeIsSilentAndThenRemindsOnce() {
    assertThat(tell(BERLIN, "2027-03-23T10:00")).containsExactly(7);
    snooze(LocalDate.of(2027, 3, 28), "2027-03-23T11:00");
    assertThat(tell(BERLIN, "2027-03-27T10:00")).isEmpty();
    assertThat(tell(BERLIN, "2027-03-28T09:00")).isEmpty();
    assertThat(tell(BERLIN, "2027-03-28T10:00")).containsExactly(3);
    assertThat(tell(BERLIN, "2027-03-28T11:00")).isEmpty();
    assertThat(tell(BERLIN, "2027-03-29T10:00")).containsExactly(1);
  }

  @Test
  void aSnoozeOfOneDayRemindsTomorrowAlsoBetweenThresholds() {
    assertThat(tell(BERLIN, "2027-03-23T10:00")).containsExactly(7);
    snooze(LocalDate.of(2027, 3, 24), "2027-03-23T11:00");
    assertThat(tell(BERLIN, "2027-03-24T10:00")).containsExactly(7);
    assertThat(tell(BERLIN, "2027-03-25T10:00")).isEmpty();
  }

  @Test
  void aSnoozeMustEndLaterThanToday() {
    ReminderPolicy policy = new ReminderPolicy(BERLIN, false);
    Instant now = at(BERLIN, "2027-03-23T11:00");
    assertThat(policy.snooze(LocalDate.of(2027, 3, 23), now)).isNull();
    assertThat(policy.snooze(LocalDate.of(2027, 3, 24), now))
        .isEqualTo(new Snooze(now, at(BERLIN, "2027-03-24T10:00")));
  }

  @Test
  void aDeadTokenIsToldAtOnceOnceADay() {
    assertThat(tellDead("2027-02-10T07:00")).containsExactly(About.DEAD_TOKEN);
    assertThat(tellDead("2027-02-10T10:00")).isEmpty();
    assertThat(tellDead("2027-02-11T10:00")).containsExactly(About.DEAD_TOKEN);
  }

  @Test
  void aSnoozeHoldsForADeadTokenThatWasKnownOnly() {
    snooze(LocalDate.of(2027, 2, 20), "2027-02-09T11:00");
    assertThat(tellDead("2027-02-10T10:00")).containsExactly(About.DEAD_TOKEN);
    snooze(LocalDate.of(2027, 2, 20), "2027-02-10T11:00");
    assertThat(tellDead("2027-02-11T10:00")).isEmpty();
    assertThat(tellDead("2027-02-20T10:00")).containsExactly(About.DEAD_TOKEN);
  }

  @Test
  void aDeadTokenThatEndedIsToldAsEnded() {
    assertThat(tellDead("2027-03-31T10:00")).containsExactly(About.TOKEN);
  }

  @Test
  void theRefreshTokenHasItsOwn() {
    connection = connection(END, Instant.parse("2027-03-20T12:00:00Z"));
    assertThat(tellAbout("2027-03-06T10:00")).containsExactly(About.REFRESH_TOKEN);
    assertThat(tellAbout("2027-03-07T10:00")).isEmpty();
    assertThat(tellAbout("2027-03-16T10:00")).containsExactly(About.TOKEN, About.REFRESH_TOKEN);
    assertThat(tellAbout("2027-03-21T10:00")).containsExactly(About.REFRESH_TOKEN);
    assertThat(tellAbout("2027-03-22T10:00")).isEmpty();
  }

  @Test
  void withoutAnEndNothingIsDue() {
    connection = connection(null, null);
    assertThat(tell(BERLIN, "2030-01-01T10:00")).isEmpty();
  }

  @Test
  void atSignInTheWholeDayCounts() {
    assertThat(
            new ReminderPolicy(BERLIN, true).due(connection, false, at(BERLIN, "2027-03-16T00:05")))
        .hasSize(1);
  }

  @Test
  void theNextOneIsKnown() {
    ReminderPolicy policy = new ReminderPolicy(BERLIN, false);
    assertThat(policy.next(connection, at(BERLIN, "2027-03-20T12:00")))
        .contains(at(BERLIN, "2027-03-23T10:00"));
    assertThat(policy.next(connection, at(BERLIN, "2027-04-02T12:00")))
        .contains(at(BERLIN, "2027-04-03T10:00"));
  }

  private List<Integer> tell(ZoneId zone, String local) {
    return tell(zone, local, false).stream().map(Reminder::threshold).toList();
  }

  private List<About> tellDead(String local) {
    return tell(BERLIN, local, true).stream().map(Reminder::about).toList();
  }

  private List<About> tellAbout(String local) {
    return tell(BERLIN, local, false).stream().map(Reminder::about).toList();
  }

  private List<Reminder> tell(ZoneId zone, String local, boolean dead) {
    Instant now = at(zone, local);
    List<Reminder> due = new ReminderPolicy(zone, false).due(connection, dead, now);
    for (Reminder reminder : due) {
      connection = connection.withReminding(connection.reminding().withTold(reminder.told(now)));
    }
    return new ArrayList<>(due);
  }

  private void snooze(LocalDate until, String local) {
    Snooze snooze = new ReminderPolicy(BERLIN, false).snooze(until, at(BERLIN, local));
    connection = connection.withReminding(connection.reminding().withSnooze(snooze));
  }

  private static Instant at(ZoneId zone, String local) {
    return LocalDateTime.parse(local).atZone(zone).toInstant();
  }

  private static Connection connection(@Nullable Instant end, @Nullable Instant refreshEnd) {
    return Connection.begin("c1", "Acme", Endpoints.REAL, Instant.EPOCH)
        .withToken(token("old1", end, refreshEnd));
  }

  private static TokenFacts token(
      String lastFour, @Nullable Instant end, @Nullable Instant refreshEnd) {
    return new TokenFacts(
        lastFour,
        320,
        END.minusSeconds(86_400 * 60),
        end,
        Set.of(),
        TokenFacts.Origin.SIGN_IN,
        refreshEnd,
        null);
  }
}
