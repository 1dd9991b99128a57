package dev.capiwizard.observations;

import java.util.List;

/**
 * What was just seen of a point. It may hold anything that a service sent; {@link Observation}
 * keeps only what cannot be a person’s.
 *
 * @param point an id of the ledger
 * @param answer one of the point’s answers, or a new one
 * @param status an HTTP status; 0 if there was none
 * @param code a name of an error, such as {@code ACCESS_DENIED}; may be empty
 * @param names names of fields and headers, or kinds of elements of a page
 */
public record Sighting(String point, String answer, int status, String code, List<String> names) {
  public Sighting(String point, String answer) {
    this(point, answer, 0, "", List.of());
  }

  /** The same with an error’s name. */
  public Sighting withCode(String other) {
    return new Sighting(point, answer, status, other, names);
  }

  /** The same with these names. */
  public Sighting withNames(List<String> others) {
    return new Sighting(point, answer, status, code, others);
  }

  /** Leaves out what a service sent. */
  @Override
  public String toString() {
    return "Sighting[" + point + ", " + answer + "]";
  }
}
