package dev.capiwizard.rehearsal;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.scenarios.Place;
import dev.capiwizard.texts.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All situations, grouped by their place, in the order of the steps. */
public final class ScenarioSearch {
  private static final Texts TEXTS = Texts.of("rehearsal");

  private ScenarioSearch() {}

  /** The groups by heading; groups without a match are left out. */
  public static Map<String, List<RehearsalScenario>> grouped(String search) {
    List<RehearsalScenario> all = RehearsalScenario.all();
    Map<String, List<RehearsalScenario>> groups = new LinkedHashMap<>();
    groups.put(TEXTS.get("group.start"), of(all, null, search));
    for (Place place : Place.values()) {
      groups.put(place.numbered(), of(all, place, search));
    }
    groups.values().removeIf(List::isEmpty);
    return groups;
  }

  private static List<RehearsalScenario> of(
      List<RehearsalScenario> all, @org.jspecify.annotations.Nullable Place place, String search) {
    List<RehearsalScenario> matching = new ArrayList<>();
    for (RehearsalScenario one : all) {
      if (one.place() == place && one.matches(search)) {
        matching.add(one);
      }
    }
    return matching;
  }

  /** The code of the catalogue that was typed, and nothing else; empty if it is none. */
  static Optional<FailureCode> code(String typed) {
    return FailureCode.byId(typed.strip().toUpperCase(Locale.ROOT));
  }

  /**
   * Where the rehearsal of a situation begins that was searched for: for a code at the step where
   * that code is met, for words at the first.
   */
  static Place beginning(RehearsalScenario situation, String search) {
    Place met = situation.place();
    boolean shows = code(search).filter(situation.codes()::contains).isPresent();
    return shows && met != null ? met : Place.PREREQUISITES;
  }

  /** The situation that shows this finding; of several, the one that shows it alone. */
  public static Optional<RehearsalScenario> showing(FailureCode code) {
    return RehearsalScenario.all().stream()
        .filter(one -> one.codes().contains(code))
        .min(java.util.Comparator.comparingInt(one -> one.codes().size()));
  }
}
