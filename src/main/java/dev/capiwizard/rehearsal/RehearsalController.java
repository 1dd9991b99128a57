package dev.capiwizard.rehearsal;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.connection.Way;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.scenarios.Place;
import dev.capiwizard.support.CallerWords;
import dev.capiwizard.support.ScreenCode;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Background;
import dev.capiwizard.ui.Words;
import dev.capiwizard.ui.browser.PrivateCookies;
import dev.capiwizard.window.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses, runs and sums up the rehearsals in the program’s window. FX thread. */
public final class RehearsalController {
  private static final Logger LOG = LoggerFactory.getLogger(RehearsalController.class);
  private static final Texts TEXTS = Texts.of("rehearsal");

  /** Covers a sign-in and the steps before it. */
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private final PrivateCookies cookies;
  private final Background background;
  private final RehearsalHost host;
  private final PracticeRuns practices;
  private final BooleanProperty noteShown = new SimpleBooleanProperty();
  private @Nullable PracticeWorld world;
  private @Nullable Workspace workspace;
  private @Nullable RehearsalMonitor monitor;
  private @Nullable CallerScenario caller;

  public RehearsalController(PrivateCookies cookies, Background background, RehearsalHost host) {
    this.cookies = cookies;
    this.background = background;
    this.host = host;
    this.practices = new PracticeRuns(background, host);
  }

  /** Whether a rehearsal is under way. */
  public boolean isOpen() {
    return world != null;
  }

  /** Shows the situations in place of the real connections. */
  public void choose(Workspace home) {
    ScenarioChooser[] made = new ScenarioChooser[1];
    ScenarioChooser chooser =
        new ScenarioChooser(
            (situation, place) -> {
              caller = null;
              start(situation, place, made[0]);
            },
            found -> {
              caller = found;
              start(found.situation(), found.place(), made[0]);
            },
            () -> {
              practices.callOff();
              home.showHome();
            });
    made[0] = chooser;
    home.show(chooser);
    chooser.focus();
  }

  private void start(RehearsalScenario situation, Place place, ScenarioChooser chooser) {
    practices.start(
        situation.id(),
        started -> open(started, place),
        failure -> {
          LOG.error("The rehearsal did not start: {}", failure.code());
          chooser.failed(failure.code());
        });
  }

  /**
   * The place where a rehearsal begins.
   *
   * @param at id of a step; null for the first
   * @throws FailureException if there is no such scenario, or it cannot begin there
   */
  public static Place beginning(String scenario, @Nullable String at) throws FailureException {
    RehearsalScenario situation =
        Scenario.byId(scenario)
            .map(RehearsalScenario::new)
            .orElseThrow(() -> new FailureException(FailureCode.SCENARIO_UNKNOWN, scenario));
    if (at == null) {
      return Place.PREREQUISITES;
    }
    return Place.byId(at)
        .filter(situation.beginnings()::contains)
        .orElseThrow(() -> new FailureException(FailureCode.USAGE_WRONG, "--at " + at));
  }

  /** Begins a rehearsal at a place. */
  public void open(PracticeWorld started, Place place) {
    world = started;
    RehearsalScenario situation = new RehearsalScenario(started.practice().scenario());
    Workspace opened =
        new Workspace(
            host.window(),
            started.context(),
            new Workspace.Ways(
                null, started.context()::reminderJob, () -> finish(situation, place)));
    workspace = opened;
    monitor =
        new RehearsalMonitor(
            situation, started.practice(), opened, noteShown, InstantSource.system());
    opened.enter();
    host.shown(opened);
    sayCaller(opened);
    if (place == Place.PREREQUISITES) {
      begin(opened, situation.way());
    } else {
      prepare(opened, started, place);
    }
  }

  private void begin(Workspace opened, Way way) {
    if (caller != null && caller.caller().screen() == ScreenCode.WELCOME) {
      opened.showHome();
    } else {
      opened.setUp(way);
    }
  }

  /** The caller’s screen is named above the rehearsal, even if no situation leads to it. */
  private void sayCaller(Workspace opened) {
    CallerScenario found = caller;
    if (found != null) {
      FailureCode finding = found.caller().finding();
      String screen = found.caller().screenId();
      opened
          .banners()
          .say(
              finding == null
                  ? TEXTS.get("code.nothing", screen, CallerWords.days(found.caller()))
                  : TEXTS.get("code.seen", screen, FailureTexts.line(finding)));
    }
  }

  private void prepare(Workspace opened, PracticeWorld started, Place place) {
    CallerScenario found = caller;
    Place within = found == null ? Place.SIGN_IN : found.withinRenewal();
    boolean requested = found != null && place == Place.PRODUCTS && found.waitsForLinkedIn();
    Label waiting = Words.text(TEXTS.get("preparing"), "page-lead");
    opened.show(new StackPane(waiting));
    background.run(
        DEADLINE,
        () -> {
          PreparedConnection ready = new RehearsalPreparation(started).to(place, within);
          if (requested) {
            request(started.context(), ready.connection().id());
          }
          return ready;
        },
        ready -> prepared(opened, started, ready, place),
        failure -> {
          LOG.error("What comes before the step could not be done: {}", failure.code());
          opened.tell(failure);
        });
  }

  /** Requests the products, since the caller has done so and waits. */
  private static void request(AppContext context, String id) {
    Instant now = context.clock().instant();
    var _ =
        context
            .connections()
            .update(id, one -> one.withProgress(one.progress().withProductsRequested(now)));
  }

  private void prepared(
      Workspace opened, PracticeWorld started, PreparedConnection ready, Place place) {
    if (!started.equals(world)) {
      return;
    }
    cookies.put(
        started.practice().addresses().upstack(), Map.of("Set-Cookie", ready.upstackCookies()));
    CallerScenario found = caller;
    if (found != null && found.caller().screen().isRenewal()) {
      opened.renew(ready.connection());
    } else if (place == Place.RENEWAL) {
      opened.showHome();
    } else {
      opened.open(ready.connection());
    }
  }

  private void finish(RehearsalScenario situation, Place place) {
    RehearsalMonitor now = monitor;
    if (now == null) {
      return;
    }
    monitor = null;
    now.finish(
        new SummaryWays(
            () -> again(situation, place), host.hasHome() ? this::another : null, this::leave));
  }

  private void again(RehearsalScenario situation, Place place) {
    end();
    practices.start(
        situation.id(),
        started -> open(started, place),
        failure -> {
          LOG.error("The rehearsal did not start again: {}", failure.code());
          host.home();
        });
  }

  /** Ends the rehearsal and shows the situations. */
  private void another() {
    leave();
    host.choose();
  }

  /** Ends the rehearsal without a summary, and goes home. */
  public void leave() {
    practices.callOff();
    end();
    host.home();
  }

  private void end() {
    if (monitor != null) {
      monitor.close();
      monitor = null;
    }
    if (workspace != null) {
      workspace.close();
      workspace = null;
    }
    cookies.forgetAll();
    if (world != null) {
      practices.end(world);
      world = null;
    }
  }

  /** The program ends: deletes all that rehearsals wrote. Waits for disk and keychain. */
  public void close() {
    PracticeWorld shown = world;
    if (shown != null) {
      shown.close();
    }
    practices.endAll();
  }
}
