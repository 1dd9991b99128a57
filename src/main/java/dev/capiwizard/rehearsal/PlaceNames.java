package dev.capiwizard.rehearsal;

import dev.capiwizard.connection.Way;
import dev.capiwizard.scenarios.Place;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The names of places in a list to choose from: steps have other numbers in each way. */
final class PlaceNames extends StringConverter<Place> {
  private final Way way;

  PlaceNames(Way way) {
    this.way = way;
  }

  @Override
  public String toString(@Nullable Place place) {
    return place == null ? "" : place.numbered(way);
  }

  @Override
  public Place fromString(String name) {
    throw new UnsupportedOperationException("chosen, not typed");
  }
}
