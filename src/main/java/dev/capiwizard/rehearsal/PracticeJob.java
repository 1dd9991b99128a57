package dev.capiwizard.rehearsal;

import dev.capiwizard.platform.job.BackgroundJob;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The daily check of a rehearsal: remembered while it lasts, and never given to the system. */
final class PracticeJob implements BackgroundJob {
  private @Nullable Spec installed;

  @Override
  public Mechanism kind() {
    return Mechanism.SYSTEMD_TIMER;
  }

  /** Any name: nothing starts it. */
  @Override
  public Path program() {
    return Path.of("capi-wizard");
  }

  @Override
  public synchronized void install(Spec spec, boolean replaceChanged) {
    installed = spec;
  }

  @Override
  public synchronized void uninstall(boolean removeChanged) {
    installed = null;
  }

  @Override
  public synchronized Status status(Spec expected) {
    State state = installed == null ? State.NOT_INSTALLED : State.INSTALLED;
    return new Status(kind(), state, "", null);
  }
}
