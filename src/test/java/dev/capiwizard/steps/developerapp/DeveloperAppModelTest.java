package dev.capiwizard.steps.developerapp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.linkedin.PortalAddresses;
import dev.capiwizard.secrets.SecretStore.Kind;
import dev.capiwizard.steps.StepRig;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The life of the link by which the Page confirms the app. */
class DeveloperAppModelTest {
  private final StepRig rig = new StepRig(Endpoints.REAL);
  private final DeveloperAppModel model =
      new DeveloperAppModel(
          rig.current(),
          rig.store(),
          rig.background,
          new PortalAddresses(Endpoints.REAL.portal()),
          rig.clock());

  @Test
  void aLinkMadeTodayWorksUntilTheThirtiethDayFromToday() {
    assertThat(model.verificationWorksUntil()).isEmpty();
    model.verificationAsked();
    rig.now = rig.now.plus(Duration.ofSeconds(1));
    LocalDate made = LocalDate.ofInstant(rig.now, ZoneId.systemDefault());
    assertThat(model.verificationWorksUntil())
        .isEqualTo(
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).format(made.plusDays(30)));
  }

  @Test
  void tellsWhatWasRemovedAndWhatElseWasPasted() {
    model.enterClientId("Client ID: 86abcdefgh1234");
    assertThat(model.app().clientId()).isEqualTo("86abcdefgh1234");
    assertThat(model.clientIdMessage().get().words())
        .isEqualTo("We removed extra spaces, the name in front.");
    model.enterClientId("https://www.linkedin.com/developers/apps/218765432/auth");
    assertThat(model.app().clientId()).isEmpty();
    assertThat(model.clientIdMessage().get().words()).contains(FailureCode.PASTED_APP_NUMBER.id());
    model.enterSecret("Primary Client Secret WPL_AP1.a.b==");
    assertThat(rig.secrets).containsEntry(Kind.CLIENT_SECRET, "WPL_AP1.a.b==");
    assertThat(model.secretMessage().get().words())
        .endsWith("We removed extra spaces, the name in front.");
    model.enterSecret("86abcdefgh1234");
    assertThat(rig.secrets).containsEntry(Kind.CLIENT_SECRET, "WPL_AP1.a.b==");
    assertThat(model.secretMessage().get().words()).contains(FailureCode.PASTED_CLIENT_ID.id());
  }

  @Test
  void noDateStandsBesideALinkThatHasEnded() {
    model.verificationAsked();
    model.verificationFailed(FailureCode.NOT_SUPER_ADMIN);
    assertThat(model.verificationWorksUntil()).isNotEmpty();
    model.verificationFailed(FailureCode.VERIFICATION_LINK_ENDED);
    assertThat(model.verificationWorksUntil()).isEmpty();
    model.verificationAsked();
    assertThat(model.verificationWorksUntil()).isNotEmpty();
  }

  @Test
  void endsByItselfAfterThirtyDays() {
    model.verificationAsked();
    rig.now = rig.now.plus(Duration.ofDays(30).minusSeconds(1));
    assertThat(model.verificationProblem()).isEmpty();
    rig.now = rig.now.plusSeconds(1);
    assertThat(model.verificationProblem()).contains(FailureCode.VERIFICATION_LINK_ENDED);
    assertThat(model.verificationWorksUntil()).isEmpty();
  }
}
