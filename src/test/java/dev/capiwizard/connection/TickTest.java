package dev.capiwizard.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.failures.FailureCode;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** What a person has said of the set-up, in the words that the files have had from the first on. */
class TickTest {
  private static final Map<String, Tick> WRITTEN =
      Map.of(
          "role", new Tick.Ready(Need.ROLE),
          "upstack", new Tick.Ready(Need.UPSTACK),
          "lacks.email", new Tick.Lacks(Need.EMAIL),
          "scopes-passed", Tick.Fact.SCOPES_PASSED,
          "scope.r_ads", new Tick.ScopeSeen("r_ads"),
          "CW-APP-02", new Tick.Met(FailureCode.byId("CW-APP-02").orElseThrow()),
          "redirect-added", Tick.Fact.REDIRECT_ADDED,
          "page-confirmed", Tick.Fact.PAGE_CONFIRMED,
          "app.reused", Tick.Fact.APP_REUSED,
          "of.a.newer.version", new Tick.Unknown("of.a.newer.version"));

  @Test
  void aFileOfTodayIsReadAndWrittenAgainWordByWord() {
    Set<String> words = WRITTEN.keySet();
    JsonMapper json = JsonMapper.shared();
    Progress read =
        json.readValue(
            json.writeValueAsString(Map.of("step", "signin", "ticks", words)), Progress.class);
    assertThat(read.ticks()).containsExactlyInAnyOrderElementsOf(WRITTEN.values());
    assertThat(read.step()).isEqualTo(StepId.SIGN_IN);
    var again = json.readTree(json.writeValueAsString(read));
    assertThat(again.get("ticks").valueStream().map(one -> one.asString()).toList())
        .containsExactlyInAnyOrderElementsOf(words);
    assertThat(again.get("step").asString()).isEqualTo("signin");
  }

  @Test
  void aStepThatIsNotKnownIsTheFirst() {
    JsonMapper json = JsonMapper.shared();
    assertThat(json.readValue("{\"step\":\"elsewhere\",\"ticks\":[]}", Progress.class).step())
        .isNull();
    assertThat(json.readValue("{\"step\":\"\",\"ticks\":[]}", Progress.class).step()).isNull();
  }

  @ParameterizedTest
  @EnumSource(FailureCode.class)
  void everyCodeOfTheCatalogueIsOne(FailureCode code) {
    assertThat(Tick.of(code.id())).isEqualTo(new Tick.Met(code));
  }

  @ParameterizedTest
  @EnumSource(Need.class)
  void everyNeedIsOne(Need need) {
    assertThat(Tick.of(need.id())).isEqualTo(new Tick.Ready(need));
  }

  /** Spelling counts: files are written by the program alone. */
  @ParameterizedTest
  @CsvSource({"ROLE", "scope", "cw-app-02", "''"})
  void whatHasNoMeaningIsKept(String word) {
    assertThat(Tick.of(word)).isEqualTo(new Tick.Unknown(word));
    assertThat(Tick.of(word).id()).isEqualTo(word);
  }
}
