package dev.capiwizard.platform.job;

import dev.capiwizard.platform.job.BackgroundJob.Spec;
import dev.capiwizard.texts.Invariant;
import java.util.List;
import java.util.stream.Collectors;

/** The text of the two units (systemd.service(5), systemd.timer(5)). */
final class SystemdUnits {
  private SystemdUnits() {}

  static String service(Spec spec) {
    // KillMode: a window that was opened from the notification outlives the run.
    return OwnershipHash.sign(
        Invariant.format(
            """
            # %s
            [Unit]
            Description=%s
            %s
            [Service]
            Type=oneshot
            TimeoutStartSec=%dmin
            KillMode=process
            ExecStart=%s
            """,
            OwnershipHash.OPEN,
            Daily.DESCRIPTION,
            onlyWhileThere(spec.command().getFirst()),
            Daily.LIMIT_MINUTES,
            commandLine(spec.command())));
  }

  /**
   * Skipped, not failed, while the program is missing: an administrator uninstalled it, or its
   * drive is not mounted. "%" begins a specifier of systemd.
   */
  private static String onlyWhileThere(String program) {
    return program.startsWith("/")
        ? "ConditionPathExists=" + program.replace("%", "%%") + "\n"
        : "";
  }

  static String timer(Spec spec) {
    return OwnershipHash.sign(
        Invariant.format(
            """
            # %s
            [Unit]
            Description=%s

            [Timer]
            OnCalendar=%s
            AccuracySec=1s
            RandomizedDelaySec=%d
            Persistent=true

            [Install]
            WantedBy=timers.target
            """,
            OwnershipHash.OPEN, Daily.DESCRIPTION, calendar(spec.minute()), Daily.SPREAD_SECONDS));
  }

  static String calendar(int minute) {
    return Invariant.format("*-*-* %02d:%02d:00", Daily.HOUR, minute);
  }

  static String commandLine(List<String> command) {
    // systemd refuses a program whose path holds quotes or backslashes, and reads "$$" in it as two
    // characters; arguments have neither limit.
    String program = command.getFirst();
    boolean plain = program.chars().noneMatch(one -> "\"'\\$".indexOf(one) >= 0);
    return (plain ? command : Daily.throughShell(command))
        .stream().map(SystemdUnits::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String argument) {
    return '"'
        + argument.replace("\\", "\\\\").replace("\"", "\\\"").replace("$", "$$").replace("%", "%%")
        + '"';
  }
}
