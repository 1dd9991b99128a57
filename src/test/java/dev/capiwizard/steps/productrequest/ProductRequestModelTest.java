package dev.capiwizard.steps.productrequest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.LastVerdict;
import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.StepProgress;
import dev.capiwizard.connection.StepStatus;
import dev.capiwizard.connection.Verdict;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.linkedin.PortalAddresses;
import dev.capiwizard.steps.StepRig;
import dev.capiwizard.texts.Texts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long a request has been waiting, in days as a calendar has them. */
class ProductRequestModelTest {
  private final StepRig rig = new StepRig(Endpoints.REAL);
  private final ProductRequestModel model =
      new ProductRequestModel(
          rig.current(), new PortalAddresses(Endpoints.REAL.portal()), rig.clock());

  @Test
  void saysTodayYesterdayAndThenTheDays() {
    at(24, "23:00");
    model.setRequested();
    assertThat(words()).isEqualTo("Asked today, 24 November 2026.");
    at(25, "07:00");
    assertThat(words()).isEqualTo("Asked yesterday, 24 November 2026.");
    at(26, "07:00");
    assertThat(words()).isEqualTo("Asked on 24 November 2026, 2 days ago.");
  }

  /** LinkedIn’s word counts until the person has looked again. */
  @Test
  void anApprovalThatLinkedInDoesNotSeeGoesBack() {
    at(24, "09:00");
    model.setApproved();
    assertThat(StepProgress.of(rig.connection(), StepId.PRODUCTS)).isEqualTo(StepStatus.DONE);
    at(24, "10:00");
    rig.change(
        one ->
            one.withLastVerdict(
                LastVerdict.of(
                    Verdict.UNKNOWN, rig.now, List.of(FailureCode.SCOPE_NOT_GRANTED_TO_APP))));
    assertThat(model.contradiction()).contains(FailureCode.SCOPE_NOT_GRANTED_TO_APP);
    assertThat(StepProgress.of(rig.connection(), StepId.PRODUCTS)).isEqualTo(StepStatus.PROBLEM);
    at(24, "11:00");
    model.setApproved();
    assertThat(model.contradiction()).isEmpty();
    assertThat(StepProgress.of(rig.connection(), StepId.PRODUCTS)).isEqualTo(StepStatus.DONE);
    model.startOver();
    assertThat(model.contradiction()).isEmpty();
    assertThat(StepProgress.of(rig.connection(), StepId.PRODUCTS)).isEqualTo(StepStatus.TO_DO);
  }

  private void at(int day, String time) {
    rig.now =
        LocalDate.of(2026, 11, day)
            .atTime(LocalTime.parse(time))
            .atZone(ZoneId.systemDefault())
            .toInstant();
  }

  private String words() {
    return Texts.of("productrequest")
        .get("waiting.title", model.requestedOn(), model.daysWaiting());
  }
}
