package dev.capiwizard.connection;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the person has said and done of a set-up. {@link StepProgress} tells from it which steps are
 * done.
 *
 * @param step the step that was open last; null before the first
 * @param ticks what the person ticked or reported
 * @param productsRequested when the products were requested; null before
 * @param productsApproved when the person saw the approval; null before
 */
public record Progress(
    @Nullable StepId step,
    Set<Tick> ticks,
    @Nullable Instant productsRequested,
    @Nullable Instant productsApproved) {

  public static final Progress NONE = new Progress(null, Set.of(), null, null);

  public Progress {
    ticks = SortedCopy.of(ticks, Comparator.comparing(Tick::id));
  }

  public Progress withStep(StepId value) {
    return new Progress(value, ticks, productsRequested, productsApproved);
  }

  public boolean has(Tick tick) {
    return ticks.contains(tick);
  }

  public Progress withTick(Tick tick, boolean isTicked) {
    Set<Tick> changed = new HashSet<>(ticks);
    if (isTicked) {
      changed.add(tick);
    } else {
      changed.remove(tick);
    }
    return new Progress(step, changed, productsRequested, productsApproved);
  }

  public Progress withProductsRequested(@Nullable Instant value) {
    return new Progress(step, ticks, value, productsApproved);
  }

  public Progress withProductsApproved(@Nullable Instant value) {
    return new Progress(step, ticks, productsRequested, value);
  }

  /** Calendar days since the products were requested: none on the day itself. */
  public long daysWaiting(Instant now, ZoneId zone) {
    return productsRequested == null
        ? 0
        : Math.max(0, TokenLife.days(productsRequested, now, zone));
  }
}
