package dev.capiwizard.steps.prerequisites;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.steps.StepRig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartnerIdTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1234567|1234567",
        "' 1234567 '|1234567",
        "Partner ID: 1234567.|1234567",
        "'_linkedin_partner_id = \"1234567\";'|1234567",
        "https://px.ads.linkedin.com/collect/?pid=1234567&fmt=gif|1234567",
        "۱۲۳۴۵۶۷|1234567",
        "12|12",
        "1234567 7654321|1234567 7654321",
        "''|''",
      })
  void theNumberIsTakenAlone(String typed, String number) {
    StepRig rig = new StepRig(Endpoints.REAL);
    PrerequisitesModel model = new PrerequisitesModel(rig.current());
    model.enterPartnerId(typed);
    assertThat(model.partnerId()).isEqualTo(number);
  }

  @Test
  void aNameIsOneLine() {
    StepRig rig = new StepRig(Endpoints.REAL);
    PrerequisitesModel model = new PrerequisitesModel(rig.current());
    model.rename("\uFEFF Acme\r\nAds ");
    assertThat(model.name()).isEqualTo("Acme Ads");
    model.rename("\u200b");
    assertThat(model.name()).isEqualTo("Acme Ads");
  }
}
