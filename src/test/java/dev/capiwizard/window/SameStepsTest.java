package dev.capiwizard.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.app.SystemParts;
import dev.capiwizard.connection.Change.Channel;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.StepProgress;
import dev.capiwizard.connection.StepStatus;
import dev.capiwizard.secrets.SecretStore.Storage;
import dev.capiwizard.steps.StepRig;
import dev.capiwizard.support.CallerState;
import dev.capiwizard.support.ScreenCode;
import dev.capiwizard.support.StoredCallerState;
import dev.capiwizard.support.SupportCode;
import dev.capiwizard.testing.MapSecrets;
import dev.capiwizard.testing.SampleProgress;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.ui.Background;
import dev.capiwizard.wizard.WizardModel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The wizard’s list, the support code and the report say the same of every step. */
@TestTiers.Heavy
class SameStepsTest {
  @TempDir private Path folder;

  static Stream<String> samples() {
    return SampleProgress.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void listAndSupportCodeAgree(String sample) throws Exception {
    Connection connection = SampleProgress.all().get(sample);
    List<StepStatus> stored = StepProgress.all(connection);
    assertThat(opened(connection)).as("the wizard as it opens").isEqualTo(stored);
    InstantSource clock = InstantSource.fixed(connection.created().plus(Duration.ofDays(3)));
    CallerState caller =
        StoredCallerState.state(
            connection,
            Endpoints.World.REAL,
            "0.1.0",
            ScreenCode.HOME,
            null,
            Storage.KEYCHAIN,
            clock.instant());
    assertThat(SupportCode.decode(SupportCode.encode(caller)).steps()).isEqualTo(stored);
  }

  /** Not by a colour alone. */
  @ParameterizedTest
  @CsvSource({
    "secret refused, APP, ID or secret refused",
    "redirect refused, APP, Redirect URL differs",
    "scope not granted, PRODUCTS, LinkedIn: not approved",
    "scope not granted, SCOPES, A permission is missing",
    "a scope missing, SCOPES, A permission is missing",
    "only a viewer, PREREQUISITES, Role: open again",
    "no rule, PREREQUISITES, Rule: open again",
  })
  void whatLinkedInContradictsIsSaidInWords(String sample, StepId step, String words)
      throws Exception {
    Connection connection = Objects.requireNonNull(SampleProgress.all().get(sample));
    String note = open(connection, model -> model.steps().get(step.index()).note().get());
    assertThat(note).isEqualTo(words);
  }

  private List<StepStatus> opened(Connection connection) throws Exception {
    return open(
        connection,
        model -> {
          List<StepStatus> all =
              new ArrayList<>(Collections.nCopies(StepId.ALL.size(), StepStatus.TO_DO));
          for (int i = 0; i < model.steps().size(); i++) {
            all.set(model.steps().get(i).id().index(), model.status(i));
          }
          return all;
        });
  }

  private <T> T open(Connection connection, Function<WizardModel, T> look) throws Exception {
    Toolkit.onFx(() -> true);
    try (AppContext context =
        new AppContext(
            folder,
            Endpoints.REAL,
            InstantSource.system(),
            false,
            Channel.WINDOW,
            SystemParts.with(address -> {}, names -> new MapSecrets()),
            Platform::runLater)) {
      context.connections().add(connection).get(10, TimeUnit.SECONDS);
      Background background =
          new Background(context.workers(), context.timer(), Platform::runLater);
      StepsFactory factory =
          new StepsFactory(
              context,
              new StepsFactory.Window(
                  background,
                  new StepRig(Endpoints.REAL).systemClipboard(),
                  Toolkit.cookies(),
                  address -> {},
                  (step, task) -> {},
                  step -> {},
                  null,
                  way -> {},
                  way -> {}));
      return Toolkit.onFx(() -> look.apply(factory.setUp(connection).model(step -> {})));
    }
  }
}
