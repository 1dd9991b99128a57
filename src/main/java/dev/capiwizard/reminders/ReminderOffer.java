package dev.capiwizard.reminders;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.job.BackgroundJob;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The question whether this computer should remind by itself, asked until it is answered. Waits for
 * disk and system: not for the FX thread.
 */
public final class ReminderOffer {
  private static final Logger LOG = LoggerFactory.getLogger(ReminderOffer.class);

  private final ReminderFile file;
  private final Supplier<ReminderJob> job;

  /**
   * @param job called at the first use, since choosing a job asks the system
   */
  public ReminderOffer(ReminderFile file, Supplier<ReminderJob> job) {
    this.file = file;
    this.job = job;
  }

  /**
   * Whether reminders are on, off, or still to be asked about.
   *
   * @throws FailureException with JOB_NOT_SUPPORTED or PROGRAM_PLACE_UNKNOWN if they cannot be had
   */
  public ReminderState state() throws FailureException {
    ReminderState off = file.read().asked() ? ReminderState.OFF : ReminderState.OPEN;
    try {
      BackgroundJob.Status now = job.get().status();
      if (now.kind() == BackgroundJob.Mechanism.NONE) {
        throw new FailureException(FailureCode.JOB_NOT_SUPPORTED);
      }
      return switch (now.state()) {
        case INSTALLED, CHANGED_BY_HAND, OTHER_PATH -> ReminderState.ON;
        case NOT_INSTALLED, SWITCHED_OFF, UNKNOWN -> off;
      };
    } catch (FailureException e) {
      if (isImpossible(e.code())) {
        throw e;
      }
      LOG.warn("The state of the reminders could not be read: {}", e.code().id());
      return off;
    }
  }

  private static boolean isImpossible(FailureCode code) {
    return code == FailureCode.JOB_NOT_SUPPORTED || code == FailureCode.PROGRAM_PLACE_UNKNOWN;
  }

  public void accept() throws FailureException {
    job.get().install(false);
  }

  public void decline() throws FailureException {
    file.asked();
  }
}
