package dev.capiwizard.platform.job;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.job.BackgroundJob.Spec;
import dev.capiwizard.texts.Invariant;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The task as XML of version 1.2 ([MS-TSCH] section 2.5). */
final class TaskXml {
  /** The Task Scheduler replaces both, and has no way to escape them. */
  private static final Pattern REPLACED = Pattern.compile("%[^%]+%|\\$\\(", Pattern.DOTALL);

  private TaskXml() {}

  /**
   * @throws FailureException with JOB_NOT_INSTALLED if the command cannot be written in a task
   */
  static String text(Spec spec) throws FailureException {
    if (REPLACED.matcher(String.join(" ", spec.command())).find()) {
      throw new FailureException(
          FailureCode.JOB_NOT_INSTALLED, "the path holds %...% or $(, which Windows replaces");
    }
    String open = text(spec, OwnershipHash.OPEN);
    // Windows rewrites the task in its own way, so the hash is of the task’s meaning.
    @Nullable TaskFacts facts = TaskFacts.of(open);
    if (facts == null) {
      throw new IllegalStateException("own XML is not readable");
    }
    return open.replace(OwnershipHash.OPEN, OwnershipHash.of(facts.meaning()));
  }

  /** The encoding that schtasks expects of its file: UTF-16 with a byte order mark. */
  static byte[] bytes(String text) {
    return ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
  }

  private static String text(Spec spec, String marker) {
    List<String> command = spec.command();
    return Invariant.format(
        """
        <?xml version="1.0" encoding="UTF-16"?>
        <Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
          <RegistrationInfo>
            <Description>%s</Description>
            <Documentation>%s</Documentation>
          </RegistrationInfo>
          <Triggers>
            <CalendarTrigger>
              <Enabled>true</Enabled>
              <StartBoundary>2026-01-01T%02d:%02d:00</StartBoundary>
              <RandomDelay>PT%dS</RandomDelay>
              <ScheduleByDay>
                <DaysInterval>1</DaysInterval>
              </ScheduleByDay>
            </CalendarTrigger>
          </Triggers>
          <Principals>
            <Principal id="Author">
              <LogonType>InteractiveToken</LogonType>
              <RunLevel>LeastPrivilege</RunLevel>
            </Principal>
          </Principals>
          <Settings>
            <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
            <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
            <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
            <StartWhenAvailable>true</StartWhenAvailable>
            <Enabled>true</Enabled>
            <ExecutionTimeLimit>PT%dM</ExecutionTimeLimit>
          </Settings>
          <Actions Context="Author">
            <Exec>
              <Command>%s</Command>
              <Arguments>%s</Arguments>
            </Exec>
          </Actions>
        </Task>
        """,
        Daily.DESCRIPTION,
        marker,
        Daily.HOUR,
        spec.minute(),
        Daily.SPREAD_SECONDS,
        Daily.LIMIT_MINUTES,
        XmlText.escaped(command.getFirst()),
        XmlText.escaped(WindowsCommandLine.of(command.subList(1, command.size()))));
  }
}
