package dev.capiwizard.platform.job;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** A task of the Windows Task Scheduler, for the person’s own session. */
public final class TaskScheduler implements BackgroundJob {
  private final String name;
  private final SystemTools tools;
  private final Clock clock;

  /**
   * @param suffix see {@link BackgroundJobs}
   * @param clock has the system’s zone
   */
  public TaskScheduler(String suffix, Commands commands, Clock clock) {
    this.name = Daily.NAME + suffix;
    this.tools = new SystemTools(commands);
    this.clock = clock;
  }

  @Override
  public Mechanism kind() {
    return Mechanism.TASK_SCHEDULER;
  }

  @Override
  public void install(Spec spec, boolean replaceChanged) throws FailureException {
    byte[] xml = TaskXml.bytes(TaskXml.text(spec));
    if (!replaceChanged) {
      refuseChanged(query());
    }
    try {
      Path file = Files.createTempFile("capi-wizard-reminders", ".xml");
      try {
        Files.write(file, xml);
        // A single step for the scheduler: if it refuses, an earlier task stays as it is.
        tools.need("schtasks", "/Create", "/TN", name, "/XML", file.toString(), "/F");
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new FailureException(
          FailureCode.JOB_NOT_INSTALLED, "not written: " + e.getClass().getSimpleName(), e);
    }
  }

  @Override
  public void uninstall(boolean removeChanged) throws FailureException {
    Commands.Output output = query();
    if (output.exit() > 0) {
      return;
    }
    if (!removeChanged) {
      refuseChanged(output);
    }
    tools.need("schtasks", "/Delete", "/TN", name, "/F");
  }

  @Override
  public Status status(Spec expected) throws FailureException {
    @Nullable TaskFacts wanted = TaskFacts.of(TaskXml.text(expected));
    State state = state(query(), wanted);
    return new Status(
        kind(),
        state,
        name,
        state == State.INSTALLED ? Daily.next(clock, expected.minute()) : null);
  }

  private static State state(Commands.Output output, @Nullable TaskFacts wanted) {
    if (!output.ok()) {
      // It reports a missing task by the code 1 and in the person’s language.
      return output.exit() > 0 ? State.NOT_INSTALLED : State.UNKNOWN;
    }
    @Nullable TaskFacts facts = TaskPrinted.read(output.bytes());
    if (facts == null || wanted == null) {
      return State.UNKNOWN;
    }
    if (!facts.intact()) {
      return State.CHANGED_BY_HAND;
    }
    if (!facts.meaning().equals(wanted.meaning())) {
      return State.OTHER_PATH;
    }
    return facts.enabled() ? State.INSTALLED : State.SWITCHED_OFF;
  }

  private Commands.Output query() {
    return tools.ask("schtasks", "/Query", "/TN", name, "/XML");
  }

  private void refuseChanged(Commands.Output output) throws FailureException {
    if (output.ok()) {
      @Nullable TaskFacts facts = TaskPrinted.read(output.bytes());
      if (facts == null || !facts.intact()) {
        throw new FailureException(FailureCode.JOB_CHANGED_BY_HAND, name);
      }
    }
  }
}
