package dev.capiwizard.connection;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sets that are written alike by every process. {@link Set#copyOf} draws its order anew at each
 * start, so that the file would change where nothing has.
 */
final class SortedCopy {
  private SortedCopy() {}

  /**
   * An unmodifiable copy.
   *
   * @throws NullPointerException if it is null, or one of its elements
   */
  static <T> Set<T> of(Collection<T> elements, Comparator<? super T> order) {
    // Refuses null, also where it is the only element and nothing is compared.
    LinkedHashSet<T> sorted =
        Set.copyOf(elements).stream()
            .sorted(order)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return Collections.unmodifiableSet(sorted);
  }
}
