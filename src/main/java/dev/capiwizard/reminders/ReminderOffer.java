package dev.capiwizard.reminders;

import dev.capiwizard.failures.FailureException;
import java.util.function.Supplier;

/**
 * Asks once whether this computer should remind by itself. Waits for disk and system: not for the
 * FX thread.
 */
public final class ReminderOffer {
  private final ReminderFile file;
  private final Supplier<ReminderJob> job;

  /**
   * @param job called at the first use, since choosing a job asks the system
   */
  public ReminderOffer(ReminderFile file, Supplier<ReminderJob> job) {
    this.file = file;
    this.job = job;
  }

  /** Whether the person has not been asked yet. */
  public boolean isOpen() {
    return !file.read().asked();
  }

  public void accept() throws FailureException {
    job.get().install(false);
  }

  public void decline() throws FailureException {
    file.asked();
  }
}
