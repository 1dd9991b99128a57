package dev.capiwizard.cli;

import dev.capiwizard.platform.notices.Notifier;
import dev.capiwizard.reminders.ReminderFile;
import dev.capiwizard.reminders.ReminderJob;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the reminders’ commands work with.
 *
 * @param job made at the first use: choosing one asks the system
 * @param notifier asks nothing of the desktop before its first use
 * @param open starts the program’s window with these arguments
 */
public record RemindersAccess(
    ReminderFile file,
    Supplier<ReminderJob> job,
    Notifier notifier,
    ZoneId zone,
    Consumer<List<String>> open) {}
