package dev.capiwizard.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.DeveloperApp;
import dev.capiwizard.connection.Need;
import dev.capiwizard.connection.Progress;
import dev.capiwizard.connection.StepStatus;
import dev.capiwizard.connection.Tick;
import dev.capiwizard.connection.Way;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.rehearsal.Rehearsal;
import dev.capiwizard.secrets.SecretStore.Kind;
import dev.capiwizard.testing.MapSecrets;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.ui.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A new connection with the developer app of another one. */
@Timeout(60)
@TestTiers.Heavy
class NewConnectionTest {

  @TempDir Path folder;

  @Test
  void withAnAppInUseStepsTwoToFourAreDone() throws Exception {
    try (Rehearsal rehearsal = Rehearsal.open("happy", folder.resolve("data"))) {
      AppContext context = rehearsal.world().context();
      Connection first = NewConnection.begin(context, Way.DEVELOPER_APP);
      Connection ready =
          first
              .withApp(
                  new DeveloperApp(
                      "218765432", "86pracapp1acme", true, DeveloperApp.Use.ONLY_THIS, null))
              .withProgress(first.progress().withTick(Tick.Fact.REDIRECT_ADDED, true));
      context.connections().add(ready).get();
      rehearsal.secrets().put(ready.id(), Kind.CLIENT_SECRET, "WPL_AP1.secret");
      Connection second = NewConnection.withAppOf(context, ready);
      Progress ticked = second.progress();
      for (Need need : Need.values()) {
        ticked = ticked.withTick(new Tick.Ready(need), true);
      }
      Connection begun = second.withProgress(ticked);
      context.connections().add(begun).get();
      assertThat(rehearsal.secrets().get(second.id(), Kind.CLIENT_SECRET))
          .contains("WPL_AP1.secret");
      Toolkit.onFx(
          () -> {
            rehearsal.window().open(begun);
            return true;
          });
      for (String step : new String[] {"app", "products", "scopes"}) {
        assertThat(Toolkit.onFx(() -> done(rehearsal, step))).as(step).isTrue();
      }
      new FxRobot().clickOn("#next");
      WaitForAsyncUtils.waitFor(
          10,
          TimeUnit.SECONDS,
          () ->
              Toolkit.onFx(
                  () -> rehearsal.window().stage().getScene().lookup("#cancel-sign-in") != null));
    }
  }

  @Test
  void whereTheKeychainRefusesNothingIsLeft() throws Exception {
    MapSecrets refusing =
        new MapSecrets() {
          @Override
          public void put(String connectionId, Kind kind, String value) {
            if (!connectionId.equals("c1")) {
              throwAnyway(new FailureException(FailureCode.KEYCHAIN_LOCKED));
            }
            super.put(connectionId, kind, value);
          }
        };
    try (HomeRig rig =
        HomeRig.open(
            folder.resolve("refusing"),
            List.of(HomeRig.connection("c1", "Acme", 30, "HEALTHY")),
            Theme.Choice.LIGHT,
            900,
            640,
            names -> refusing)) {
      refusing.put("c1", Kind.CLIENT_SECRET, "WPL_AP1.secret");
      assertThatExceptionOfType(FailureException.class)
          .isThrownBy(() -> NewConnection.withAppOf(rig.context, rig.find("c1")));
      assertThat(rig.context.connections().all()).hasSize(1);
    }
  }

  /** Secrets in a map promise not to fail. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Exception> void throwAnyway(Exception e) throws E {
    throw (E) e;
  }

  private static boolean done(Rehearsal rehearsal, String step) {
    return rehearsal
        .window()
        .stage()
        .getScene()
        .lookup("#step-" + step)
        .getStyleClass()
        .contains(StepStatus.DONE.name().toLowerCase(java.util.Locale.ROOT));
  }
}
