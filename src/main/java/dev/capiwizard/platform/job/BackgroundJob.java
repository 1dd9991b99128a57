package dev.capiwizard.platform.job;

import dev.capiwizard.failures.FailureException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Has the system run a command of this program once a day, without administrator rights. Waits for
 * disk and system: not for the FX thread.
 */
public interface BackgroundJob {
  /** The hour of the day at which the job runs, local time. */
  int HOUR = 10;

  /**
   * What is to run.
   *
   * @param command the program with its arguments; the program by its absolute path
   * @param minute after ten o’clock, 0 to 59
   */
  record Spec(List<String> command, int minute) {
    public Spec {
      command = List.copyOf(command);
    }
  }

  /** By which part of the system. */
  enum Kind {
    SYSTEMD_TIMER,
    XDG_AUTOSTART,
    LAUNCH_AGENT,
    TASK_SCHEDULER,
    NONE
  }

  /** How the job stands. */
  enum State {
    INSTALLED,
    /** Written, but the system does not run it. */
    SWITCHED_OFF,
    NOT_INSTALLED,
    /** A person changed what was written; it is left as it is. */
    CHANGED_BY_HAND,
    /** Written for another command line: the program has moved, or the minute is another. */
    OTHER_COMMAND,
    UNKNOWN
  }

  /**
   * How it stands.
   *
   * @param where the file, or the name under which the system lists it
   * @param next when it runs next; null where that is not known
   */
  record Status(Kind kind, State state, String where, @Nullable Instant next) {}

  Kind kind();

  /**
   * Writes the job, or replaces the one that was written before.
   *
   * @param replaceChanged also where a person changed it
   * @throws FailureException with JOB_CHANGED_BY_HAND, JOB_NOT_SUPPORTED or JOB_REFUSED
   */
  void install(Spec spec, boolean replaceChanged) throws FailureException;

  /**
   * Removes the job; none is fine.
   *
   * @param removeChanged also where a person changed it
   * @throws FailureException with JOB_CHANGED_BY_HAND or JOB_REFUSED
   */
  void uninstall(boolean removeChanged) throws FailureException;

  /** How the job stands, against what it should be. */
  Status status(Spec expected) throws FailureException;
}
