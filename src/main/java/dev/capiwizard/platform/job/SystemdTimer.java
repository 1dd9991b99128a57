package dev.capiwizard.platform.job;

import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.Commands;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A timer of the person’s own systemd. */
public final class SystemdTimer implements BackgroundJob {
  private static final Pattern TIME =
      Pattern.compile(
          "^NextElapseUSecRealtime=\\D*(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d)(?:\\.\\d+)?(?:"
              + " (\\S+))?$",
          Pattern.MULTILINE);

  private final UnitFile service;
  private final UnitFile timer;
  private final String timerName;
  private final SystemTools tools;
  private final Clock clock;

  /**
   * @param config the person’s folder of settings, such as {@code ~/.config}
   * @param name the units’ name, such as {@code capi-wizard-reminders}
   * @param clock has the zone of the times that systemctl prints
   */
  SystemdTimer(Path config, String name, Commands commands, Clock clock) {
    Path units = config.resolve("systemd/user");
    this.timerName = name + ".timer";
    this.service = new UnitFile(units.resolve(name + ".service"));
    this.timer = new UnitFile(units.resolve(timerName));
    this.tools = new SystemTools(commands);
    this.clock = clock;
  }

  /** Whether the person’s systemd responds: it does not in containers, nor under su or cron. */
  static boolean answers(Commands commands) {
    return new SystemTools(commands).ask("systemctl", "--user", "show-environment").ok();
  }

  @Override
  public Mechanism kind() {
    return Mechanism.SYSTEMD_TIMER;
  }

  @Override
  public void install(Spec spec, boolean replaceChanged) throws FailureException {
    if (!replaceChanged) {
      refuseChanged();
    }
    @Nullable String serviceBefore = service.readable();
    @Nullable String timerBefore = timer.readable();
    try {
      service.write(SystemdUnits.service(spec));
      timer.write(SystemdUnits.timer(spec));
      tools.need("systemctl", "--user", "daemon-reload");
      tools.need("systemctl", "--user", "enable", "--now", timerName);
    } catch (FailureException e) {
      if (timerBefore == null) {
        tools.ask("systemctl", "--user", "disable", "--now", timerName);
      }
      service.restore(serviceBefore);
      timer.restore(timerBefore);
      tools.ask("systemctl", "--user", "daemon-reload");
      throw e;
    }
  }

  @Override
  public void uninstall(boolean removeChanged) throws FailureException {
    if (!Files.exists(timer.path()) && !Files.exists(service.path())) {
      return;
    }
    if (!removeChanged) {
      refuseChanged();
    }
    // This fails if only half of the files are left; the deletion goes on.
    tools.ask("systemctl", "--user", "disable", "--now", timerName);
    timer.delete();
    service.delete();
    tools.need("systemctl", "--user", "daemon-reload");
  }

  @Override
  public Status status(Spec expected) {
    State state = fileState(expected);
    if (state != State.INSTALLED) {
      return new Status(kind(), state, where(), null);
    }
    Commands.Output output =
        tools.ask(
            "systemctl",
            "--user",
            "show",
            timerName,
            "--property=ActiveState,UnitFileState,NextElapseUSecRealtime");
    String text = output.text();
    if (!output.ok() || !text.contains("ActiveState=")) {
      return new Status(kind(), State.UNKNOWN, where(), null);
    }
    boolean on =
        text.lines().anyMatch("ActiveState=active"::equals)
            && text.lines().anyMatch("UnitFileState=enabled"::equals);
    return new Status(
        kind(), on ? State.INSTALLED : State.SWITCHED_OFF, where(), on ? next(text) : null);
  }

  private State fileState(Spec expected) {
    State one = service.state(SystemdUnits.service(expected));
    State other = timer.state(SystemdUnits.timer(expected));
    for (State state :
        new State[] {State.UNKNOWN, State.CHANGED_BY_HAND, State.NOT_INSTALLED, State.OTHER_PATH}) {
      if (one == state || other == state) {
        return state;
      }
    }
    return State.INSTALLED;
  }

  private String where() {
    return timer.path().toString();
  }

  private void refuseChanged() throws FailureException {
    service.refuseChanged();
    timer.refuseChanged();
  }

  /** From {@code Wed 2026-11-25 10:07:00 CET}; the clock says more than a zone’s short name. */
  private @Nullable Instant next(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.find()) {
      return null;
    }
    try {
      ZoneId zone = "UTC".equals(time.group(3)) ? ZoneOffset.UTC : clock.getZone();
      return LocalDateTime.parse(time.group(1) + "T" + time.group(2)).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
