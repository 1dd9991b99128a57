package dev.capiwizard.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.observations.Sighting;
import dev.capiwizard.platform.job.BackgroundJob;
import dev.capiwizard.platform.notices.NoNotifier;
import dev.capiwizard.platform.notices.Notifier;
import dev.capiwizard.reminders.ReminderFile;
import dev.capiwizard.reminders.ReminderFile.LastRun;
import dev.capiwizard.reminders.ReminderJob;
import dev.capiwizard.testing.MapSecrets;
import dev.capiwizard.testing.MovedClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class TrialTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @TempDir Path folder;

  private final MapSecrets secrets = new MapSecrets();
  private final List<Sighting> seen = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private final Deque<String> typed = new ArrayDeque<>();
  private final Job job = new Job();
  private Notifier notifier = new NoNotifier();
  private @Nullable LastRun lastRun;

  /** Runs before the last line is typed. */
  private Runnable onAsk = () -> {};

  @Test
  void allActsAreAskedAndTheSheetHasTheirResultsAndTheReport() throws Exception {
    type("p", "p", "f", "A second window opened.", "n", "p");
    assertThat(run()).isEqualTo(Trial.End.STOPPED);
    int asked = said.size();
    while (run() == Trial.End.STOPPED) {
      type("n");
      assertThat(said.size()).isLessThan(asked * 40);
    }
    String sheet = sheet();
    assertThat(sheet)
        .contains("| 1 | Install the .deb", "**passed**", "**failed**: A second window opened.")
        .contains("**not tried**", "## Report", "line of the report");
    assertThat(sheet.lines().filter(line -> line.matches("\\| \\d+ \\|.*")))
        .hasSize(TrialAct.values().length);
    assertThat(seen)
        .extracting(Sighting::point)
        .contains("package.signature", "window.second-start");
    assertThat(folder.resolve("trial.json")).doesNotExist();
    assertThat(secrets.map).isEmpty();
  }

  @Test
  void anInterruptedTrialGoesOnWhereItWas() throws Exception {
    type("p", "p", "p");
    assertThat(run()).isEqualTo(Trial.End.STOPPED);
    said.clear();
    type("q");
    assertThat(run()).isEqualTo(Trial.End.STOPPED);
    assertThat(said).anyMatch(line -> line.contains("Going on with act"));
    assertThat(said).noneMatch(line -> line.startsWith("1. "));
    assertThat(sheet()).contains("Passed: ");
  }

  @Test
  void answersThatMakeNoSenseAreSetAsideAndSaid() throws Exception {
    Files.writeString(folder.resolve("trial.json"), "{\"system\":\"OS/2\"");
    type("q");
    assertThat(run()).isEqualTo(Trial.End.STOPPED);
    assertThat(said).anyMatch(line -> line.contains("set aside"));
    assertThat(folder.resolve("trial.json.damaged")).exists();
  }

  @Test
  void aSheetThatCannotBeWrittenHasItsCode() {
    type("p");
    assertThatThrownBy(
            () -> trial(folder.resolve("missing/sheet.md")).run(TrialSystem.UBUNTU, TODAY))
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.code()).isEqualTo(FailureCode.OUTPUT_NOT_WRITABLE));
    assertThat(typed).as("nobody was asked in vain").hasSize(1);
  }

  @Test
  void whatIsTypedOtherwiseIsAskedAgain() throws Exception {
    type("what?", "", "P", "q");
    assertThat(run()).isEqualTo(Trial.End.STOPPED);
    assertThat(sheet()).contains("Passed: 1.");
  }

  @Test
  void whoPressesTheNoticesButtonIsNotAskedWhetherItCame() throws Exception {
    notifier = new Pressed();
    // Acts 1, 2, 3, 5 and 6; the program tells of acts 4 and 7.
    type("n", "n", "n", "n", "n");
    assertThat(run()).isEqualTo(Trial.End.STOPPED);
    assertThat(sheet()).contains("**passed**: You pressed its button.");
    assertThat(said).anyMatch(line -> line.startsWith("8. "));
  }

  @Test
  void theProgramLooksAgainOnceThePersonHasDoneIt() throws Exception {
    type("n", "n", "n", "n", "n", "n");
    // The daily check was off, and is switched on before the answer.
    onAsk = () -> job.on = true;
    type("p");
    assertThat(run()).isEqualTo(Trial.End.STOPPED);
    assertThat(sheet()).contains("**passed**: The daily check: on");
  }

  @Test
  void whereThePersonSaysItIsOnButItIsNotTheProgramSaysSo() throws Exception {
    type("n", "n", "n", "n", "n", "n", "p");
    assertThat(run()).isEqualTo(Trial.End.STOPPED);
    assertThat(sheet()).contains("**failed**: The daily check: off");
  }

  @Test
  void aLockedKeychainAndACheckThatIsGoneAreSeenByTheProgram() throws Exception {
    TrialChecks checks = checks();
    assertThat(checks.look(TrialAct.KEYCHAIN_DENY, "")).isEmpty();
    secrets.lock();
    assertThat(checks.look(TrialAct.KEYCHAIN_DENY, "").orElseThrow().result())
        .isEqualTo(TrialResult.PASSED);
    assertThat(checks.look(TrialAct.UNINSTALL, "").orElseThrow().result())
        .isEqualTo(TrialResult.PASSED);
    job.on = true;
    assertThat(checks.look(TrialAct.UNINSTALL, "").orElseThrow().result())
        .isEqualTo(TrialResult.FAILED);
  }

  @Test
  void aNoticeThatCouldNotBeShownIsSeenByTheProgram() throws Exception {
    assertThat(checks().look(TrialAct.NOTICE_AT_MINUTE, "")).isEmpty();
    lastRun = new LastRun(MovedClock.november().instant(), 1, 1, 1, List.of());
    assertThat(checks().look(TrialAct.NOTICE_AT_MINUTE, "")).isEmpty();
    lastRun = new LastRun(MovedClock.november().instant(), 1, 0, 1, List.of());
    assertThat(checks().look(TrialAct.NOTICE_AT_MINUTE, "").orElseThrow().result())
        .isEqualTo(TrialResult.FAILED);
  }

  private void type(String... lines) {
    typed.addAll(List.of(lines));
  }

  private Trial.End run() throws Exception {
    return trial(folder.resolve("sheet.md")).run(TrialSystem.UBUNTU, TODAY);
  }

  private String sheet() throws Exception {
    return Files.readString(folder.resolve("sheet.md"));
  }

  private TrialChecks checks() {
    return new TrialChecks(
        secrets,
        () -> notifier,
        () -> new ReminderJob(job, new ReminderFile(folder), null, new Random(1)),
        () -> lastRun,
        MovedClock.november(),
        ZoneOffset.UTC);
  }

  private Trial trial(Path sheet) {
    return new Trial(
        new Typed(),
        checks(),
        new TrialFile(folder),
        seen::add,
        () -> List.of("line of the report"),
        sheet);
  }

  /** A system whose daily check is on or off. */
  private static final class Job implements BackgroundJob {
    private boolean on;

    @Override
    public Mechanism kind() {
      return Mechanism.SYSTEMD_TIMER;
    }

    @Override
    public Path program() {
      return Path.of("capi-wizard");
    }

    @Override
    public void install(Spec spec, boolean replaceChanged) {
      on = true;
    }

    @Override
    public void uninstall(boolean removeChanged) {
      on = false;
    }

    @Override
    public Status status(Spec expected) {
      return new Status(kind(), on ? State.INSTALLED : State.NOT_INSTALLED, "", null);
    }
  }

  /** A desktop on which somebody presses at once. */
  private static final class Pressed implements Notifier {
    @Override
    public boolean hasButton() {
      return true;
    }

    @Override
    public boolean isAvailable() {
      return true;
    }

    @Override
    public CompletableFuture<Boolean> show(Message message) {
      return CompletableFuture.completedFuture(true);
    }

    @Override
    public void close() {}
  }

  private final class Typed implements Terminal {
    @Override
    public void say(String line) {
      said.add(line);
    }

    @Override
    public @Nullable String ask(String prompt) {
      if (typed.size() == 1) {
        onAsk.run();
      }
      return typed.poll();
    }
  }
}
