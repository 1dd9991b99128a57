package dev.capiwizard.reminders;

import dev.capiwizard.failures.FailureException;
import java.util.function.Supplier;

/**
 * Asks once whether this computer shall remind by itself. Waits for disk and system: not for the FX
 * thread.
 */
public final class ReminderOffer {
  private final ReminderFile file;
  private final Supplier<ReminderJob> job;

  /**
   * @param job made at the first use: choosing one asks the system
   */
  public ReminderOffer(ReminderFile file, Supplier<ReminderJob> job) {
    this.file = file;
    this.job = job;
  }

  /** Whether the person was not asked yet. */
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
