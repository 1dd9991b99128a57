package dev.capiwizard.oauth;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The scopes that the program asks for: always these two, in this order. */
public final class Scopes {
  /** Another set would kill every earlier token of the same member and app. */
  public static final List<String> REQUIRED = List.of("rw_conversions", "r_ads");

  private Scopes() {}

  /** Reads a list that may be parted by comma, space, {@code %20} or {@code +}. */
  public static Set<String> parse(String text) {
    return Arrays.stream(text.split("[,\\s+]+|%20"))
        .filter(part -> !part.isBlank())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
