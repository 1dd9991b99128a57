package dev.capiwizard.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.DeveloperApp;
import dev.capiwizard.connection.Need;
import dev.capiwizard.connection.Progress;
import dev.capiwizard.connection.StepStatus;
import dev.capiwizard.connection.Tick;
import dev.capiwizard.rehearsal.Rehearsal;
import dev.capiwizard.secrets.SecretStore.Kind;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import java.nio.file.Path;
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
      Connection first = NewConnection.begin(context);
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
                  () -> rehearsal.window().stage().getScene().lookup("#sign-in-here") != null));
    }
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
