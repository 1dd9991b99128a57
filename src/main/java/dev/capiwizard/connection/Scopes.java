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
  /** A different set would kill every earlier token of the same member and app. */
  public static final List<String> REQUIRED = List.of("rw_conversions", "r_ads");

  /**
   * LinkedIn’s own list of calls names both side by side: the wider one allows all of the other.
   */
  private static final Map<String, String> WIDER = Map.of("r_ads", "rw_ads");

  private Scopes() {}

  /** The required scopes that are neither granted nor covered by a wider granted one. */
  public static List<String> missing(Set<String> granted) {
    return REQUIRED.stream().filter(one -> holder(one, granted).isEmpty()).toList();
  }

  /** The granted scopes that cover the required ones. */
  public static List<String> needed(Set<String> granted) {
    return REQUIRED.stream().flatMap(one -> holder(one, granted).stream()).distinct().toList();
  }

  private static Optional<String> holder(String required, Set<String> granted) {
    return Stream.of(required, WIDER.getOrDefault(required, required))
        .filter(granted::contains)
        .findFirst();
  }

  /** Reads a list that is separated by commas, spaces, {@code %20} or {@code +}. */
  public static Set<String> parse(String text) {
    return Arrays.stream(text.split("[,\\s+]+|%20"))
        .filter(part -> !part.isBlank())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
