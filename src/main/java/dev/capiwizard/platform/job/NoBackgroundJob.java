package dev.capiwizard.platform.job;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;

/** A system without a way to start jobs. */
public final class NoBackgroundJob implements BackgroundJob {
  @Override
  public Mechanism kind() {
    return Mechanism.NONE;
  }

  @Override
  public void install(Spec spec, boolean replaceChanged) throws FailureException {
    throw new FailureException(FailureCode.JOB_NOT_SUPPORTED);
  }

  @Override
  public void uninstall(boolean removeChanged) {}

  @Override
  public Status status(Spec expected) {
    return new Status(Mechanism.NONE, State.NOT_INSTALLED, "", null);
  }
}
