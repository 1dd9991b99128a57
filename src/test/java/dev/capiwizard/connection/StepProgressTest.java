package dev.capiwizard.connection;

import static dev.capiwizard.connection.StepStatus.DONE;
import static dev.capiwizard.connection.StepStatus.PROBLEM;
import static dev.capiwizard.connection.StepStatus.TO_DO;
import static dev.capiwizard.connection.StepStatus.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.AppProgress.AppPart;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.testing.SampleProgress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What of each step is done, over connections of all kinds. */
class StepProgressTest {
  private static final Map<String, Connection> SAMPLES = SampleProgress.all();

  /** The seven steps of each sample, as letters: to do, waiting, done, problem. */
  @ParameterizedTest
  @CsvSource({
    "new, -------",
    "some needs, -------",
    "role lacking, -------",
    "all needs, D------",
    "app without its redirect URL, D------",
    "app without its secret, D------",
    "app not asked whether others use it, D------",
    "app, DD-----",
    "products asked for, DDW----",
    "products refused, DDP----",
    "products refused before, DDD----",
    "Page not verified, DDP----",
    "products, DDD----",
    "one scope seen, DDD----",
    "both scopes seen in an earlier version, DDDD---",
    "scopes, DDDD---",
    "sign-in failed, DDDD---",
    "secret refused, DPDD---",
    "redirect refused, DPDD---",
    "scope not granted, DDPP---",
    "approved since, DDDD---",
    "accounts to choose from, DDDD---",
    "only a viewer, -DDD--P",
    "no rule, -DDD--P",
    "a scope missing, DDPPD-P",
    "a scope missing in a pasted token, DDDPD-P",
    "accounts not listed, DDDDD-P",
    "generator without a day, DDDD---",
    "signed in, DDDDD--",
    "signed in with wider scopes, DDDDD--",
    "needs taken back after the sign-in, -DDDD--",
    "saved, DDDDDD-",
    "checking, DDDDDDW",
    "green, DDDDDDD",
    "red, DDDDDDP",
    "grey, DDDDDD-",
    "token works, DDDDDD-",
    "green before Upstack has it, DDDDD--",
    "by a command, DDDDDD-",
    "quick try, D------",
    "quick try in Upstack, D---DD-",
    "from the quick try to the app, D------",
  })
  void stepsOf(String sample, String expected) {
    Connection connection = SAMPLES.get(sample);
    assertThat(connection).as(sample).isNotNull();
    assertThat(letters(StepProgress.all(connection))).isEqualTo(expected);
  }

  @Test
  void everySampleIsInTheTable() throws Exception {
    CsvSource rows =
        getClass()
            .getDeclaredMethod("stepsOf", String.class, String.class)
            .getAnnotation(CsvSource.class);
    assertThat(Arrays.stream(rows.value()).map(row -> row.split(",")[0]))
        .containsExactlyElementsOf(SAMPLES.keySet());
  }

  static List<AppPart> parts() {
    return List.of(AppPart.values());
  }

  /** One part of the app is missing, and that one is named. */
  @ParameterizedTest
  @MethodSource("parts")
  void theMissingPartOfTheAppIsNamed(AppPart part) {
    Connection whole = SAMPLES.get("app");
    Connection without =
        switch (part) {
          case USE -> whole.withApp(whole.app().withUse(DeveloperApp.Use.NOT_ASKED));
          case REDIRECT_URL ->
              whole.withProgress(whole.progress().withTick(Tick.Fact.REDIRECT_ADDED, false));
          case CLIENT_ID -> whole.withApp(whole.app().withClientId(""));
          case CLIENT_SECRET -> whole.withApp(whole.app().withSecretStored(false));
        };
    assertThat(AppProgress.missing(without)).containsExactly(part);
    assertThat(AppProgress.missing(whole)).isEmpty();
  }

  /** The tasks of files that were written before there were any: to do, waiting, done, problem. */
  @ParameterizedTest
  @CsvSource({
    "new, ----",
    "app, D-DD",
    "app without its secret, D-D-",
    "app not asked whether others use it, --DD",
    "products asked for, D-DD",
    "Page not verified, DPDD",
    "products, DDDD",
    "green, DDDD",
  })
  void tasksOfTheApp(String sample, String expected) {
    Connection connection = SAMPLES.get(sample);
    List<StepStatus> tasks =
        Arrays.stream(AppTask.values())
            .map(task -> AppProgress.of(connection, task, connection.created()))
            .toList();
    assertThat(letters(tasks)).isEqualTo(expected);
  }

  @Test
  void theProblemOfTheProductsIsTheFirstOfBoth() {
    Progress both =
        Progress.NONE
            .withTick(new Tick.Met(FailureCode.PAGE_NOT_VERIFIED), true)
            .withTick(new Tick.Met(FailureCode.REQUEST_REJECTED), true);
    assertThat(StepProgress.productProblem(both)).contains(FailureCode.REQUEST_REJECTED);
    assertThat(
            StepProgress.productProblem(
                Progress.NONE.withTick(new Tick.Met(FailureCode.NOT_SUPER_ADMIN), true)))
        .isEmpty();
  }

  @Test
  void whatLinkedInRefusedOfTheAppEndsWhenTheAppIsPutRight() {
    Connection refused = SAMPLES.get("secret refused");
    assertThat(Contradiction.of(refused, StepId.APP)).contains(FailureCode.CLIENT_REFUSED);
    assertThat(letters(StepProgress.all(Contradiction.endedForApp(refused, AppTask.CREDENTIALS))))
        .isEqualTo("DDDD---");
    // What was not mended stays.
    assertThat(Contradiction.endedForApp(refused, AppTask.REDIRECT)).isEqualTo(refused);
    Connection other = SAMPLES.get("scope not granted");
    assertThat(Contradiction.endedForApp(other, AppTask.CREDENTIALS)).isEqualTo(other);
  }

  @Test
  void whatLinkedInDoesNotSeeIsOpenAgain() {
    assertThat(NeedsProgress.missing(SAMPLES.get("only a viewer"))).containsExactly(Need.ROLE);
    assertThat(NeedsProgress.missing(SAMPLES.get("no rule"))).containsExactly(Need.RULE);
    Connection before = SAMPLES.get("signed in");
    Connection since =
        before.withLastVerdict(
            LastVerdict.of(
                Verdict.UNHEALTHY, before.created(), List.of(FailureCode.NO_ROLE_ON_ACCOUNT)));
    assertThat(NeedsProgress.isVerified(before, Need.ROLE)).isTrue();
    assertThat(NeedsProgress.isVerified(since, Need.ROLE)).isFalse();
  }

  @Test
  void theScopesThatTheTokenLacksAreNamed() {
    assertThat(StepProgress.missingScopes(SAMPLES.get("products"))).isEmpty();
    assertThat(StepProgress.missingScopes(SAMPLES.get("a scope missing"))).containsExactly("r_ads");
    assertThat(StepProgress.missingScopes(SAMPLES.get("signed in with wider scopes"))).isEmpty();
  }

  private static String letters(List<StepStatus> steps) {
    Map<StepStatus, String> letters = Map.of(TO_DO, "-", WAITING, "W", DONE, "D", PROBLEM, "P");
    return steps.stream().map(letters::get).collect(Collectors.joining());
  }
}
