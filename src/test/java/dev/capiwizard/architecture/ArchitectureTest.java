package dev.capiwizard.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.testing.ImportedClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.testfx.api.FxRobotInterface;
import org.testfx.util.WaitForAsyncUtils;

/** The map of the house: which package may use which. */
@Execution(ExecutionMode.CONCURRENT)
class ArchitectureTest {
  private static final String ROOT = "dev.capiwizard.";
  static final JavaClasses CLASSES = ImportedClasses.PROGRAM;

  private static final List<Class<?>> SLEEPERS =
      List.of(Thread.class, TimeUnit.class, FxRobotInterface.class, WaitForAsyncUtils.class);

  /** Used by everything. */
  private static final List<String> LEAVES = List.of("failures", "texts", "platform", "ui");

  private static final List<String> SERVICES =
      List.of(
          "connection",
          "http",
          "oauth",
          "linkedin",
          "upstack",
          "health",
          "secrets",
          "proof",
          "renewal",
          "reminders",
          "platform",
          "doctor",
          "observations",
          "support",
          "trial");

  private static final List<String> SERVICES_WITH_FAILURES = with(List.of("failures"), SERVICES);

  private static final Map<String, List<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("practice", List.of()),
          Map.entry("scenarios", List.of("practice", "failures", "connection", "texts")),
          Map.entry("failures", List.of("texts")),
          Map.entry("texts", List.of()),
          Map.entry("platform", List.of("failures", "texts")),
          Map.entry("ui", List.of("failures", "texts", "platform")),
          Map.entry("connection", List.of("failures", "texts", "platform")),
          Map.entry("secrets", List.of("failures", "texts", "platform")),
          Map.entry("http", List.of("failures", "texts", "platform")),
          Map.entry(
              "observations",
              List.of("failures", "texts", "platform", "connection", "http", "secrets")),
          Map.entry(
              "oauth",
              List.of("failures", "texts", "platform", "connection", "http", "observations")),
          Map.entry(
              "linkedin", List.of("failures", "texts", "platform", "connection", "http", "oauth")),
          Map.entry("upstack", List.of("failures", "texts", "platform", "connection")),
          Map.entry(
              "health",
              List.of(
                  "failures",
                  "texts",
                  "platform",
                  "connection",
                  "http",
                  "linkedin",
                  "oauth",
                  "upstack",
                  "secrets",
                  "observations")),
          Map.entry(
              "proof", List.of("failures", "texts", "connection", "linkedin", "health", "secrets")),
          Map.entry(
              "renewal",
              List.of(
                  "failures",
                  "texts",
                  "platform",
                  "connection",
                  "linkedin",
                  "oauth",
                  "health",
                  "secrets")),
          Map.entry(
              "reminders",
              List.of("failures", "texts", "platform", "connection", "health", "secrets")),
          Map.entry(
              "doctor",
              List.of(
                  "failures", "texts", "platform", "connection", "http", "secrets", "reminders")),
          Map.entry(
              "support",
              List.of(
                  "failures",
                  "texts",
                  "platform",
                  "connection",
                  "http",
                  "health",
                  "secrets",
                  "reminders",
                  "observations",
                  "doctor")),
          Map.entry(
              "trial",
              List.of(
                  "failures",
                  "texts",
                  "platform",
                  "connection",
                  "secrets",
                  "reminders",
                  "observations")),
          Map.entry("wizard", with(LEAVES, List.of("connection"))),
          Map.entry("home", with(LEAVES, SERVICES)),
          Map.entry("steps", with(with(LEAVES, SERVICES), List.of("wizard"))),
          Map.entry(
              "cli",
              with(with(List.of("failures", "texts"), SERVICES), List.of("app", "practice"))),
          Map.entry(
              "tour",
              List.of(
                  "failures",
                  "texts",
                  "platform",
                  "practice",
                  "scenarios",
                  "connection",
                  "wizard")),
          Map.entry("app", SERVICES_WITH_FAILURES),
          Map.entry(
              "window", with(with(LEAVES, SERVICES), List.of("app", "home", "steps", "wizard"))),
          Map.entry(
              "rehearsal",
              with(
                  with(LEAVES, SERVICES),
                  List.of("window", "app", "steps", "wizard", "practice", "scenarios"))),
          Map.entry(
              "guide",
              List.of("failures", "texts", "connection", "tour", "scenarios", "rehearsal")),
          Map.entry(
              "launcher",
              with(
                  with(LEAVES, SERVICES),
                  List.of(
                      "app",
                      "cli",
                      "window",
                      "rehearsal",
                      "practice",
                      "scenarios",
                      "tour",
                      "guide"))));

  @TestFactory
  Stream<DynamicTest> packagesUseOnlyWhatTheMapAllows() {
    return MAY_USE.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(), () -> arrows(entry.getKey(), entry.getValue()).check(CLASSES)));
  }

  /** Each rule fails where one of the packages that it allows, and that is used, is left out. */
  @TestFactory
  Stream<DynamicTest> everyRuleBites() {
    return MAY_USE.entrySet().stream()
        .flatMap(entry -> entry.getValue().stream().map(to -> Map.entry(entry.getKey(), to)))
        .filter(arrow -> uses(arrow.getKey(), arrow.getValue()))
        .map(
            arrow ->
                DynamicTest.dynamicTest(
                    arrow.getKey() + " without " + arrow.getValue(),
                    () -> {
                      List<String> fewer = new ArrayList<>(MAY_USE.get(arrow.getKey()));
                      fewer.remove(arrow.getValue());
                      assertThat(arrows(arrow.getKey(), fewer).evaluate(CLASSES).hasViolation())
                          .isTrue();
                    }));
  }

  private static boolean uses(String from, String to) {
    return CLASSES.stream()
        .filter(one -> one.getPackageName().startsWith(ROOT + from))
        .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
        .anyMatch(one -> (one.getTargetClass().getPackageName() + ".").startsWith(ROOT + to + "."));
  }

  @Test
  void everyPackageIsOnTheMap() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("src/main/java/dev/capiwizard"))) {
      List<String> names =
          folders.filter(Files::isDirectory).map(one -> one.getFileName().toString()).toList();
      assertThat(MAY_USE.keySet()).containsExactlyInAnyOrderElementsOf(names);
    }
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.capiwizard.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  /** The parts of a package, such as {@code platform.job} and {@code platform.notices}. */
  @Test
  void partsHaveNoCycles() {
    slices().matching("dev.capiwizard.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void stepsDoNotKnowEachOther() {
    slices().matching("dev.capiwizard.steps.(*)..").should().notDependOnEachOther().check(CLASSES);
  }

  @Test
  void servicesKnowNoWindow() {
    noClasses()
        .that()
        .resideInAnyPackage(packages(SERVICES))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx.scene..", "javafx.stage..")
        .check(CLASSES);
  }

  @Test
  void theCommandLineLoadsNoJavaFx() {
    noClasses()
        .that()
        .resideInAnyPackage(packages(with(List.of("cli", "app"), SERVICES)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("javafx..")
        .check(CLASSES);
  }

  @Test
  void theEmbeddedBrowserIsInFewPlaces() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.capiwizard.ui.browser", "dev.capiwizard.tour")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("javafx.scene.web..")
        .check(CLASSES);
  }

  @Test
  void awtIsOnlyInPlatform() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.capiwizard.platform..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.awt..", "javax.swing..", "javax.imageio..")
        .check(CLASSES);
  }

  /** What differs in a scenario is its faults and its facts; a default alone is named. */
  @Test
  void onlyTheScenariosFactsNameAScenario() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.capiwizard.scenarios..")
        .and()
        .areNotAssignableTo(Scenario.class)
        .and()
        .doNotHaveFullyQualifiedName("dev.capiwizard.rehearsal.CallerScenario")
        .should()
        .accessFieldWhere(
            describe(
                "a constant of Scenario is named",
                (JavaFieldAccess access) ->
                    access.getTarget().getOwner().isEquivalentTo(Scenario.class)))
        .check(CLASSES);
  }

  /** A test conversion is a real event: no check, renewal or daily run may send one. */
  @Test
  void onlyAPersonSendsATestConversion() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.capiwizard.proof..",
            "dev.capiwizard.app..",
            "dev.capiwizard.window..",
            "dev.capiwizard.steps.status..")
        .and()
        .doNotHaveFullyQualifiedName("dev.capiwizard.cli.ProveCommand")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("dev.capiwizard.proof.TestConversions")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.capiwizard.linkedin..", "dev.capiwizard.proof..", "dev.capiwizard.app..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("dev.capiwizard.linkedin.ConversionEvents")
        .check(CLASSES);
  }

  @Test
  void onlyTheKeychainAdapterKnowsTheKeychainLibrary() {
    noClasses()
        .that()
        .haveNameNotMatching("dev\\.capiwizard\\.secrets\\.(SystemKeychain|KeyringErrors)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.github.javakeyring..")
        .check(CLASSES);
  }

  /** Whatever else makes a page lets it store things in the person’s home. */
  @Test
  void pagesAreMadeWhereTheyLeaveNoTrace() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.capiwizard.ui.browser.PageStorage")
        .should()
        .callConstructor(WebView.class)
        .orShould()
        .callConstructor(WebEngine.class)
        .check(CLASSES);
  }

  @Test
  void clocksAreInjected() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.capiwizard.launcher..",
            "dev.capiwizard.cli..",
            "dev.capiwizard.rehearsal..",
            "dev.capiwizard.practice.web..")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.InstantSource.class, "system")
        .check(CLASSES);
  }

  /** What goes wrong has an entry in the catalogue; other exceptions end inside the services. */
  @Test
  void onlyTheCataloguesFailuresLeaveTheServices() {
    methods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(
            packages(List.of("oauth", "linkedin", "upstack", "health", "renewal", "http")))
        .and()
        .areDeclaredInClassesThat()
        .arePublic()
        .should()
        .notDeclareThrowableOfType(java.io.IOException.class)
        .andShould()
        .notDeclareThrowableOfType(Exception.class)
        .check(CLASSES);
  }

  /** Texts come from the bundles; the command line’s parser alone speaks for itself. */
  @Test
  void nobodyShowsTheMessageOfAnException() {
    noClasses()
        .that()
        .resideInAnyPackage(
            packages(
                List.of(
                    "ui",
                    "steps",
                    "home",
                    "window",
                    "rehearsal",
                    "app",
                    "launcher",
                    "wizard",
                    "cli",
                    "failures")))
        .and()
        .doNotHaveFullyQualifiedName("dev.capiwizard.cli.CapiWizardCommandLine")
        .should()
        .callMethodWhere(
            describe(
                "the message of an exception is read",
                (JavaMethodCall call) ->
                    call.getTarget().getOwner().isAssignableTo(Throwable.class)
                        && call.getTarget().getName().matches("get(Localized)?Message")))
        .check(CLASSES);
  }

  /** Tests neither: they wait for what is to come, with a deadline. Who measures may. */
  @Test
  void nobodySleeps() {
    JavaClasses withTests = ImportedClasses.ALL;
    assertThat(withTests.contain(ArchitectureTest.class)).isTrue();
    assertThat(CLASSES.contain(ArchitectureTest.class)).isFalse();
    noClasses()
        .that(describe("do not measure", one -> !measures(one)))
        .should()
        .callMethodWhere(
            describe(
                "it sleeps",
                (JavaMethodCall call) ->
                    call.getTarget().getName().equals("sleep")
                        && SLEEPERS.stream().anyMatch(call.getTarget().getOwner()::isAssignableTo)))
        .check(withTests);
  }

  private static boolean measures(JavaClass one) {
    String outermost = one.getName().replaceAll("\\$.*", "");
    return Files.exists(Path.of("src/measure/java", outermost.replace('.', '/') + ".java"));
  }

  @Test
  void filesStaySmall() throws IOException {
    List<Long> lengths = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        try (Stream<String> lines = Files.lines(file)) {
          long count = lines.count();
          assertThat(count).as(file.toString()).isLessThanOrEqualTo(350);
          lengths.add(count);
        }
      }
    }
    lengths.sort(null);
    assertThat(lengths.get(lengths.size() * 9 / 10)).as("nine in ten").isLessThanOrEqualTo(180);
    assertThat(lengths.get(lengths.size() / 2)).as("median").isLessThanOrEqualTo(65);
  }

  private static ArchRule arrows(String from, List<String> to) {
    List<String> allowed = new ArrayList<>(List.of(packages(to)));
    allowed.add(ROOT + from + "..");
    return classes()
        .that()
        .resideInAPackage(ROOT + from + "..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(allowed.toArray(String[]::new))
                .or(resideInAnyPackage("dev.capiwizard..").negate()));
  }

  private static String[] packages(List<String> names) {
    return names.stream().map(name -> ROOT + name + "..").toArray(String[]::new);
  }

  private static List<String> with(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().toList();
  }
}
