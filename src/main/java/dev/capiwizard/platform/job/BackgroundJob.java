package dev.capiwizard.platform.job;

import dev.capiwizard.failures.FailureException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** stub to be replaced */
public interface BackgroundJob {
  record Spec(List<String> command, int minute) {}

  enum Kind {
    SYSTEMD_TIMER,
    XDG_AUTOSTART,
    LAUNCH_AGENT,
    TASK_SCHEDULER,
    NONE
  }

  enum State {
    INSTALLED,
    SWITCHED_OFF,
    NOT_INSTALLED,
    CHANGED_BY_HAND,
    OTHER_PATH,
    UNKNOWN
  }

  record Status(Kind kind, State state, String where, @Nullable Instant next) {}

  Kind kind();

  void install(Spec spec, boolean replaceChanged) throws FailureException;

  void uninstall(boolean replaceChanged) throws FailureException;

  Status status(Spec expected) throws FailureException;
}
