package dev.capiwizard.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.StepStatus;
import dev.capiwizard.connection.Way;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.scenarios.Place;
import dev.capiwizard.support.CallerState;
import dev.capiwizard.support.ScreenCode;
import dev.capiwizard.support.SupportCode;
import dev.capiwizard.testing.Shared;
import dev.capiwizard.testing.TestPictures;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.tour.Screen;
import dev.capiwizard.ui.Theme;
import dev.capiwizard.window.HomeRig;
import dev.capiwizard.window.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;

/**
 * One person reads the support code of their screen out, and another types it on another computer:
 * there the same screen opens in a rehearsal. Driven by TestFX.
 */
@Timeout(120)
@TestTiers.Sampled
@ResourceLock(Shared.REDIRECT_PORT)
class CallerScreenTest {
  @TempDir Path caller;
  @TempDir Path helper;

  private final FxRobot robot = new FxRobot();
  private HomeRig rig;
  private RehearsalController room;
  private TestHost host;

  @BeforeEach
  void open() throws Exception {
    rig = HomeRig.open(helper, List.of(), Theme.Choice.LIGHT);
    Toolkit.onFx(
        () -> {
          host = new TestHost(rig);
          room = host.rehearsals();
          host.choose();
          return true;
        });
    press("#have-code");
  }

  @AfterEach
  void end() throws Exception {
    Toolkit.onFx(
        () -> {
          host.shown().leave();
          return true;
        });
    room.close();
    rig.close();
  }

  /** One of each kind; with {@code -Pfull} every one. */
  private static Stream<Arguments> sampleOrAll(Stream<String> sample, Stream<String> others) {
    return (TestTiers.isFull() ? Stream.concat(sample, others) : sample)
        .map(line -> Arguments.of((Object[]) line.split(",")));
  }

  static Stream<Arguments> screens() {
    return sampleOrAll(
        Stream.of("wrong-secret,signin,S5", "revoked,status,S7"),
        Stream.of(
            "renewal,renewal,H",
            "happy,prerequisites,S1",
            "existing-app-in-use,app,S2",
            "happy,products,S3",
            "happy,scopes,S4",
            "no-destination,upstack,S6",
            "happy,status,S7",
            "upstack-unhealthy,status,S7"));
  }

  @ParameterizedTest
  @MethodSource("screens")
  void opensHereAsItIsThere(String scenario, String place, String screen) throws Exception {
    CallerState there = there(scenario, place);
    assertThat(there.screenId()).isEqualTo(screen);
    type(SupportCode.encode(there));
    Toolkit.await(() -> isOpen(screen));
    assertThat(host.shown().endpoints().world()).isEqualTo(Endpoints.World.PRACTICE);
    Toolkit.await(
        () -> here().finding() == there.finding() && here().steps().equals(there.steps()));
    CallerState here = Toolkit.onFx(this::here);
    assertThat(here.storage()).isEqualTo(there.storage());
    assertThat(here.daysLeft()).isEqualTo(there.daysLeft());
    FailureCode finding = there.finding();
    assertThat(texts())
        .anyMatch(text -> text.startsWith("The caller is on screen " + screen))
        .anyMatch(text -> finding == null || text.contains(finding.id()));
    assertThat(rig.context.connections().all()).as("the helper’s own").isEmpty();
  }

  /** These come of a code alone: a caller with the finding, or in the middle of a renewal. */
  static Stream<Arguments> codes() {
    return sampleOrAll(
        Stream.of(
            "S6,CW-UPSTACK-09,S6",
            "R6,,R6",
            "Q2,,Q2",
            // What a renewal does not ask for is looked at only: it opens where it begins.
            "R2,,R5"),
        Stream.of(
            "S5,CW-APP-01,S5",
            "W,,W",
            "H,CW-TOKEN-01,H",
            "R5,,R5",
            "R5,CW-RENEW-01,R5",
            "R7,,R7",
            "Q4,CW-TOKEN-17,Q4",
            "Q1,,Q1",
            "Q3,,Q3"));
  }

