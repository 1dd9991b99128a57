package dev.capiwizard.rehearsal;

import dev.capiwizard.connection.Verdict;
import dev.capiwizard.connection.Way;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.scenarios.Place;
import dev.capiwizard.scenarios.ScenarioFacts;
import dev.capiwizard.scenarios.WalkDifference;
import dev.capiwizard.texts.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A scenario of the practice as a person chooses it: by its title, its step and its codes. */
public record RehearsalScenario(Scenario scenario) {
  private static final Texts TEXTS = Texts.of("rehearsal");

  public static List<RehearsalScenario> all() {
    return Arrays.stream(Scenario.values()).map(RehearsalScenario::new).toList();
  }

  public String id() {
    return scenario.id();
  }

  public String title() {
    return Texts.of("home").get("scenario." + id());
  }

  /** What the practice services do differently. */
  public String behind() {
    return TEXTS.get(id() + ".behind");
  }

  /** What to say to a customer to whom this happens. */
  public String say() {
    return TEXTS.get(id() + ".say");
  }

  /** The codes of the catalogue that are met on the way. */
  public List<FailureCode> codes() {
    return facts().outcome().codes();
  }

  /** The place where it shows; null if everything goes well and there is no such place. */
  public @Nullable Place place() {
    return facts().place();
  }

  /** The places where it can begin with everything before done: none is behind its fault. */
  public List<Place> beginnings() {
    Place last = lastBeginning();
    return Arrays.stream(Place.values())
        .filter(one -> one.compareTo(last) <= 0 && facts().way().has(one.step()))
        .toList();
  }

  private Place lastBeginning() {
    Place place = place();
    if (place == Place.RENEWAL) {
      return place;
    }
    boolean stops =
        place != null
            && place.compareTo(Place.SIGN_IN) <= 0
            && facts().outcome().verdict() != Verdict.HEALTHY;
    return place != null && (stops || isSignInItsSubject()) ? place : Place.STATUS;
  }

  /** A pasted token is at hand, or a rule is made: the sign-in cannot have been done before. */
  private boolean isSignInItsSubject() {
    return facts().has(WalkDifference.PASTES_A_TOKEN) || facts().has(WalkDifference.MAKES_A_RULE);
  }

  /** The way that a person takes in it. */
  public Way way() {
    return facts().way();
  }

  boolean isQuickTry() {
    return way() == Way.QUICK_TRY;
  }

  private ScenarioFacts facts() {
    return ScenarioFacts.of(scenario);
  }

  /** Whether each word of the search is in its title, its notes, its step or its codes. */
  public boolean matches(String search) {
    String text = searched().toLowerCase(Locale.ROOT);
    return Arrays.stream(search.toLowerCase(Locale.ROOT).strip().split("\\s+"))
        .allMatch(text::contains);
  }

  private String searched() {
    StringBuilder text = new StringBuilder(id()).append(' ').append(title());
    text.append(' ').append(behind()).append(' ').append(say());
    Place place = place();
    if (place != null) {
      text.append(' ').append(place.title(way()));
    }
    if (isQuickTry()) {
      text.append(' ').append(ScenarioSearch.quickTry());
    }
    for (FailureCode code : codes()) {
      text.append(' ').append(code.id()).append(' ').append(FailureTexts.title(code));
    }
    return text.toString();
  }
}
