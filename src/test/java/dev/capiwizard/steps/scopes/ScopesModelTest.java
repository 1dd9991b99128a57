package dev.capiwizard.steps.scopes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.StepStatus;
import dev.capiwizard.connection.Tick;
import dev.capiwizard.linkedin.PortalAddresses;
import dev.capiwizard.steps.StepRig;
import dev.capiwizard.steps.scopes.ScopesModel.Standing;
import dev.capiwizard.testing.SampleProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of each scope before and after a sign-in. */
class ScopesModelTest {
  private static final String CONVERSIONS = "rw_conversions";
  private static final String ADS = "r_ads";

  private final StepRig rig = new StepRig(Endpoints.REAL);

  @ParameterizedTest
  @CsvSource({
    "products, OPEN, OPEN, TO_DO, ''",
    "one scope seen, OPEN, OPEN, TO_DO, ''",
    "both scopes seen in an earlier version, OPEN, OPEN, DONE, ''",
    "scopes, OPEN, OPEN, DONE, ''",
    "signed in, CONFIRMED, CONFIRMED, DONE, ''",
    "signed in with wider scopes, CONFIRMED, CONFIRMED, DONE, ''",
    "a scope missing, CONFIRMED, MISSING, PROBLEM, Missing: r_ads",
    "by a command, CONFIRMED, CONFIRMED, DONE, ''",
  })
  void theSignInTellsHowEachScopeStands(
      String sample, Standing conversions, Standing ads, StepStatus status, String note) {
    ScopesModel model = at(sample);
    assertThat(model.standing(CONVERSIONS)).isEqualTo(conversions);
    assertThat(model.standing(ADS)).isEqualTo(ads);
    assertThat(model.state().blocked().get()).as("nothing waits for this step").isEmpty();
    assertThat(model.state().status().get()).isEqualTo(status);
    assertThat(model.state().note().get()).isEqualTo(note);
  }

  @Test
  void theStepIsDoneOnceItIsPassed() {
    ScopesModel model = at("products");
    model.passed();
    assertThat(model.state().status().get()).isEqualTo(StepStatus.DONE);
    assertThat(again().state().status().get()).as("written down").isEqualTo(StepStatus.DONE);
    assertThat(rig.connection().progress().ticks())
        .noneMatch(tick -> tick instanceof Tick.ScopeSeen);
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
