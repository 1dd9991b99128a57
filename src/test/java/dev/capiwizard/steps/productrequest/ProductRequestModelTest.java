package dev.capiwizard.steps.productrequest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.linkedin.PortalAddresses;
import dev.capiwizard.steps.StepRig;
import dev.capiwizard.texts.Texts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
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
