package dev.capiwizard.trial;

import dev.capiwizard.failures.FailureException;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.platform.ProgramVersion;
import dev.capiwizard.platform.job.BackgroundJob.State;
import dev.capiwizard.platform.notices.Notifier;
import dev.capiwizard.reminders.ReminderFile.LastRun;
import dev.capiwizard.reminders.ReminderJob;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.texts.Texts;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a program can see by itself of an act. Waits for the system. */
public final class TrialChecks {
  private static final Texts TEXTS = Texts.of("trial");

  private static final Duration TIME_TO_PRESS = Duration.ofSeconds(30);

  private static final LocalTime DAILY = LocalTime.of(10, 0);

  private final TrialKeychain keychain;
  private final Supplier<Notifier> notifier;
  private final Supplier<ReminderJob> job;
  private final Supplier<@Nullable LastRun> lastRun;
  private final InstantSource clock;
  private final ZoneId zone;

  public TrialChecks(
      SecretStore secrets,
      Supplier<Notifier> notifier,
      Supplier<ReminderJob> job,
      Supplier<@Nullable LastRun> lastRun,
      InstantSource clock,
      ZoneId zone) {
    this.keychain = new TrialKeychain(secrets);
    this.notifier = notifier;
    this.job = job;
    this.lastRun = lastRun;
    this.clock = clock;
    this.zone = zone;
  }

  /** Whether what the program saw needs no person, so that nothing is asked. */
  static boolean decides(TrialAct act, TrialAnswer looked) {
    return switch (act) {
      case KEYCHAIN -> true;
      case JOB, UPGRADE -> looked.result() == TrialResult.PASSED;
      case NOTICE -> looked.seen().equals(TEXTS.get("seen.pressed"));
      default -> false;
    };
  }

  /**
   * Looks at an act.
   *
   * @param before the program’s version as the trial began
   * @return empty if a program cannot tell
   */
  Optional<TrialAnswer> look(TrialAct act, String before) throws InterruptedException {
    try {
      return Optional.ofNullable(
          switch (act) {
            case KEYCHAIN -> keychain.keeps();
            case KEYCHAIN_DENY -> keychain.denied();
            case KEYCHAIN_AFTER_RESTART -> keychain.afterRestart();
            case NOTICE -> notice();
            case JOB -> job();
            case NOTICE_AT_MINUTE -> atMinute();
            case SLEEP -> sleep();
            case UNINSTALL -> uninstalled();
            case UPGRADE -> version(before);
            default -> null;
          });
    } catch (FailureException e) {
      return Optional.of(seen(TrialResult.FAILED, FailureTexts.line(e.code())));
    }
  }

  /** Takes the trial’s own entry out of the keychain. */
  void end() {
    keychain.end();
  }

  private TrialAnswer notice() throws FailureException, InterruptedException {
    try (Notifier shown = notifier.get()) {
      if (!shown.isAvailable()) {
        return seen(TrialResult.FAILED, TEXTS.get("seen.no.service"));
      }
      Future<Boolean> press =
          shown.show(
              new Notifier.Message(
                  TEXTS.get("notice.title"),
                  TEXTS.get("notice.words"),
                  TEXTS.get("notice.button"),
                  false));
      if (!shown.hasButton()) {
        return seen(TrialResult.PASSED, TEXTS.get("seen.taken.bare"));
      }
      return seen(TrialResult.PASSED, TEXTS.get(isPressed(press) ? "seen.pressed" : "seen.taken"));
    }
  }

  private static boolean isPressed(Future<Boolean> press) throws InterruptedException {
    try {
      return press.get(TIME_TO_PRESS.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      // The person is asked what is on the screen.
      return false;
    }
  }

  private TrialAnswer job() throws FailureException {
    State state = job.get().status().state();
    return seen(
        state == State.INSTALLED ? TrialResult.PASSED : TrialResult.FAILED,
        TEXTS.get("seen.job", Texts.of("doctor").get("job." + state)));
  }

  /** The run says what it showed; whether it was seen, a person says. */
  private @Nullable TrialAnswer atMinute() {
    LastRun run = lastRun.get();
    return run == null || !run.wasSilenced()
        ? null
        : seen(TrialResult.FAILED, TEXTS.get("seen.silenced", local(run)));
  }

  private TrialAnswer uninstalled() throws FailureException {
    State state = job.get().status().state();
    return seen(
        state == State.INSTALLED || state == State.OTHER_PATH
            ? TrialResult.FAILED
            : TrialResult.PASSED,
        TEXTS.get("seen.job", Texts.of("doctor").get("job." + state)));
  }

  private LocalDateTime local(LastRun run) {
    return LocalDateTime.ofInstant(run.at(), zone).withNano(0);
  }

  private @Nullable TrialAnswer sleep() {
    LastRun run = lastRun.get();
    if (run == null) {
      return seen(TrialResult.NOT_TRIED, TEXTS.get("seen.never.ran"));
    }
    ZonedDateTime now = clock.instant().atZone(zone);
    ZonedDateTime ran = run.at().atZone(zone);
    boolean today =
        ran.toLocalDate().equals(now.toLocalDate()) && !ran.toLocalTime().isBefore(DAILY);
    return seen(today ? TrialResult.PASSED : TrialResult.FAILED, TEXTS.get("seen.ran", local(run)));
  }

  private static TrialAnswer version(String before) {
    String now = ProgramVersion.text();
    return now.equals(before)
        ? seen(TrialResult.NOT_TRIED, TEXTS.get("seen.same.version", now))
        : seen(TrialResult.PASSED, TEXTS.get("seen.versions", before, now));
  }

  private static TrialAnswer seen(TrialResult result, String words) {
    return new TrialAnswer(result, words);
  }
}
