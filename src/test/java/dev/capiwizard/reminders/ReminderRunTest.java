package dev.capiwizard.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.capiwizard.connection.ConnectionStore;
import dev.capiwizard.connection.Connections;
import dev.capiwizard.connection.Renewal;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.oauth.TokenSet;
import dev.capiwizard.platform.notices.DbusNotifier;
import dev.capiwizard.platform.notices.NoNotifier;
import dev.capiwizard.platform.notices.Notifier;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.reminders.ReminderFile.LastRun;
import dev.capiwizard.secrets.SecretStore.Kind;
import dev.capiwizard.testing.ConnectionRig;
import dev.capiwizard.testing.NotificationDaemon;
import dev.capiwizard.testing.NotificationDaemon.Seen;
import dev.capiwizard.testing.Shared;
import dev.capiwizard.testing.TestStores;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs of the reminders with real tokens of the practice, against a real notification service. The
 * token is made on 24 November 2026 at ten in Berlin, and ends on 23 January 2027 at ten.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(Shared.NOTIFICATION_SERVICE)
class ReminderRunTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 25);

  @TempDir Path folder;
  private final List<String> pressed = new ArrayList<>();
  private Duration patience = Duration.ZERO;
  private ConnectionRig rig;

  @BeforeEach
  void connect() throws Exception {
    rig = new ConnectionRig(Scenario.HAPPY, folder.resolve("data"));
    rig.connect("c1", "Acme");
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void seventyFiveDaysOfOneToken() throws Exception {
    Set<LocalDate> off =
        Set.of(day(1, 15), day(1, 16), day(1, 17), day(1, 22), day(1, 23), day(1, 24), day(1, 30));
    Map<LocalDate, String> seen = live(75, off, date -> {});
    assertThat(seen)
        .containsExactlyEntriesOf(
            new TreeMap<>(
                Map.ofEntries(
                    soon(day(1, 9), "in 14 days"),
                    // The seventh day was missed; one notice, with the days as they are.
                    soon(day(1, 18), "in 5 days"),
                    soon(day(1, 20), "in 3 days"),
                    // The last day and the end were missed: one notice for all.
                    ended(day(1, 25)),
                    ended(day(1, 26)),
                    ended(day(1, 27)),
                    ended(day(1, 28)),
                    ended(day(1, 29)),
                    ended(day(1, 31)),
                    ended(day(2, 1)),
                    ended(day(2, 2)),
                    ended(day(2, 3)),
                    ended(day(2, 4)),
                    ended(day(2, 5)),
                    ended(day(2, 6)),
                    ended(day(2, 7)))));
  }

  @Test
  void aRenewalInTheMiddleMakesItSilent() throws Exception {
    Map<LocalDate, String> seen =
        live(
            75,
            Set.of(day(1, 10)),
            date -> {
              if (date.equals(day(1, 18))) {
                renew();
              }
            });
    assertThat(seen)
        .containsExactlyEntriesOf(
            new TreeMap<>(
                Map.ofEntries(soon(day(1, 9), "in 14 days"), soon(day(1, 16), "in 7 days"))));
    assertThat(rig.connection("c1").renewal()).isNull();
    assertThat(rig.secrets.get("c1", Kind.NEW_ACCESS_TOKEN)).isEmpty();
  }

  @Test
  void aTokenFoundDeadIsToldAtOnceAndOnceADay() throws Exception {
    Map<LocalDate, String> seen =
        live(
            6,
            Set.of(),
            date -> {
              if (date.equals(FIRST.plusDays(2))) {
                rig.practice.revokeTokens();
              }
            });
    assertThat(seen)
        .containsOnlyKeys(
            FIRST.plusDays(2), FIRST.plusDays(3), FIRST.plusDays(4), FIRST.plusDays(5));
    assertThat(seen.values()).allMatch(one -> one.contains("no longer accepts the token"));
  }

  @Test
  void anUnreachableLinkedInIsNeverADeadToken() throws Exception {
    rig.practice.close();
    assertThat(live(5, Set.of(), date -> {})).isEmpty();
    LastRun last = new ReminderFile(folder).read().lastRun();
    assertThat(last).isNotNull();
    if (last != null) {
      assertThat(last.checked()).isZero();
      assertThat(last.codes()).containsExactly(FailureCode.UNREACHABLE.id());
    }
  }

  @Test
  void aLockedKeychainRemindsFromTheStoredDatesAndSaysSo() throws Exception {
    rig.secrets.lock();
    rig.clock.move(Duration.ofDays(57).plusHours(1));
    try (NotificationDaemon daemon = NotificationDaemon.start(folder);
        DbusNotifier notifier = new DbusNotifier()) {
      LastRun run = run(notifier).run(false);
      assertThat(run.codes()).containsExactly(FailureCode.KEYCHAIN_LOCKED.id());
      assertThat(run.checked()).isZero();
      assertThat(run.told()).isOne();
      assertThat(daemon.takeAll())
          .singleElement()
          .satisfies(
              one ->
                  assertThat(one.body())
                      .contains("in 3 days, on 23 January 2027")
                      .contains("We could not ask LinkedIn today")
                      .contains("keychain"));
    }
  }

  @Test
  void withoutANotificationServiceItIsDueAgain() throws Exception {
    rig.clock.move(Duration.ofDays(57).plusHours(1));
    LastRun silent = run(new NoNotifier()).run(false);
    assertThat(silent.wasSilenced()).isTrue();
    assertThat(silent.codes()).containsExactly(FailureCode.NOTICES_NOT_SHOWN.id());
    assertThat(rig.connection("c1").reminding().told()).isEmpty();
  }

  /** Again and again: that the press is the end of the notice as well must not hide it. */
  @RepeatedTest(10)
  void aPressNamesTheConnection() throws Exception {
    rig.clock.move(Duration.ofDays(57).plusHours(1));
    try (NotificationDaemon daemon = NotificationDaemon.start(folder);
        DbusNotifier notifier = new DbusNotifier()) {
      ReminderRun run = run(notifier);
      run.run(false);
      daemon.press();
      run.listen(Duration.ofSeconds(30), pressed::add);
      assertThat(pressed).containsExactly("c1");
    }
  }

  /** The other notices' buttons are not dead after the first press. */
  @Test
  void eachPressCounts() throws Exception {
    rig.connect("c2", "Birch");
    rig.clock.move(Duration.ofDays(57).plusHours(1));
    try (NotificationDaemon daemon = NotificationDaemon.start(folder);
        DbusNotifier notifier = new DbusNotifier()) {
      ReminderRun run = run(notifier);
      run.run(false);
      daemon.press();
      daemon.closeNewest();
      daemon.press();
      run.listen(Duration.ofSeconds(30), pressed::add);
      assertThat(pressed).containsExactlyInAnyOrder("c1", "c2");
    }
  }

  /** A run that was missed comes as soon as the computer is on, before there is a desktop. */
  @Test
  void aRunBeforeTheDesktopWaitsForIt() throws Exception {
    rig.clock.move(Duration.ofDays(57).plusHours(1));
    patience = Duration.ofSeconds(60);
    try (DbusNotifier notifier = new DbusNotifier()) {
      CompletableFuture<LastRun> done = new CompletableFuture<>();
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  done.complete(run(notifier).run(false));
                } catch (FailureException | InterruptedException e) {
                  done.completeExceptionally(e);
                }
              });
      rig.round.run(rig.store.all(), (one, found, ready, all) -> assertThat(done).isNotDone());
      try (NotificationDaemon daemon = NotificationDaemon.start(folder)) {
        assertThat(done.get(60, TimeUnit.SECONDS).told()).isOne();
        assertThat(daemon.takeAll()).hasSize(1);
      }
    }
  }

  @Test
  void withoutANoticeNobodyIsWaitedFor() throws Exception {
    ReminderRun run = run(new NoNotifier());
    run.run(false);
    run.listen(Duration.ofMinutes(30), pressed::add);
    assertThat(pressed).isEmpty();
  }

  @Test
  void manyAtOnceAreOneNotice() throws Exception {
    for (int i = 2; i <= 7; i++) {
      rig.connect("c" + i, "Customer " + i);
    }
    rig.clock.move(Duration.ofDays(57).plusHours(1));
    try (NotificationDaemon daemon = NotificationDaemon.start(folder);
        DbusNotifier notifier = new DbusNotifier()) {
      ReminderRun run = run(notifier);
      run.run(false);
      daemon.press();
      run.listen(Duration.ofSeconds(30), pressed::add);
      assertThat(pressed).containsExactly("");
      assertThat(daemon.takeAll())
          .singleElement()
          .extracting(Seen::title)
          .isEqualTo("7 LinkedIn tokens need attention");
    }
  }

  /** As on Windows, where a notice takes the place of the one before: none is out of reach. */
  @Test
  void whereOneNoticeStandsAtATimeTwoAreOne() throws Exception {
    rig.connect("c2", "Birch");
    rig.clock.move(Duration.ofDays(57).plusHours(1));
    OneAtATime tray = new OneAtATime();
    ReminderRun run = run(tray);
    assertThat(run.run(false).told()).isEqualTo(2);
    run.listen(Duration.ofSeconds(30), pressed::add);
    assertThat(tray.titles).containsExactly("2 LinkedIn tokens need attention");
    assertThat(pressed).containsExactly("");
  }

  /** Its notice is pressed at once. */
  private static final class OneAtATime implements Notifier {
    private final List<String> titles = new ArrayList<>();

    @Override
    public boolean hasButton() {
      return false;
    }

    @Override
    public boolean showsSeveral() {
      return false;
    }

    @Override
    public boolean isAvailable() {
      return true;
    }

    @Override
    public CompletableFuture<Boolean> show(Message message) {
      titles.add(message.title());
      return CompletableFuture.completedFuture(true);
    }

    @Override
    public void close() {}
  }

  @Test
  void twoRunsAtOnceDoTheWorkOnce() throws Exception {
    try (ReminderFile.Hold hold = new ReminderFile(folder).hold()) {
      assertThat(hold).isNotNull();
      assertThatThrownBy(() -> run(new NoNotifier()).run(false))
          .isInstanceOfSatisfying(
              FailureException.class,
              e -> assertThat(e.code()).isEqualTo(FailureCode.REMINDERS_RUNNING));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"minute\":17,\"as", "[]", "null", "{\"lastRun\":{}}"})
  void aDamagedFileIsSaidOnceAndWrittenAnew(String content) throws Exception {
    Files.writeString(folder.resolve("reminders.json"), content);
    ReminderFile file = new ReminderFile(folder);
    assertThat(file.isDamaged()).isTrue();
    assertThat(run(new NoNotifier()).run(false).codes()).containsExactly("CW-REMIND-07");
    assertThat(file.isDamaged()).isFalse();
    assertThat(run(new NoNotifier()).run(false).codes()).isEmpty();
  }

  /** It opened the file while the other was still at work, and waited for nothing. */
  @Test
  void aRunRightAfterAnotherKnowsWhatThatOneTold() throws Exception {
    rig.clock.move(Duration.ofDays(57).plusHours(1));
    try (NotificationDaemon daemon = NotificationDaemon.start(folder);
        DbusNotifier notifier = new DbusNotifier();
        ConnectionStore earlier = TestStores.open(folder.resolve("data"), rig.clock)) {
      assertThat(run(notifier).run(false).told()).isEqualTo(1);
      assertThat(daemon.takeAll()).hasSize(1);
      ReminderRun next = run(earlier, notifier);
      assertThat(next.run(false).told()).isZero();
      assertThat(daemon.takeAll()).isEmpty();
    }
  }

  /** What happens on a day before the computer’s run. */
  private interface Life {
    void on(LocalDate day) throws Exception;
  }

  /** Runs at 10:17 on each day on which the computer is on; what the service was shown, by day. */
  private Map<LocalDate, String> live(int days, Set<LocalDate> off, Life life) throws Exception {
    Map<LocalDate, String> shown = new TreeMap<>();
    rig.clock.move(Duration.ofMinutes(17));
    try (NotificationDaemon daemon = NotificationDaemon.start(folder);
        DbusNotifier notifier = new DbusNotifier()) {
      for (int i = 0; i < days; i++) {
        rig.clock.move(Duration.ofDays(1));
        LocalDate date = FIRST.plusDays(i);
        life.on(date);
        if (!off.contains(date)) {
          run(notifier).run(false);
          for (Seen seen : daemon.takeAll()) {
            shown.merge(
                date, seen.title() + " | " + seen.body(), (one, other) -> one + "\n" + other);
          }
        }
      }
    }
    return shown;
  }

  private ReminderRun run(Notifier notifier) {
    return run(rig.store, notifier);
  }

  private ReminderRun run(Connections connections, Notifier notifier) {
    return new ReminderRun(
        new ReminderRun.Parts(
            connections,
            rig.round,
            notifier,
            new ReminderFile(folder),
            rig.clock,
            BERLIN,
            patience));
  }

  private void renew() throws Exception {
    TokenSet tokens = rig.signIn();
    rig.renewals.begin("c1");
    rig.secrets.put("c1", Kind.NEW_ACCESS_TOKEN, tokens.accessToken());
    var _ =
        rig.store.update(
            "c1",
            one -> {
              Renewal renewal = one.renewal();
              return renewal == null
                  ? one
                  : one.withRenewal(
                      renewal.changedTo(
                          renewal.applyTo(one).withToken(tokens.facts(TokenFacts.Origin.SIGN_IN))));
            });
    rig.renewals.finish("c1");
  }

  private static Map.Entry<LocalDate, String> soon(LocalDate day, String when) {
    return Map.entry(
        day,
        "“Acme” needs a new LinkedIn token | The token expires "
            + when
            + ", on 23 January 2027. Renewing takes about two minutes.");
  }

  private static Map.Entry<LocalDate, String> ended(LocalDate day) {
    return Map.entry(
        day,
        "“Acme”: the LinkedIn token has expired | It expired on 23 January 2027. Conversions do not"
            + " reach LinkedIn until you renew it.");
  }

  private static LocalDate day(int month, int day) {
    return LocalDate.of(2027, month, day);
  }
}
