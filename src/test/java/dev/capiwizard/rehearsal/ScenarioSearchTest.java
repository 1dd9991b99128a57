package dev.capiwizard.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Way;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.scenarios.Place;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScenarioSearchTest {
  @Test
  void theGroupsHoldEveryScenarioOnce() {
    List<Scenario> grouped =
        ScenarioSearch.grouped("").values().stream()
            .flatMap(Collection::stream)
            .map(RehearsalScenario::scenario)
            .toList();
    assertThat(grouped).containsExactlyInAnyOrder(Scenario.values());
  }

  @ParameterizedTest
  @EnumSource(Scenario.class)
  void hasTitleNoteAndSentence(Scenario scenario) {
    RehearsalScenario situation = new RehearsalScenario(scenario);
    assertThat(situation.title()).isNotBlank().doesNotContain("CW-");
    assertThat(situation.behind()).endsWith(".");
    assertThat(situation.say()).endsWith(".").doesNotContain("http", "CW-", "401", "403");
    assertThat(situation.beginnings()).startsWith(Place.PREREQUISITES);
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void everyPlaceHasWords(Place place) {
    for (Way way : Way.values()) {
      assertThat(place.title(way)).isNotBlank();
      assertThat(place.say(way)).endsWith(".");
      assertThat(place.behind(way)).endsWith(".");
    }
  }

  @Test
  void isFoundByPartOfATitleAndByCode() {
    assertThat(found("viewer")).contains("viewer-only");
    assertThat(found("cw-token-04")).contains("revoked").doesNotContain("happy");
    assertThat(found("  upstack   dots ")).containsExactly("token-field-masked");
    assertThat(found("no such thing anywhere")).isEmpty();
    assertThat(ScenarioSearch.grouped("viewer").keySet())
        .containsExactly(Place.SIGN_IN.numbered(Way.DEVELOPER_APP));
  }

  /** Its steps have other numbers and names, so no group of the developer app’s steps holds it. */
  @Test
  void whatHappensInTheQuickTryHasAGroupOfItsOwn() {
    Map<String, List<RehearsalScenario>> groups = ScenarioSearch.grouped("");
    groups.forEach(
        (heading, situations) ->
            assertThat(situations)
                .as(heading)
                .allSatisfy(
                    one ->
                        assertThat(one.way() == Way.QUICK_TRY)
                            .isEqualTo(heading.equals(ScenarioSearch.quickTry()))));
    assertThat(found("quick try")).contains("campaign-manager-token");
  }

  @Test
  void aStepHasTheNumberAndTheNameOfItsWay() {
    assertThat(Place.SIGN_IN.numbered(Way.QUICK_TRY)).isEqualTo("2. Token from Campaign Manager");
    assertThat(Place.STATUS.numbered(Way.QUICK_TRY)).startsWith("4. ");
    assertThat(Place.STATUS.numbered(Way.DEVELOPER_APP)).startsWith("7. ");
  }

  @Test
  void aCodeLeadsToTheSituationThatShowsIt() {
    for (RehearsalScenario situation : RehearsalScenario.all()) {
      for (FailureCode code : situation.codes()) {
        assertThat(ScenarioSearch.showing(code))
            .get()
            .satisfies(one -> assertThat(one.codes()).contains(code));
      }
    }
    assertThat(ScenarioSearch.showing(FailureCode.DATA_DAMAGED)).isEmpty();
  }

  /** Over every code that has a situation: typed alone, it leads to the step where it is met. */
  @Test
  void aCodeBeginsAtTheStepWhereItIsMet() {
    int seen = 0;
    for (FailureCode code : FailureCode.values()) {
      RehearsalScenario situation = ScenarioSearch.showing(code).orElse(null);
      if (situation != null) {
        seen++;
        Place place = ScenarioSearch.beginning(situation, " " + code.id().toLowerCase(Locale.ROOT));
        assertThat(place).as(code.id()).isEqualTo(situation.place());
        assertThat(situation.beginnings()).as(code.id()).contains(place);
        assertThat(ScenarioSearch.beginning(situation, situation.title()))
            .isEqualTo(Place.PREREQUISITES);
      }
    }
    assertThat(seen).isGreaterThan(30);
  }

  @Test
  void aCodeOfAnotherSituationDoesNotMoveTheBeginning() {
    RehearsalScenario happy = new RehearsalScenario(Scenario.HAPPY);
    assertThat(ScenarioSearch.beginning(happy, "CW-TOKEN-04")).isEqualTo(Place.PREREQUISITES);
  }

  private static List<String> found(String search) {
    Map<String, List<RehearsalScenario>> groups = ScenarioSearch.grouped(search);
    return groups.values().stream().flatMap(List::stream).map(RehearsalScenario::id).toList();
  }
}
