package dev.capiwizard.reminders;

import dev.capiwizard.connection.Reminding.About;
import dev.capiwizard.connection.Reminding.Told;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing to tell of one connection.
 *
 * @param key which token, or which end of a refresh token
 * @param threshold days before the end that it stands for; negative after it
 * @param daysLeft days from today to the day of the end, for the words
 * @param ends when it ends; null for a token found dead whose end nobody knows
 * @param ended whether the end is past
 */
public record Reminder(
    About about, String key, int threshold, long daysLeft, @Nullable Instant ends, boolean ended) {

  /** To be remembered, so that it is told once. */
  public Told told(Instant at) {
    return new Told(about, key, threshold, at);
  }
}
