package dev.capiwizard.connection;

import dev.capiwizard.platform.managed.Managed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When to remind of one connection, and which reminders were shown.
 *
 * @param thresholds days before the end, each 0 to 365, largest first
 * @param snooze a silence that the person asked for; null if none
 * @param told the reminders that were shown, oldest first, for at most the last {@value #KEPT}
 */
public record Reminding(List<Integer> thresholds, @Nullable Snooze snooze, List<Told> told) {
  private static final int KEPT = 60;

  /** The days before the end on which a person is reminded who has changed nothing. */
  public static final List<Integer> USUAL_THRESHOLDS = List.of(14, 7, 3, 1, 0);

  public static final Reminding USUAL = new Reminding(USUAL_THRESHOLDS, null, List.of());

  /** {@link #USUAL}, with the days of the managed defaults if they set any. */
  public static Reminding ofThisComputer() {
    return Managed.defaults().days().map(USUAL::withThresholds).orElse(USUAL);
  }

  /** The subject of a reminder. */
  public enum About {
    /** The access token ends. */
    TOKEN,
    /** The refresh token ends. */
    REFRESH_TOKEN,
    /** LinkedIn no longer accepts the access token. */
    DEAD_TOKEN
  }

  /**
   * Silence until a moment.
   *
   * @param asked when the person asked for it
   */
  public record Snooze(Instant asked, Instant until) {}

  /**
   * A reminder that was shown.
   *
   * @param key which token or which end it was about
   * @param days days before the end, negative after it; 0 for a dead token
   */
  public record Told(About about, String key, int days, Instant at) {}

  @SuppressWarnings("NullAway")
  public Reminding {
    thresholds =
        thresholds == null
            ? USUAL_THRESHOLDS
            : thresholds.stream()
                .filter(days -> days >= 0 && days <= 365)
                .distinct()
                .sorted((one, other) -> other - one)
                .toList();
    // A newer version may have shown reminders of a kind that is not known here.
    told =
        told == null
            ? List.of()
            : told.stream().filter(one -> one == null || one.about() != null).toList();
    told = List.copyOf(told.subList(Math.max(0, told.size() - KEPT), told.size()));
  }

  public Reminding withThresholds(List<Integer> value) {
    return new Reminding(value, snooze, told);
  }

  public Reminding withSnooze(@Nullable Snooze value) {
    return new Reminding(thresholds, value, told);
  }

  public Reminding withTold(Told one) {
    List<Told> more = new ArrayList<>(told);
    more.add(one);
    return new Reminding(thresholds, snooze, more);
  }
}
