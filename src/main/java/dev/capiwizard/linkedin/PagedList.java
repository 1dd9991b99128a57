package dev.capiwizard.linkedin;

import java.util.List;

/**
 * What was read of a list.
 *
 * @param elements each once, in LinkedIn’s order
 * @param isWhole whether the end was reached. Where it was not, because of a bound or because
 *     LinkedIn stopped early, that something is not among the elements says nothing.
 */
public record PagedList<T>(List<T> elements, boolean isWhole) {
  public PagedList {
    elements = List.copyOf(elements);
  }

  public static <T> PagedList<T> whole(List<T> elements) {
    return new PagedList<>(elements, true);
  }
}
