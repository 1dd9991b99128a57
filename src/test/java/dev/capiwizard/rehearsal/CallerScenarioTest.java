package dev.capiwizard.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Endpoints.World;
import dev.capiwizard.connection.StepStatus;
import dev.capiwizard.connection.Way;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.scenarios.Place;
import dev.capiwizard.secrets.SecretStore.Storage;
import dev.capiwizard.support.CallerState;
import dev.capiwizard.support.ScreenCode;
import dev.capiwizard.support.SupportCode;
import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallerScenarioTest {
  /** Over every screen and finding: the code alone leads to a rehearsal at the same step. */
  @ParameterizedTest
  @EnumSource(ScreenCode.class)
  void aCodeAloneLeadsToTheSameStepAndFinding(ScreenCode screen) throws Exception {
    for (Way way : Way.values()) {
      leadsThere(screen, way);
    }
  }

  private static void leadsThere(ScreenCode screen, Way way) throws Exception {
    for (FailureCode finding : FailureCode.values()) {
      CallerState caller =
          new CallerState(
              World.REAL,
              CallerState.Os.LINUX,
              "0.1.0",
              screen,
              way,
              Collections.nCopies(7, StepStatus.TO_DO),
              finding,
              12,
              Storage.KEYCHAIN);
      CallerScenario found = CallerScenario.of(SupportCode.decode(SupportCode.encode(caller)));
      assertThat(found.caller()).isEqualTo(caller);
      assertThat(found.situation().beginnings()).contains(found.place());
      if (!screen.isRenewal()) {
        screen.step().ifPresent(step -> assertThat(found.place().id()).isEqualTo(step.id()));
      }
      boolean possible =
          RehearsalScenario.all().stream()
              .anyMatch(
                  one ->
                      one.codes().contains(finding)
                          && one.beginnings().contains(found.place())
                          && (found.place() == Place.RENEWAL
                              || one.way() == found.situation().way()));
      if (found.place() != Place.RENEWAL && way.has(found.place().step())) {
        assertThat(found.situation().way()).as("the caller’s way").isEqualTo(way);
      }
      assertThat(found.leadsToFinding()).as(screen + " " + finding).isEqualTo(possible);
    }
  }
}
