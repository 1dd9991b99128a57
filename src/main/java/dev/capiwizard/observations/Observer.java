package dev.capiwizard.observations;

/** Is told what was seen of the ledger’s points. Returns at once; from any thread. */
@FunctionalInterface
public interface Observer {
  /** Keeps nothing. */
  Observer NONE = sighting -> {};

  void saw(Sighting sighting);

  /** Tells of a point and its answer alone. */
  default void saw(String point, String answer) {
    saw(new Sighting(point, answer));
  }
}