  @ParameterizedTest
  @MethodSource("codes")
  void opensWhereTheCodeSays(String screen, String finding, String opens) throws Exception {
    FailureCode found = finding.isEmpty() ? null : FailureCode.byId(finding).orElseThrow();
    type(SupportCode.encode(state(screen, found)));
    Toolkit.await(() -> isOpen(opens));
    assertThat(texts())
        .anyMatch(text -> text.startsWith("The caller is on screen " + screen + " "))
        .anyMatch(text -> text.contains(finding));
    TestPictures.take(scene(), "caller-" + screen);
  }

  static Stream<Arguments> findings() {
    return sampleOrAll(
        Stream.of("CW-ACCESS-02,signin", "CW-APP-14,app", "cw-token-04,status"),
        Arrays.stream(FailureCode.values())
            .flatMap(
                code ->
                    ScenarioSearch.showing(code)
                        .map(one -> code.id() + "," + one.place().id())
                        .stream()));
  }

  /** The code on a caller’s screen, without a support code. */
  @ParameterizedTest
  @MethodSource("findings")
  void opensWhereAFindingIsMet(String code, String place) throws Exception {
    type(code);
    Place step = Place.byId(place).orElseThrow();
    Way way =
        ScenarioSearch.showing(FailureCode.byId(code.toUpperCase(Locale.ROOT)).orElseThrow())
            .orElseThrow()
            .way();
    String screen = step == Place.RENEWAL ? "H" : ScreenCode.of(step.step(), false).id(way);
    Toolkit.await(() -> isOpen(screen));
    assertThat(host.shown().endpoints().world()).isEqualTo(Endpoints.World.PRACTICE);
  }

  @Test
  void aFindingThatNoSituationHasIsSaid() throws Exception {
    type("cw-data-01");
    Toolkit.await(
        () ->
            find("#caller-code-answer") instanceof Labeled answer
                && answer.getText().startsWith("CW-DATA-01 cannot be rehearsed. "));
    assertThat(room.isOpen()).isFalse();
  }

  @Test
  void aCallerWhoWaitsForLinkedInIsSeenWaiting() throws Exception {
    List<StepStatus> steps = new ArrayList<>(TO_DO);
    steps.set(2, StepStatus.WAITING);
    type(SupportCode.encode(state(ScreenCode.STEP_3, null, steps)));
    Toolkit.await(() -> isOpen("S3"));
    assertThat(Toolkit.onFx(() -> here().steps().get(2))).isEqualTo(StepStatus.WAITING);
  }

  @Test
  void aMisheardCodeIsToldFromAWrongOne() throws Exception {
    String code = SupportCode.encode(state(ScreenCode.STEP_5, null, TO_DO));
    char last = code.charAt(10);
    type(code.substring(0, 10) + (last == '9' ? '0' : (char) (last + 1)) + code.substring(11));
    Toolkit.await(() -> answer().contains("CW-SUPPORT-01"));
    assertThat(Toolkit.onFx(this::answer)).contains("misheard: number 2 (");
    TestPictures.take(scene(), "caller-misheard");
    List<String> groups = Arrays.asList(code.split(" "));
    Collections.swap(groups, 1, 3);
    type(String.join(" ", groups));
    Toolkit.await(() -> answer().contains("Groups 2 and 4 have changed places."));
    assertThat(Toolkit.onFx(this::answer)).contains("CW-SUPPORT-01");
    type("12345 12345");
    Toolkit.await(() -> answer().contains("CW-SUPPORT-02"));
    assertThat(Toolkit.onFx(this::answer)).contains("this one has 10 digits");
    assertThat(room.isOpen()).isFalse();
    // Said again, and heard well.
    type(code);
    Toolkit.await(() -> isOpen("S5"));
  }

