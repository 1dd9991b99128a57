package dev.capiwizard.app;

import dev.capiwizard.platform.BrowserOpener;
import dev.capiwizard.platform.SystemCommands;
import dev.capiwizard.platform.job.BackgroundJob;
import dev.capiwizard.platform.job.BackgroundJobs;
import dev.capiwizard.platform.notices.Notifier;
import dev.capiwizard.platform.notices.Notifiers;
import dev.capiwizard.secrets.SecretStoreOpener;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The parts of this computer that the program uses, beside its files and network.
 *
 * @param browser opens pages in the person’s own browser
 * @param secrets where secrets are kept
 * @param notifier asks nothing of the desktop before its first use
 * @param jobs the daily check by its suffix; choosing one asks the system
 * @param zone the time zone in which days are counted
 */
public record SystemParts(
    BrowserOpener browser,
    SecretStoreOpener secrets,
    Supplier<Notifier> notifier,
    Function<String, BackgroundJob> jobs,
    ZoneId zone) {

  /** The same parts with another daily check. */
  public SystemParts withJobs(Function<String, BackgroundJob> other) {
    return new SystemParts(browser, secrets, notifier, other, zone);
  }

  /** This computer’s own parts, except for these. */
  public static SystemParts with(BrowserOpener browser, SecretStoreOpener secrets) {
    ZoneId zone = ZoneId.systemDefault();
    return new SystemParts(
        browser,
        secrets,
        Notifiers::forThisSystem,
        suffix -> BackgroundJobs.forThisSystem(suffix, new SystemCommands(), Clock.system(zone)),
        zone);
  }
}
