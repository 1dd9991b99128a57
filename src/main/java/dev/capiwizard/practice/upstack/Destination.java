package dev.capiwizard.practice.upstack;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The LinkedIn destination of the practice Upstack.
 *
 * @param saved when it was saved last; null if never
 */
record Destination(
    String partnerId, String ruleIds, String token, boolean enabled, @Nullable Instant saved) {
  @Override
  public String toString() {
    return "Destination[" + partnerId + "]";
  }
}
