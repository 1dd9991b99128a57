package dev.capiwizard.linkedin;

import java.util.List;

/**
 * The elements that were read of a list.
 *
 * @param elements the elements, each once, in LinkedIn’s order
 * @param isWhole whether the end was reached; if not, because of a bound or because LinkedIn
 *     stopped early, an element that is missing here may still exist
 */
public record PagedList<T>(List<T> elements, boolean isWhole) {
  public PagedList {
    elements = List.copyOf(elements);
  }

  public static <T> PagedList<T> whole(List<T> elements) {
    return new PagedList<>(elements, true);
  }
}
