package dev.capiwizard.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.scenarios.Place;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SituationsTest {
  @Test
  void theGroupsHoldEveryScenarioOnce() {
    List<Scenario> grouped =
        Situations.grouped("").values().stream()
            .flatMap(Collection::stream)
            .map(Situation::scenario)
            .toList();
    assertThat(grouped).containsExactlyInAnyOrder(Scenario.values());
  }

  @ParameterizedTest
  @EnumSource(Scenario.class)
  void hasTitleNoteAndSentence(Scenario scenario) {
    Situation situation = new Situation(scenario);
    assertThat(situation.title()).isNotBlank().doesNotContain("CW-");
    assertThat(situation.behind()).endsWith(".");
    assertThat(situation.say()).endsWith(".").doesNotContain("http", "CW-", "401", "403");
    assertThat(situation.beginnings()).startsWith(Place.PREREQUISITES);
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void everyPlaceHasWords(Place place) {
    assertThat(place.title()).isNotBlank();
    assertThat(place.say()).endsWith(".");
    assertThat(place.behind()).endsWith(".");
  }

  @Test
  void isFoundByPartOfATitleAndByCode() {
    assertThat(found("viewer")).contains("viewer-only");
    assertThat(found("cw-token-04")).contains("revoked").doesNotContain("happy");
    assertThat(found("  upstack   dots ")).containsExactly("token-field-masked");
    assertThat(found("no such thing anywhere")).isEmpty();
    assertThat(Situations.grouped("viewer").keySet()).containsExactly(Place.SIGN_IN.numbered());
  }

  @Test
  void aCodeLeadsToTheSituationThatShowsIt() {
    for (Situation situation : Situation.all()) {
      for (FailureCode code : situation.codes()) {
        assertThat(Situations.showing(code))
            .get()
            .satisfies(one -> assertThat(one.codes()).contains(code));
      }
    }
    assertThat(Situations.showing(FailureCode.DATA_DAMAGED)).isEmpty();
  }

  private static List<String> found(String search) {
    Map<String, List<Situation>> groups = Situations.grouped(search);
    return groups.values().stream().flatMap(List::stream).map(Situation::id).toList();
  }
}
