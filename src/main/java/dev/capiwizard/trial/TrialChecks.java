package dev.capiwizard.trial;

import dev.capiwizard.failures.FailureException;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.platform.ProgramVersion;
import dev.capiwizard.platform.job.BackgroundJob.State;
import dev.capiwizard.platform.notices.Notifier;
import dev.capiwizard.reminders.ReminderFile.LastRun;
import dev.capiwizard.reminders.ReminderJob;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.secrets.SecretStore.Kind;
import dev.capiwizard.secrets.SecretStore.Storage;
import dev.capiwizard.texts.Texts;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a program can see by itself of an act. Waits for the system. */
public final class TrialChecks {
  private static final Texts TEXTS = Texts.of("trial");

  /** No connection has this name. */
  private static final String ENTRY = "field-trial";

  /** No secret: it only has to come back. */
  private static final String VALUE = "kept by the field trial of CAPI Wizard";

  private static final LocalTime DAILY = LocalTime.of(10, 0);

  private final SecretStore secrets;
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
    this.secrets = secrets;
    this.notifier = notifier;
    this.job = job;
    this.lastRun = lastRun;
    this.clock = clock;
    this.zone = zone;
  }

  /** Whether an act is decided by the program alone, without a question. */
  boolean decides(TrialAct act) {
    return act == TrialAct.KEYCHAIN || act == TrialAct.JOB;
  }

  /**
   * Looks at an act.
   *
   * @param before the program’s version as the trial began
   * @return empty if a program cannot tell
   */
  Optional<TrialAnswer> look(TrialAct act, String before) {
    try {
      return Optional.ofNullable(
          switch (act) {
            case KEYCHAIN -> keychain();
            case KEYCHAIN_AFTER_RESTART -> afterRestart();
            case NOTICE -> notice();
            case JOB -> job();
            case SLEEP -> sleep();
            case UPGRADE -> version(before);
            default -> null;
          });
    } catch (FailureException e) {
      return Optional.of(seen(TrialResult.FAILED, FailureTexts.line(e.code())));
    }
  }

  /** Takes the trial’s own entry out of the keychain. */
  void end() {
    try {
      secrets.delete(ENTRY, Kind.ACCESS_TOKEN);
    } catch (FailureException e) {
      // It holds no secret, and the keychain says itself that it does not answer.
      return;
    }
  }

  private TrialAnswer keychain() throws FailureException {
    secrets.put(ENTRY, Kind.ACCESS_TOKEN, VALUE);
    boolean kept =
        secrets.get(ENTRY, Kind.ACCESS_TOKEN).filter(VALUE::equals).isPresent()
            && secrets.storage() == Storage.KEYCHAIN;
    return kept
        ? seen(TrialResult.PASSED, TEXTS.get("seen.kept"))
        : seen(
            TrialResult.FAILED,
            secrets.trouble().map(FailureTexts::line).orElse(TEXTS.get("seen.not.kept")));
  }

  private TrialAnswer afterRestart() throws FailureException {
    boolean there = secrets.get(ENTRY, Kind.ACCESS_TOKEN).filter(VALUE::equals).isPresent();
    return there
        ? seen(TrialResult.PASSED, TEXTS.get("seen.still"))
        : seen(TrialResult.FAILED, TEXTS.get("seen.gone"));
  }

  private TrialAnswer notice() throws FailureException {
    try (Notifier shown = notifier.get()) {
      if (!shown.isAvailable()) {
        return seen(TrialResult.FAILED, TEXTS.get("seen.no.service"));
      }
      var _ =
          shown.show(
              new Notifier.Message(
                  TEXTS.get("notice.title"),
                  TEXTS.get("notice.words"),
                  TEXTS.get("notice.button"),
                  false));
      return seen(
          TrialResult.PASSED, TEXTS.get(shown.hasButton() ? "seen.taken" : "seen.taken.bare"));
    }
  }

  private TrialAnswer job() throws FailureException {
    State state = job.get().status().state();
    return seen(
        state == State.INSTALLED ? TrialResult.PASSED : TrialResult.FAILED,
        Texts.of("doctor").get("job." + state));
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
    return seen(
        today ? TrialResult.PASSED : TrialResult.FAILED,
        TEXTS.get("seen.ran", ran.toLocalDateTime().withNano(0)));
  }

  private static TrialAnswer version(String before) {
    String now = ProgramVersion.text();
    return now.equals(before)
        ? seen(TrialResult.NOT_TRIED, TEXTS.get("seen.same.version", now))
        : seen(TrialResult.PASSED, TEXTS.get("seen.versions", before, now));
  }

  static String system() {
    return String.join(
        " ",
        System.getProperty("os.name", ""),
        System.getProperty("os.version", ""),
        System.getProperty("os.arch", "") + ",",
        "CAPI Wizard",
        ProgramVersion.text() + ",",
        "Java",
        System.getProperty("java.version", ""));
  }

  private static TrialAnswer seen(TrialResult result, String words) {
    return new TrialAnswer(result, words);
  }
}
