package dev.capiwizard.steps.scopes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.StepStatus;
import dev.capiwizard.linkedin.PortalAddresses;
import dev.capiwizard.steps.StepRig;
import dev.capiwizard.testing.SampleProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which scopes are seen, which are granted, and which one is still to be looked for. */
class ScopesModelTest {
  private static final String CONVERSIONS = "rw_conversions";
  private static final String ADS = "r_ads";

  private final StepRig rig = new StepRig(Endpoints.REAL);

  @ParameterizedTest
  @CsvSource({
    "products, false, false, false, rw_conversions",
    "one scope seen, true, false, false, r_ads",
    "scopes, true, true, false, ''",
    "signed in, true, true, true, ''",
    "signed in with wider scopes, true, true, true, ''",
    "by a command, true, true, true, ''",
  })
  void whatIsMissingIsNamed(
      String sample, boolean conversions, boolean ads, boolean verified, String missing) {
    ScopesModel model = at(sample);
    assertThat(model.isSeen(CONVERSIONS)).isEqualTo(conversions);
    assertThat(model.isSeen(ADS)).isEqualTo(ads);
    assertThat(model.required()).allMatch(scope -> model.isVerified(scope) == verified);
    assertThat(model.state().blocked().get())
        .isEqualTo(
            missing.isEmpty() ? "" : "Tick " + missing + " when you see it on the Auth tab.");
    assertThat(model.state().status().get())
        .isEqualTo(missing.isEmpty() ? StepStatus.DONE : StepStatus.TO_DO);
  }

  @Test
  void aTickIsKeptAndTakenBack() {
    ScopesModel model = at("products");
    model.setSeen(ADS, true);
    assertThat(model.state().blocked().get()).contains(CONVERSIONS);
    model.setSeen(CONVERSIONS, true);
    assertThat(model.state().status().get()).isEqualTo(StepStatus.DONE);
    assertThat(model.isVerified(ADS)).as("only said so").isFalse();
    model.setSeen(ADS, false);
    assertThat(model.state().blocked().get()).contains(ADS);
    assertThat(again().isSeen(ADS)).as("written down").isFalse();
    assertThat(again().isSeen(CONVERSIONS)).as("written down").isTrue();
  }

  @Test
  void whatASignInGrantedStaysSeen() {
    ScopesModel model = at("signed in");
    model.setSeen(ADS, false);
    assertThat(model.isSeen(ADS)).isTrue();
    assertThat(model.state().status().get()).isEqualTo(StepStatus.DONE);
  }

  @Test
  void whatIsKnownByNowIsReadAnew() {
    ScopesModel model = at("products");
    rig.change(one -> SampleProgress.all().get("signed in"));
    assertThat(model.state().status().get()).isEqualTo(StepStatus.TO_DO);
    model.update();
    assertThat(model.state().status().get()).isEqualTo(StepStatus.DONE);
  }

  @Test
  void theAuthTabIsThatOfTheApp() {
    ScopesModel model = at("products");
    assertThat(model.authPage().toString()).endsWith("/developers/apps");
    rig.change(one -> one.withApp(one.app().withNumber("12345678")));
    assertThat(model.authPage().toString()).endsWith("/developers/apps/12345678/auth");
  }

  private ScopesModel at(String sample) {
    rig.change(one -> SampleProgress.all().get(sample));
    return again();
  }

  private ScopesModel again() {
    return new ScopesModel(rig.current(), new PortalAddresses(Endpoints.REAL.portal()));
  }
}
