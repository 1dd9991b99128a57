package dev.capiwizard.platform.job;

import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.InstalledProgram;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The daily check, as this system keeps it for the signed-in person. Every call may take seconds:
 * not for the FX thread.
 */
public interface BackgroundJob {
  /**
   * The command to run each day at 10:MINUTE local time.
   *
   * @param command the program’s full path and its arguments; no control characters
   * @param minute 0 to 59
   */
  record Spec(List<String> command, int minute) {
    /**
     * @throws IllegalArgumentException if a value is out of its bounds
     */
    public Spec {
      command = List.copyOf(command);
      if (command.isEmpty() || command.getFirst().isEmpty() || minute < 0 || minute > 59) {
        throw new IllegalArgumentException("no command, or minute " + minute);
      }
      if (command.stream().anyMatch(Spec::unwritable)) {
        throw new IllegalArgumentException("a character that no system can store");
      }
    }

    private static boolean unwritable(String argument) {
      return argument
          .codePoints()
          .anyMatch(
              one ->
                  Character.isISOControl(one)
                      || Character.getType(one) == Character.SURROGATE
                      || (one & 0xFFFE) == 0xFFFE);
    }
  }

  /** The mechanisms that can start the job. */
  enum Mechanism {
    SYSTEMD_TIMER,
    /** Runs at sign-in, not at a time of day, with the argument {@code --at-sign-in} added. */
    XDG_AUTOSTART,
    LAUNCH_AGENT,
    TASK_SCHEDULER,
    NONE
  }

  /** The state of the job in the system. */
  enum State {
    INSTALLED,
    NOT_INSTALLED,
    /** It is there, but the system will not start it: it is disabled or not loaded. */
    SWITCHED_OFF,
    /** A person edited it, or another program wrote it. */
    CHANGED_BY_HAND,
    /** It is ours, but for another command line or minute, or of another version of the program. */
    OTHER_PATH,
    UNKNOWN
  }

  /**
   * @param where the file, or the name of the task; empty if there is none
   * @param next null if it is not known or the job will not run
   */
  record Status(Mechanism kind, State state, String where, @Nullable Instant next) {}

  Mechanism kind();

  /**
   * The program that the job starts.
   *
   * @throws FailureException with PROGRAM_PLACE_UNKNOWN if it cannot be started again from here
   */
  default Path program() throws FailureException {
    return InstalledProgram.required();
  }

  /**
   * Like {@link #install(Spec, boolean)}, but keeps a person’s changes.
   *
   * @throws FailureException with JOB_NOT_SUPPORTED, JOB_CHANGED_BY_HAND or JOB_NOT_INSTALLED
   */
  default void install(Spec spec) throws FailureException {
    install(spec, false);
  }

  /**
   * Writes the job in place of an earlier one and switches it on. If the system refuses it, the
   * earlier job is restored.
   *
   * @param replaceChanged whether a job that was changed by hand may be replaced
   * @throws FailureException with JOB_NOT_SUPPORTED, JOB_CHANGED_BY_HAND or JOB_NOT_INSTALLED
   */
  void install(Spec spec, boolean replaceChanged) throws FailureException;

  /**
   * Like {@link #uninstall(boolean)}, but keeps a person’s changes.
   *
   * @throws FailureException with JOB_CHANGED_BY_HAND or JOB_NOT_INSTALLED
   */
  default void uninstall() throws FailureException {
    uninstall(false);
  }

  /**
   * Removes the job; a missing one is fine.
   *
   * @param removeChanged whether a job that was changed by hand may be removed
   * @throws FailureException with JOB_CHANGED_BY_HAND, or JOB_NOT_INSTALLED if the system refuses
   *     the change
   */
  void uninstall(boolean removeChanged) throws FailureException;

  /**
   * The present job, compared with the one that {@link #install(Spec)} would write.
   *
   * @throws FailureException with JOB_NOT_INSTALLED if this system cannot express the command
   */
  Status status(Spec expected) throws FailureException;
}
