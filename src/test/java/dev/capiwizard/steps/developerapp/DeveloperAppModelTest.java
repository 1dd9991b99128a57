package dev.capiwizard.steps.developerapp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.AppTask;
import dev.capiwizard.connection.DeveloperApp;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.StepStatus;
import dev.capiwizard.connection.Tick;
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

/** The life of the link by which the Page confirms the app, and how the tasks stand. */
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
    assertThat(model.page().worksUntil()).isEmpty();
    model.page().sent();
    rig.now = rig.now.plus(Duration.ofSeconds(1));
    LocalDate made = LocalDate.ofInstant(rig.now, ZoneId.systemDefault());
    assertThat(model.page().worksUntil())
        .isEqualTo(
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).format(made.plusDays(30)));
  }

  @Test
  void tellsWhatWasRemovedAndWhatElseWasPasted() {
    model.credentials().enterClientId("Client ID: 86abcdefgh1234");
    assertThat(model.app().clientId()).isEqualTo("86abcdefgh1234");
    assertThat(model.credentials().clientIdMessage().get().words())
        .isEqualTo("We removed extra spaces, the name in front.");
    model.credentials().enterClientId("https://www.linkedin.com/developers/apps/218765432/auth");
    assertThat(model.app().clientId()).isEmpty();
    assertThat(model.credentials().clientIdMessage().get().words())
        .contains(FailureCode.PASTED_APP_NUMBER.id());
    model.credentials().enterSecret("Primary Client Secret WPL_AP1.a.b==");
    assertThat(rig.secrets).containsEntry(Kind.CLIENT_SECRET, "WPL_AP1.a.b==");
    assertThat(model.credentials().secretMessage().get().words())
        .endsWith("We removed extra spaces, the name in front.");
    model.credentials().enterSecret("86abcdefgh1234");
    assertThat(rig.secrets).containsEntry(Kind.CLIENT_SECRET, "WPL_AP1.a.b==");
    assertThat(model.credentials().secretMessage().get().words())
        .contains(FailureCode.PASTED_CLIENT_ID.id());
  }

  @Test
  void noDateStandsBesideALinkThatHasEnded() {
    model.page().sent();
    model.page().failed(FailureCode.NOT_SUPER_ADMIN);
    assertThat(model.page().worksUntil()).isNotEmpty();
    model.page().failed(FailureCode.VERIFICATION_LINK_ENDED);
    assertThat(model.page().worksUntil()).isEmpty();
    model.page().sent();
    assertThat(model.page().worksUntil()).isNotEmpty();
  }

  @Test
  void endsByItselfAfterThirtyDays() {
    model.page().sent();
    rig.now = rig.now.plus(Duration.ofDays(30).minusSeconds(1));
    assertThat(model.page().problem()).isEmpty();
    rig.now = rig.now.plusSeconds(1);
    assertThat(model.page().problem()).contains(FailureCode.VERIFICATION_LINK_ENDED);
    assertThat(model.page().worksUntil()).isEmpty();
  }

  @Test
  void aSentLinkIsWaitedForAndStandsInNobodysWay() {
    assertThat(status(AppTask.PAGE)).isEqualTo(StepStatus.TO_DO);
    model.page().sent();
    assertThat(status(AppTask.PAGE)).isEqualTo(StepStatus.WAITING);
    assertThat(model.task(AppTask.PAGE).state().note().get()).isEqualTo("Sent 24 Nov");
    assertThat(model.task(AppTask.PAGE).state().blocked().get()).isEmpty();
    model.page().confirm(true);
    assertThat(status(AppTask.PAGE)).isEqualTo(StepStatus.DONE);
    assertThat(model.task(AppTask.PAGE).state().note().get()).isEmpty();
    model.page().confirm(false);
    assertThat(status(AppTask.PAGE)).isEqualTo(StepStatus.WAITING);
  }

  @Test
  void aRequestThatCannotBePressedSpeaksAgainstAConfirmedPage() {
    model.page().confirm(true);
    Tick grey = new Tick.Met(FailureCode.PAGE_NOT_VERIFIED);
    rig.change(one -> one.withProgress(one.progress().withTick(grey, true)));
    model.update();
    assertThat(status(AppTask.PAGE)).isEqualTo(StepStatus.PROBLEM);
    model.page().confirm(true);
    assertThat(status(AppTask.PAGE)).isEqualTo(StepStatus.DONE);
    assertThat(rig.connection().progress().has(grey)).isFalse();
  }

  /** Next says what it claims, and leaving by it is the claim. */
  @Test
  void aNewAppIsUsedByNothingElse() {
    assertThat(model.task(AppTask.MAKE).nextLabel().get()).isEqualTo("I have made it");
    assertThat(model.task(AppTask.MAKE).state().blocked().get()).isEmpty();
    model.setExisting(true);
    assertThat(model.task(AppTask.MAKE).nextLabel().get()).isEmpty();
    assertThat(model.task(AppTask.MAKE).state().blocked().get()).contains("uses this app");
    model.setUse(DeveloperApp.Use.SHARED);
    assertThat(model.task(AppTask.MAKE).state().blocked().get()).isEmpty();
    model.setExisting(false);
    assertThat(model.app().use()).isEqualTo(DeveloperApp.Use.NOT_ASKED);
  }

  @Test
  void theBlueButtonIsTheNextAct() {
    assertThat(model.task(AppTask.REDIRECT).state().ownAct().get()).isTrue();
    model.opened(AppTask.REDIRECT);
    assertThat(model.task(AppTask.REDIRECT).state().ownAct().get()).isFalse();
    assertThat(model.isOpened(AppTask.CREDENTIALS).get()).as("on the same page").isTrue();
    model.opened(AppTask.PAGE);
    assertThat(model.task(AppTask.PAGE).state().ownAct().get()).as("then it is sent").isTrue();
    model.page().sent();
    assertThat(model.task(AppTask.PAGE).state().ownAct().get()).isFalse();
  }

  private StepStatus status(AppTask task) {
    return model.task(task).state().status().get();
  }
}
