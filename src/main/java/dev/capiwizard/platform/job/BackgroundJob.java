package dev.capiwizard.platform.job;

import dev.capiwizard.failures.FailureException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The daily job, as this system keeps it for the person who is signed in. Every call may take
 * seconds: not for the FX thread.
 */
public interface BackgroundJob {
  /**
   * What is to run each day at 10:MINUTE local time.
   *
   * @param command the program's full path and its arguments; no control characters
   * @param minute 0 to 59
   */
  record Spec(List<String> command, int minute) {
    /**
     * @throws IllegalArgumentException where a value is out of its bounds
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

  /** Who starts the job. */
  enum Mechanism {
    SYSTEMD_TIMER,
    /** Runs at sign-in, with the argument {@code --at-sign-in} added, in place of a time of day. */
    XDG_AUTOSTART,
    LAUNCH_AGENT,
    TASK_SCHEDULER,
    NONE
  }

  /** What the system holds. */
  enum State {
    INSTALLED,
    NOT_INSTALLED,
    /** It is there, but the system will not start it: it was disabled, or is not loaded. */
    SWITCHED_OFF,
    /** A person edited it, or somebody else wrote it. */
    CHANGED_BY_HAND,
    /** Ours, but for another command line or minute, or from another version of the program. */
    OTHER_PATH,
    UNKNOWN
  }

  /**
   * @param where the file, or the name of the task; empty where there is none
   * @param next null where not known, and where the job is not going to run
   */
  record Status(Mechanism kind, State state, String where, @Nullable Instant next) {}

  Mechanism kind();

  /**
   * Like {@link #install(Spec, boolean)}, which keeps what a person changed.
   *
   * @throws FailureException with JOB_NOT_SUPPORTED, JOB_CHANGED_BY_HAND or JOB_NOT_INSTALLED
   */
  default void install(Spec spec) throws FailureException {
    install(spec, false);
  }

  /**
   * Writes the job, in place of an earlier one, and switches it on. Where the system refuses it,
   * what was there before is there again.
   *
   * @param replaceChanged whether one that was changed by hand may be replaced
   * @throws FailureException with JOB_NOT_SUPPORTED, JOB_CHANGED_BY_HAND or JOB_NOT_INSTALLED
   */
  void install(Spec spec, boolean replaceChanged) throws FailureException;

  /**
   * Like {@link #uninstall(boolean)}, which keeps what a person changed.
   *
   * @throws FailureException with JOB_CHANGED_BY_HAND or JOB_NOT_INSTALLED
   */
  default void uninstall() throws FailureException {
    uninstall(false);
  }

  /**
   * Removes the job; missing is fine.
   *
   * @param removeChanged whether one that was changed by hand may be removed
   * @throws FailureException with JOB_CHANGED_BY_HAND, or JOB_NOT_INSTALLED where the system
   *     refuses the change
   */
  void uninstall(boolean removeChanged) throws FailureException;

  /**
   * What is there now, compared with what {@link #install(Spec)} would write.
   *
   * @throws FailureException with JOB_NOT_INSTALLED where this system cannot express the command
   */
  Status status(Spec expected) throws FailureException;
}
