package dev.capiwizard.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Way;
import dev.capiwizard.practice.faults.Fault;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.practice.linkedin.LinkedInState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Execution(ExecutionMode.CONCURRENT)
class ScenarioFactsTest {
  private static final Path TABLE =
      Path.of("src/main/java/dev/capiwizard/scenarios/ScenarioTable.java");
  private static final Pattern ENTRY = Pattern.compile("case (\\w+) ->");

  /** The compiler asks for an answer to each; that none is shared by several is asked here. */
  @Test
  void everyScenarioHasExactlyOneEntry() throws Exception {
    List<String> entries =
        ENTRY.matcher(Files.readString(TABLE)).results().map(entry -> entry.group(1)).toList();
    List<String> all = Arrays.stream(Scenario.values()).map(Scenario::name).toList();
    assertThat(entries).containsExactlyInAnyOrderElementsOf(all);
  }

  @ParameterizedTest
  @EnumSource(Scenario.class)
  void onlyOneWithATokenAtHandHasOnePasted(Scenario scenario) {
    LinkedInState linkedin =
        new LinkedInState(scenario, InstantSource.system(), "http://localhost:17865/callback");
    ScenarioFacts facts = ScenarioFacts.of(scenario);
    // In the quick try, some have the token before and others make it on the way.
    assertThat(facts.has(WalkDifference.PASTES_A_TOKEN))
        .isEqualTo(!linkedin.tokenAtHand().isEmpty() && facts.way() == Way.DEVELOPER_APP);
  }

  @ParameterizedTest
  @EnumSource(Scenario.class)
  void aTokenNearItsEndIsRenewed(Scenario scenario) {
    assertThat(ScenarioFacts.of(scenario).isRenewal())
        .isEqualTo(scenario.has(Fault.FIRST_TOKEN_NEAR_ITS_END));
  }

  @ParameterizedTest
  @EnumSource(WalkDifference.class)
  void everyDifferenceIsThatOfAScenario(WalkDifference difference) {
    assertThat(Scenario.values()).anyMatch(one -> ScenarioFacts.of(one).has(difference));
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void everyFaultIsThatOfAScenario(Fault fault) {
    assertThat(Scenario.values()).anyMatch(one -> one.has(fault));
  }
}
