package dev.capiwizard.platform.job;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A task of the Windows Task Scheduler, made by {@code schtasks} from a task XML ([MS-TSCH] §2.5).
 * The scheduler writes the XML anew, so the task is known by its description, which carries a print
 * of the command line.
 */
final class TaskScheduler implements BackgroundJob {
  static final String TASK = "CAPI Wizard reminders";

  private static final Pattern DESCRIPTION =
      Pattern.compile("<Description>([^<]*)</Description>");
  private static final Pattern COMMAND = Pattern.compile("<Command>([^<]*)</Command>");
  private static final Pattern ARGUMENTS = Pattern.compile("<Arguments>([^<]*)</Arguments>");
  private static final Pattern SWITCHED_OFF =
      Pattern.compile("<Settings>.*<Enabled>false</Enabled>.*</Settings>", Pattern.DOTALL);

  private final Commands commands;

  TaskScheduler(Commands commands) {
    this.commands = commands;
  }

  @Override
  public Kind kind() {
    return Kind.TASK_SCHEDULER;
  }

  @Override
  public void install(Spec spec, boolean replaceChanged) throws FailureException {
    checkUntouched(replaceChanged);
    Path file = null;
    try {
      file = Files.createTempFile("capi-wizard-task", ".xml");
      // As schtasks wants it: UTF-16 with a byte order mark.
      Files.write(file, ("\uFEFF" + text(spec)).getBytes(StandardCharsets.UTF_16LE));
      must(List.of("schtasks", "/Create", "/TN", TASK, "/XML", file.toString(), "/F"));
    } catch (IOException e) {
      throw new FailureException(FailureCode.JOB_REFUSED, "temporary file", e);
    } finally {
      if (file != null) {
        file.toFile().delete();
      }
    }
  }

  @Override
  public void uninstall(boolean removeChanged) throws FailureException {
    checkUntouched(removeChanged);
    if (!query().isEmpty()) {
      must(List.of("schtasks", "/Delete", "/TN", TASK, "/F"));
    }
  }

  @Override
  public Status status(Spec expected) throws FailureException {
    String now = query();
    return new Status(kind(), state(now, expected), TASK, null);
  }

  private static State state(String now, Spec expected) {
    if (now.isEmpty()) {
      return State.NOT_INSTALLED;
    }
    if (!isUntouched(now)) {
      return State.CHANGED_BY_HAND;
    }
    if (SWITCHED_OFF.matcher(now).find()) {
      return State.SWITCHED_OFF;
    }
    boolean same = now.contains(Xml.escape(description(expected)));
    return same ? State.INSTALLED : State.OTHER_COMMAND;
  }

  private void checkUntouched(boolean anyway) throws FailureException {
    String now = query();
    if (!anyway && !now.isEmpty() && !isUntouched(now)) {
      throw new FailureException(FailureCode.JOB_CHANGED_BY_HAND, TASK);
    }
  }

  /** Whether what runs is what the description says. */
  private static boolean isUntouched(String xml) {
    String command = found(COMMAND, xml);
    String arguments = found(ARGUMENTS, xml);
    return found(DESCRIPTION, xml).contains(print(command, arguments));
  }

  private String query() throws FailureException {
    Commands.Result told = commands.run(List.of("schtasks", "/Query", "/TN", TASK, "/XML"));
    return told.ok() ? told.output() : "";
  }

  private void must(List<String> command) throws FailureException {
    Commands.Result result = commands.run(command);
    if (!result.ok()) {
      throw new FailureException(
          FailureCode.JOB_REFUSED, command.get(1) + ", exit " + result.exit());
    }
  }

  static String text(Spec spec) {
    return """
        <?xml version="1.0" encoding="UTF-16"?>
        <Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
          <RegistrationInfo>
            <Description>%s</Description>
          </RegistrationInfo>
          <Triggers>
            <CalendarTrigger>
              <StartBoundary>2026-01-01T%02d:%02d:00</StartBoundary>
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
            <ExecutionTimeLimit>PT45M</ExecutionTimeLimit>
          </Settings>
          <Actions Context="Author">
            <Exec>
              <Command>%s</Command>
              <Arguments>%s</Arguments>
            </Exec>
          </Actions>
        </Task>
        """
        .formatted(
            Xml.escape(description(spec)),
            HOUR,
            spec.minute(),
            Xml.escape(command(spec)),
            Xml.escape(arguments(spec)));
  }

  private static String description(Spec spec) {
    return "Looks after LinkedIn tokens once a day (%02d:%02d). Made by CAPI Wizard. %s"
        .formatted(HOUR, spec.minute(), print(command(spec), arguments(spec)));
  }

  private static String print(String command, String arguments) {
    String sealed = UnitFile.sealed(command + "\n" + arguments + "\n" + UnitFile.PRINT);
    return sealed.substring(sealed.lastIndexOf('\n') + 1);
  }

  private static String command(Spec spec) {
    return spec.command().getFirst();
  }

  private static String arguments(Spec spec) {
    return spec.command().stream()
        .skip(1)
        .map(TaskScheduler::quote)
        .collect(Collectors.joining(" "));
  }

  /** One argument, as CommandLineToArgvW takes it apart. */
  static String quote(String argument) {
    if (!argument.isEmpty() && argument.chars().noneMatch(c -> " \t\n\"".indexOf(c) >= 0)) {
      return argument;
    }
    StringBuilder quoted = new StringBuilder("\"");
    int backslashes = 0;
    for (int i = 0; i < argument.length(); i++) {
      char c = argument.charAt(i);
      if (c == '\\') {
        backslashes++;
        continue;
      }
      // Backslashes count double before a quotation mark, and only there.
      quoted.append("\\".repeat(c == '"' ? backslashes * 2 + 1 : backslashes)).append(c);
      backslashes = 0;
    }
    return quoted.append("\\".repeat(backslashes * 2)).append('"').toString();
  }

  private static String found(Pattern pattern, String xml) {
    Matcher matcher = pattern.matcher(xml);
    return matcher.find() ? Xml.unescape(matcher.group(1)) : "";
  }
}
