package dev.capiwizard.window;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.reminders.ReminderFile.LastRun;
import dev.capiwizard.ui.Background;
import java.time.Duration;
import java.util.Optional;

/** Says in the window that the daily check could not show its notifications. */
final class SilencedNotices {
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private SilencedNotices() {}

  static void tell(AppContext context, Background background, Banners banners) {
    background.run(
        DEADLINE,
        () -> Optional.ofNullable(context.reminderFile().read().lastRun()),
        last ->
            last.filter(LastRun::wasSilenced)
                .ifPresent(run -> banners.say(FailureCode.NOTICES_NOT_SHOWN)),
        failure -> {});
  }
}
