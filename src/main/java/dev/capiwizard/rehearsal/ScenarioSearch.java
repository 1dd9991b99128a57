package dev.capiwizard.rehearsal;

import dev.capiwizard.connection.Way;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.scenarios.Place;
import dev.capiwizard.texts.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All situations: those of the developer app grouped by their place, in the order of the steps,
 * those of the quick try together, and those of the renewal.
 */
public final class ScenarioSearch {
  private static final Texts TEXTS = Texts.of("rehearsal");

  private ScenarioSearch() {}

  /** The heading of those in which a person takes the quick try. */
  public static String quickTry() {
    return TEXTS.get("group.quick.try");
  }

  /** The groups by heading; groups without a match are left out. */
  public static Map<String, List<RehearsalScenario>> grouped(String search) {
    List<RehearsalScenario> all = RehearsalScenario.all();
    Map<String, List<RehearsalScenario>> groups = new LinkedHashMap<>();
    groups.put(TEXTS.get("group.start"), of(all, null, search));
    for (Place place : Place.values()) {
      if (place == Place.RENEWAL) {
        groups.put(quickTry(), matching(all, RehearsalScenario::isQuickTry, search));
      }
      groups.put(place.numbered(Way.DEVELOPER_APP), of(all, place, search));
    }
    groups.values().removeIf(List::isEmpty);
    return groups;
  }

  private static List<RehearsalScenario> of(
      List<RehearsalScenario> all, @Nullable Place place, String search) {
    return matching(all, one -> one.place() == place && !one.isQuickTry(), search);
  }

  private static List<RehearsalScenario> matching(
      List<RehearsalScenario> all, Predicate<RehearsalScenario> kind, String search) {
    return all.stream().filter(kind).filter(one -> one.matches(search)).toList();
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
