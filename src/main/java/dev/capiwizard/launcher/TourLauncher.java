package dev.capiwizard.launcher;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.cli.ExitCode;
import dev.capiwizard.cli.GlobalOptions;
import dev.capiwizard.cli.TourOptions;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.LastVerdict;
import dev.capiwizard.connection.Verdict;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.failures.Unexpected;
import dev.capiwizard.guide.Guide;
import dev.capiwizard.guide.Shots;
import dev.capiwizard.platform.ProgramVersion;
import dev.capiwizard.platform.network.Network;
import dev.capiwizard.rehearsal.PracticeWorld;
import dev.capiwizard.scenarios.ExpectedOutcome;
import dev.capiwizard.scenarios.ScenarioFacts;
import dev.capiwizard.secrets.SecretStores;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.tour.InputDevice;
import dev.capiwizard.tour.PressPictures;
import dev.capiwizard.tour.RobotInput;
import dev.capiwizard.tour.Tour;
import dev.capiwizard.tour.TourReport;
import dev.capiwizard.tour.TourStep;
import dev.capiwizard.ui.Motion;
import dev.capiwizard.ui.Theme;
import dev.capiwizard.ui.browser.FirstPage;
import dev.capiwizard.ui.browser.PrivateCookies;
import dev.capiwizard.window.MainWindow;
import dev.capiwizard.window.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import tools.jackson.databind.json.JsonMapper;

/** Runs the tours of scenarios, one after another, without a display. */
final class TourLauncher {
  private static final Texts TEXTS = Texts.of("cli");
  private static final Duration DEADLINE = Duration.ofMinutes(1);

  private final GlobalOptions options;
  private final TourOptions tour;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Shots shots = new Shots();

  TourLauncher(GlobalOptions options, TourOptions tour, PrintWriter out, PrintWriter err) {
    this.options = options;
    this.tour = tour;
    this.out = out;
    this.err = err;
  }

  int run() throws FailureException {
    try {
      Files.createDirectories(tour.out());
    } catch (IOException e) {
      throw new FailureException(FailureCode.OUTPUT_NOT_WRITABLE, tour.out().toString(), e);
    }
    Motion.keepStill();
    PrivateCookies cookies = PrivateCookies.install(InstantSource.system());
    Network.system().useForPages();
    FirstPage.readSuffixes();
    JavaFxToolkit.start(() -> {});
    Platform.setImplicitExit(false);
    var _ = onFx(() -> true);
    List<TourReport> reports = new ArrayList<>();
    try {
      for (String scenario : tour.guide() ? guideScenarios() : tour.scenarios()) {
        reports.add(walk(scenario, cookies));
      }
    } finally {
      JavaFxToolkit.end();
    }
    if (tour.guide()) {
      writeGuide();
    }
    if (tour.json()) {
      List<Object> json = new ArrayList<>(reports.stream().map(TourReport::json).toList());
      out.println(
          JsonMapper.shared().writeValueAsString(tour.printArray() ? json : json.getFirst()));
    }
    return reports.stream().allMatch(TourReport::asExpected) ? ExitCode.WORKS : ExitCode.PROBLEM;
  }

  private static List<String> guideScenarios() {
    return Stream.concat(Stream.of(Guide.SHOWN_WHOLE), Guide.FAULTS.stream()).toList();
  }

  private void writeGuide() throws FailureException {
    try {
      new Guide(tour.out(), tour.theme(), ProgramVersion.text()).write(shots);
    } catch (IOException e) {
      throw new FailureException(FailureCode.OUTPUT_NOT_WRITABLE, tour.out().toString(), e);
    }
  }