  private static final List<StepStatus> TO_DO = Collections.nCopies(7, StepStatus.TO_DO);

  private static CallerState state(String screen, FailureCode finding) {
    Way way = screen.startsWith("Q") ? Way.QUICK_TRY : Way.DEVELOPER_APP;
    ScreenCode code =
        Arrays.stream(ScreenCode.values())
            .filter(one -> one.id(way).equals(screen))
            .findFirst()
            .orElseThrow();
    return state(code, way, finding, TO_DO);
  }

  private static CallerState state(ScreenCode screen, FailureCode finding, List<StepStatus> steps) {
    return state(screen, Way.DEVELOPER_APP, finding, steps);
  }

  private static CallerState state(
      ScreenCode screen, Way way, FailureCode finding, List<StepStatus> steps) {
    return new CallerState(
        Endpoints.World.REAL,
        CallerState.Os.WINDOWS,
        "0.1.0",
        screen,
        way,
        steps,
        finding,
        12,
        dev.capiwizard.secrets.SecretStore.Storage.KEYCHAIN);
  }

  /** On the caller’s computer: walked so far, and the code asked for. */
  private CallerState there(String scenario, String at) throws Exception {
    Place place = Place.byId(at).orElseThrow();
    try (Rehearsal there = Rehearsal.open(scenario, caller)) {
      Connection connection = new RehearsalPreparation(there.world()).to(place).connection();
      Toolkit.onFx(
          () -> {
            if (place == Place.RENEWAL) {
              there.window().showHome();
            } else {
              there.window().open(connection);
            }
            return true;
          });
      String expected = place == Place.STATUS ? endOf(connection) : "";
      Callable<CallerState> code = () -> code(there.window());
      Toolkit.await(
          () -> {
            CallerState now = call(code);
            FailureCode finding = now.finding();
            boolean asked = place != Place.STATUS || now.steps().get(6) != StepStatus.TO_DO;
            return asked && expected.equals(finding == null ? "" : finding.id());
          });
      return Toolkit.onFx(code);
    }
  }

  private static String endOf(Connection connection) {
    List<String> codes = connection.lastVerdict().codes();
    return codes.isEmpty() ? "" : codes.getFirst();
  }

  private static CallerState call(Callable<CallerState> code) {
    try {
      return code.call();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private CallerState here() {
    return call(() -> code(host.shown()));
  }

  /** As a person does who asks for the code and reads it out. */
  private static CallerState code(Workspace window) throws Exception {
    Node root = window.stage().getScene().getRoot();
    ((Button) root.lookup("#support-code")).fire();
    String digits = ((Labeled) root.lookup("#support-code-digits")).getText();
    ((Button) root.lookup("#code-close")).fire();
    return SupportCode.decode(digits);
  }

  private void type(String code) throws Exception {
    Toolkit.onFx(
        () -> {
          TextField field = (TextField) find("#caller-code");
          field.clear();
          field.requestFocus();
          Toolkit.type(field, code);
          return true;
        });
    robot.type(KeyCode.ENTER);
    Toolkit.settle();
  }

  private boolean isOpen(String screen) {
    return room.isOpen()
        && find("#end-rehearsal") != null
        && find("#screen-code") instanceof Labeled code
        && code.getText().equals(screen);
  }

  private String answer() {
    return Screen.texts(scene()).stream()
        .filter(text -> text.contains("CW-SUPPORT-"))
        .findFirst()
        .orElse("");
  }

  private void press(String selector) throws Exception {
    Toolkit.press(() -> (Button) find(selector));
  }

  private Scene scene() {
    Stage stage = rig.window.stage();
    return stage.getScene();
  }

  private Node find(String selector) {
    return scene().getRoot().lookup(selector);
  }

  private List<String> texts() throws Exception {
    return Toolkit.onFx(() -> Screen.texts(scene()));
  }
}
