/** Reminders before a token ends: their times, words and calendar file, and the daily run. */
@NullMarked
package dev.capiwizard.reminders;

import org.jspecify.annotations.NullMarked;