  private TourReport walk(String scenario, PrivateCookies cookies) throws FailureException {
    try (PracticeWorld world =
        PracticeWorld.start(
            scenario,
            options.dataDir(),
            options.verbose(),
            address -> {},
            SecretStores::system,
            Platform::runLater)) {
      cookies.forgetAll();
      Workspace window = onFx(() -> open(world, cookies));
      Path pictures = tour.printArray() ? tour.out().resolve(scenario) : tour.out();
      Tour.Subject subject =
          new Tour.Subject(
              world.practice().scenario(),
              world.practice().addresses(),
              () -> window.stage().getScene(),
              pictures,
              () -> verdict(world.context()),
              (name, scene) -> taken(scenario, name, pictures, scene));
      TourReport report = Tour.walk(subject, hands(subject), this::told);
      var _ =
          onFx(
              () -> {
                window.close();
                window.stage().hide();
                return true;
              });
      tell(report, world);
      return report;
    }
  }

  /** Waits for the FX thread; whatever it throws ends the walk, a class that is missing too. */
  private static <T> T onFx(Callable<T> work) throws FailureException {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    try {
      return task.get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FailureException(FailureCode.INTERNAL, "interrupted", e);
    } catch (TimeoutException e) {
      throw new FailureException(FailureCode.INTERNAL, "the window does not answer", e);
    } catch (ExecutionException e) {
      throw Unexpected.asFailure(Objects.requireNonNullElse(e.getCause(), e));
    }
  }

  /** The guide shows each screen as it is before something is pressed. */
  private InputDevice hands(Tour.Subject subject) {
    String scenario = subject.scenario().id();
    if (!tour.guide() || !scenario.equals(Guide.SHOWN_WHOLE)) {
      return new RobotInput();
    }
    return new PressPictures(
        subject.scene(),
        subject.pictures(),
        new RobotInput(),
        (name, step, scene, targets) ->
            shots.pressed(scenario, name, step, subject.pictures(), scene, targets));
  }

  /** The guide shows a step from its beginning, however far the person has scrolled. */
  private void taken(String scenario, String name, Path pictures, Scene scene) {
    if (tour.guide() && name.matches("[0-9].*")) {
      for (Node node : scene.getRoot().lookupAll(".page-scroll")) {
        if (node instanceof ScrollPane scroll) {
          scroll.setVvalue(scroll.getVmin());
        }
      }
    }
    shots.add(scenario, name, pictures, scene);
  }

  private Workspace open(PracticeWorld world, PrivateCookies cookies) {
    Theme theme = new Theme(tour.theme().equals("dark") ? Theme.Choice.DARK : Theme.Choice.LIGHT);
    MainWindow main = new MainWindow(new Stage(), theme, cookies);
    Workspace window = new Workspace(main, world.context(), Workspace.Ways.NONE);
    window.enter();
    // As asked for, whatever the screen and the steps would have.
    window.stage().setMinWidth(0);
    window.stage().setMinHeight(0);
    window.stage().setX(0);
    window.stage().setY(0);
    window.stage().setWidth(tour.width());
    window.stage().setHeight(tour.height());
    window.showHome();
    window.stage().show();
    if (tour.guide()) {
      // Hidden, since a customer will not see that this is a rehearsal.
      window.banners().setVisible(false);
      window.banners().setManaged(false);
    }
    return window;
  }

  private static String verdict(AppContext context) {
    List<Connection> all = context.connections().all();
    LastVerdict last = all.isEmpty() ? null : all.getLast().lastVerdict();
    return last == null ? "" : Verdict.of(last).name();
  }

  private void told(TourStep step) {
    if (!tour.json()) {
      out.println(TEXTS.get("tour.step", step.id(), step.state(), Long.toString(step.ms())));
      out.flush();
    }
  }

  private void tell(TourReport report, PracticeWorld world) {
    if (!tour.json()) {
      out.println(
          TEXTS.get(
              "tour.verdict",
              report.scenario(),
              TEXTS.get("verdict." + report.verdict()).toUpperCase(Locale.ROOT),
              String.join(" ", report.codes())));
    }
    if (!report.asExpected()) {
      ExpectedOutcome expected = ScenarioFacts.of(world.practice().scenario()).outcome();
      err.println(
          TEXTS.get("tour.unexpected", report.scenario(), expected.words(), report.verdict()));
      if (!report.remark().isEmpty()) {
        err.println("  " + report.remark());
      }
    }
  }
}
