package dev.capiwizard.platform.job;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A timer of the user’s systemd (systemd.timer(5), systemd.service(5)). */
final class SystemdTimer implements BackgroundJob {
  private static final String NAME = "capi-wizard-reminders";
  private static final String TIMER = NAME + ".timer";

  private final Commands commands;
  private final UnitFile service;
  private final UnitFile timer;

  /**
   * @param config the user’s configuration folder, such as {@code ~/.config}
   */
  SystemdTimer(Commands commands, Path config) {
    this.commands = commands;
    Path folder = config.resolve("systemd/user");
    this.service = new UnitFile(folder.resolve(NAME + ".service"));
    this.timer = new UnitFile(folder.resolve(TIMER));
  }

  /** Whether the user’s systemd answers. */
  static boolean isThere(Commands commands) {
    try {
      return commands.run(List.of("systemctl", "--user", "show-environment")).ok();
    } catch (FailureException e) {
      return false;
    }
  }

  @Override
  public Kind kind() {
    return Kind.SYSTEMD_TIMER;
  }

  @Override
  public void install(Spec spec, boolean replaceChanged) throws FailureException {
    service.checkUntouched(replaceChanged);
    timer.checkUntouched(replaceChanged);
    service.write(serviceText(spec));
    timer.write(timerText(spec));
    must("daemon-reload");
    must("enable", "--now", TIMER);
  }

  @Override
  public void uninstall(boolean removeChanged) throws FailureException {
    service.checkUntouched(removeChanged);
    timer.checkUntouched(removeChanged);
    if (!timer.exists() && !service.exists()) {
      return;
    }
    // Fails where it was switched off before, which is what is wanted.
    systemctl("disable", "--now", TIMER);
    timer.delete();
    service.delete();
    must("daemon-reload");
  }

  @Override
  public Status status(Spec expected) throws FailureException {
    return new Status(kind(), state(expected), timer.path().toString(), next());
  }

  private State state(Spec expected) throws FailureException {
    if (!timer.exists() || !service.exists()) {
      return State.NOT_INSTALLED;
    }
    String serviceNow = service.read();
    String timerNow = timer.read();
    if (!UnitFile.isUntouched(serviceNow) || !UnitFile.isUntouched(timerNow)) {
      return State.CHANGED_BY_HAND;
    }
    if (!systemctl("is-active", TIMER).ok()) {
      return State.SWITCHED_OFF;
    }
    boolean same =
        serviceNow.equals(serviceText(expected)) && timerNow.equals(timerText(expected));
    return same ? State.INSTALLED : State.OTHER_COMMAND;
  }

  private @Nullable Instant next() throws FailureException {
    if (!timer.exists()) {
      return null;
    }
    Commands.Result told =
        systemctl(
            "show", TIMER, "--property=NextElapseUSecRealtime", "--value", "--timestamp=unix");
    try {
      // Such as @1795514220.
      String text = told.output().strip();
      return told.ok() && text.startsWith("@")
          ? Instant.ofEpochSecond(Long.parseLong(text.substring(1)))
          : null;
    } catch (NumberFormatException | DateTimeException e) {
      return null;
    }
  }

  static String serviceText(Spec spec) {
    return UnitFile.sealed(
        """
        # Written by CAPI Wizard; "capi-wizard reminders uninstall" removes it.
        # %s
        [Unit]
        Description=CAPI Wizard: looks after LinkedIn tokens

        [Service]
        Type=oneshot
        ExecStart=%s
        # A notice is listened to for half an hour.
        TimeoutStartSec=45min
        """
            .formatted(
                UnitFile.PRINT,
                command(spec).stream()
                    .map(SystemdTimer::quote)
                    .collect(Collectors.joining(" "))));
  }

  /** A path with quotes, backslashes or dollars is not for systemd’s first word, but for a shell’s. */
  private static List<String> command(Spec spec) {
    if (spec.command().getFirst().chars().noneMatch(c -> "'\"\\$".indexOf(c) >= 0)) {
      return spec.command();
    }
    return Stream.concat(
            Stream.of("/bin/sh", "-c", "exec \"$0\" \"$@\""), spec.command().stream())
        .toList();
  }

  static String timerText(Spec spec) {
    return UnitFile.sealed(
        """
        # Written by CAPI Wizard; "capi-wizard reminders uninstall" removes it.
        # %s
        [Unit]
        Description=CAPI Wizard: looks after LinkedIn tokens once a day

        [Timer]
        OnCalendar=%s
        # What was missed while the computer was off is made up for.
        Persistent=true

        [Install]
        WantedBy=timers.target
        """
            .formatted(UnitFile.PRINT, calendar(spec)));
  }

  static String calendar(Spec spec) {
    return "*-*-* %02d:%02d:00".formatted(HOUR, spec.minute());
  }

  /** One argument (systemd.service(5), command lines; systemd.unit(5), specifiers). */
  static String quote(String argument) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < argument.length(); i++) {
      char c = argument.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '%' -> quoted.append("%%");
        case '$' -> quoted.append("$$");
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        default -> quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  private void must(String... words) throws FailureException {
    Commands.Result result = systemctl(words);
    if (!result.ok()) {
      throw new FailureException(
          FailureCode.JOB_REFUSED, "systemctl " + words[0] + ", exit " + result.exit());
    }
  }

  private Commands.Result systemctl(String... words) throws FailureException {
    return commands.run(
        Stream.concat(Stream.of("systemctl", "--user"), Stream.of(words)).toList());
  }
}
