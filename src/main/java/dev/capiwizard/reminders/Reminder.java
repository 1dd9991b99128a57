package dev.capiwizard.reminders;

import dev.capiwizard.connection.Reminding.About;
import dev.capiwizard.connection.Reminding.Told;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One reminder about one connection.
 *
 * @param key tells the token, or the end of a refresh token, that it is about
 * @param threshold the threshold in days before the end; negative after it
 * @param daysLeft days from today to the day of the end, for the words
 * @param ends when it ends; null for a dead token without a known end
 * @param ended whether the end is past
 */
public record Reminder(
    About about, String key, int threshold, long daysLeft, @Nullable Instant ends, boolean ended) {

  /** The record that it was shown, so that it is shown only once. */
  public Told told(Instant at) {
    return new Told(about, key, threshold, at);
  }
}
