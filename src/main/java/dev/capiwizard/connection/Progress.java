package dev.capiwizard.connection;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a set-up has come.
 *
 * @param step the id of the step that was open last; empty before the first
 * @param done ids of the finished steps
 * @param ticks ids of what the person ticked in the prerequisites and other check lists
 * @param productsRequested when the products were asked for; null before
 * @param productsApproved when the person saw the approval; null before
 */
public record Progress(
    String step,
    Set<String> done,
    Set<String> ticks,
    @Nullable Instant productsRequested,
    @Nullable Instant productsApproved) {

  public static final Progress NONE = new Progress("", Set.of(), Set.of(), null, null);

  public Progress {
    done = Set.copyOf(done);
    ticks = Set.copyOf(ticks);
  }

  public Progress withStep(String value) {
    return new Progress(value, done, ticks, productsRequested, productsApproved);
  }

  public Progress withDone(String id, boolean isDone) {
    return new Progress(step, change(done, id, isDone), ticks, productsRequested, productsApproved);
  }

  public Progress withTick(String id, boolean isTicked) {
    return new Progress(
        step, done, change(ticks, id, isTicked), productsRequested, productsApproved);
  }

  public Progress withProductsRequested(@Nullable Instant value) {
    return new Progress(step, done, ticks, value, productsApproved);
  }

  public Progress withProductsApproved(@Nullable Instant value) {
    return new Progress(step, done, ticks, productsRequested, value);
  }

  /** Days of the calendar since the products were asked for: none on the day itself. */
  public long daysWaiting(Instant now, ZoneId zone) {
    return productsRequested == null
        ? 0
        : Math.max(0, TokenLife.days(productsRequested, now, zone));
  }

  private static Set<String> change(Set<String> set, String id, boolean isIn) {
    Set<String> changed = new HashSet<>(set);
    if (isIn) {
      changed.add(id);
    } else {
      changed.remove(id);
    }
    return changed;
  }
}
