package dev.capiwizard.connection;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The scopes that the program asks for: always these two, in this order. */
public final class Scopes {
  /** Another set would kill every earlier token of the same member and app. */
  public static final List<String> REQUIRED = List.of("rw_conversions", "r_ads");

  /**
   * LinkedIn’s own list of calls names these beside each other: what the one may, the other may.
   */
  private static final Map<String, String> WIDER = Map.of("r_ads", "rw_ads");

  private Scopes() {}

  /** What is required and not among these, nor covered by a wider one of them. */
  public static List<String> missing(Set<String> granted) {
    return REQUIRED.stream().filter(one -> holder(one, granted).isEmpty()).toList();
  }

  /** Those of the granted ones by which each required one is held. */
  public static List<String> needed(Set<String> granted) {
    return REQUIRED.stream().flatMap(one -> holder(one, granted).stream()).distinct().toList();
  }

  private static Optional<String> holder(String required, Set<String> granted) {
    return Stream.of(required, WIDER.getOrDefault(required, required))
        .filter(granted::contains)
        .findFirst();
  }

  /** Reads a list that may be parted by comma, space, {@code %20} or {@code +}. */
  public static Set<String> parse(String text) {
    return Arrays.stream(text.split("[,\\s+]+|%20"))
        .filter(part -> !part.isBlank())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
