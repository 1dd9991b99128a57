package dev.capiwizard.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.app.SystemParts;
import dev.capiwizard.connection.Change.Channel;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.ConnectionStore;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.Progress;
import dev.capiwizard.connection.StepId;
import dev.capiwizard.testing.Jvm;
import dev.capiwizard.testing.MapSecrets;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.ui.Theme;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process that ended at any step, without warning, comes back to it. */
@TestTiers.Heavy
class ResumeTest {
  @TempDir static Path folders;

  /** One process that has a store open at each step. */
  @BeforeAll
  static void endWithoutWarning() throws Exception {
    Jvm.Ended ended = Jvm.end(Jvm.start(Killed.class, Map.of(), folders.toString()));
    assertThat(ended.exit()).as(ended.said()).isEqualTo(137);
  }

  @ParameterizedTest
  @EnumSource(StepId.class)
  void opensAtTheStepThatWasOpen(StepId step) throws Exception {
    try (AppContext context = Killed.context(folders.resolve(step.id()), Platform::runLater)) {
      Connection found = context.connections().find("c1").orElseThrow();
      Boolean isOpen =
          Toolkit.onFx(
              () -> {
                Workspace window = HomeRig.window(context, Theme.Choice.LIGHT);
                window.open(found);
                Node root = window.stage().getScene().getRoot();
                Node item = root.lookup("#step-" + step.id());
                boolean open = item.getStyleClass().contains("now");
                window.leave();
                return open;
              });
      assertThat(isOpen).isTrue();
    }
  }

  /** Opens each step as the wizard does, and dies at once as by SIGKILL. */
  static final class Killed {
    public static void main(String[] arguments) throws Exception {
      for (StepId step : StepId.values()) {
        Connection begun = Connection.begin("c1", "Acme", Endpoints.REAL, Instant.EPOCH);
        ConnectionStore open =
            context(Path.of(arguments[0], step.id()), Runnable::run).connections();
        var _ = open.add(begun);
        open.update("c1", one -> one.withProgress(Progress.NONE.withStep(step)))
            .get(10, TimeUnit.SECONDS);
      }
      Runtime.getRuntime().halt(137);
    }

    /** For both processes; this one has no JavaFX. */
    static AppContext context(Path folder, Executor publish) {
      return new AppContext(
          folder,
          Endpoints.REAL,
          InstantSource.system(),
          false,
          Channel.WINDOW,
          SystemParts.with(address -> {}, names -> new MapSecrets()),
          publish);
    }
  }
}
