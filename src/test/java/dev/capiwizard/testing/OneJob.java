package dev.capiwizard.testing;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.job.BackgroundJob;
import org.jspecify.annotations.Nullable;

/** A system that keeps one job, in memory. */
public final class OneJob implements BackgroundJob {
  public volatile @Nullable Spec installed;
  public volatile boolean refuses;

  @Override
  public Mechanism kind() {
    return Mechanism.SYSTEMD_TIMER;
  }

  @Override
  public void install(Spec spec, boolean replaceChanged) throws FailureException {
    if (refuses) {
      throw new FailureException(FailureCode.JOB_NOT_INSTALLED);
    }
    installed = spec;
  }

  @Override
  public void uninstall(boolean removeChanged) {
    installed = null;
  }

  @Override
  public Status status(Spec expected) {
    Spec now = installed;
    State state =
        now == null
            ? State.NOT_INSTALLED
            : now.equals(expected) ? State.INSTALLED : State.OTHER_PATH;
    return new Status(kind(), state, "here", null);
  }
}
