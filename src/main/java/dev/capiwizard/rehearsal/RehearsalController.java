package dev.capiwizard.rehearsal;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.cli.GlobalOptions;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.platform.SystemBrowserOpener;
import dev.capiwizard.practice.Scenario;
import dev.capiwizard.secrets.SecretStoreOpener;
import dev.capiwizard.support.CallerWords;
import dev.capiwizard.support.ScreenCode;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Theme;
import dev.capiwizard.ui.Words;
import dev.capiwizard.ui.browser.PrivateCookies;
import dev.capiwizard.window.ProgramWindow;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rehearsals in the program’s window: chosen, walked, looked back at. FX thread. */
public final class RehearsalController {
  private static final Logger LOG = LoggerFactory.getLogger(RehearsalController.class);
  private static final Texts TEXTS = Texts.of("rehearsal");

  private final GlobalOptions options;
  private final Theme theme;
  private final PrivateCookies cookies;
  private final SecretStoreOpener secrets;
  private final RehearsalHost house;
  private final BooleanProperty noteShown = new SimpleBooleanProperty();
  private @Nullable PracticeWorld world;
  private @Nullable RehearsalMonitor desk;
  private @Nullable CallerSituation caller;

  /**
   * @param secrets where the secrets of rehearsals are kept
   */
  public RehearsalController(
      GlobalOptions options,
      Theme theme,
      PrivateCookies cookies,
      SecretStoreOpener secrets,
      RehearsalHost house) {
    this.secrets = secrets;
    this.options = options;
    this.theme = theme;
    this.cookies = cookies;
    this.house = house;
  }

  /** What the next rehearsal is for; null for none. */
  public void forCaller(@Nullable CallerSituation found) {
    caller = found;
  }

  /** Whether a rehearsal is under way. */
  public boolean isOpen() {
    return world != null;
  }

  /** Shows the situations in a window of the real world. */
  public void choose(ProgramWindow window) {
    SituationChooser[] made = new SituationChooser[1];
    SituationChooser chooser =
        new SituationChooser(
            (situation, place) -> {
              caller = null;
              start(window.stage(), situation, place, made[0]);
            },
            found -> {
              caller = found;
              start(window.stage(), found.situation(), found.place(), made[0]);
            },
            window::showHome);
    made[0] = chooser;
    window.show(chooser);
    chooser.focus();
  }

  private void start(Stage stage, Situation situation, Place place, SituationChooser chooser) {
    Thread.ofVirtual()
        .name("start-rehearsal")
        .start(
            () -> {
              try {
                PracticeWorld started = practice(situation.id());
                Platform.runLater(() -> open(stage, started, place));
              } catch (FailureException e) {
                LOG.error("The rehearsal did not start: {}", e.code());
                Platform.runLater(() -> chooser.failed(e.code()));
              }
            });
  }

  /**
   * Where a rehearsal begins.
   *
   * @param at id of a step; null for the first
   * @throws FailureException where there is no such scenario, or it cannot begin there
   */
  public static Place beginning(String scenario, @Nullable String at) throws FailureException {
    Situation situation =
        Scenario.byId(scenario)
            .map(Situation::new)
            .orElseThrow(() -> new FailureException(FailureCode.SCENARIO_UNKNOWN, scenario));
    if (at == null) {
      return Place.PREREQUISITES;
    }
    return Place.byId(at)
        .filter(situation.beginnings()::contains)
        .orElseThrow(() -> new FailureException(FailureCode.USAGE_WRONG, "--at " + at));
  }

  /**
   * Starts the practice of a scenario. Waits for the disk.
   *
   * @throws FailureException with SCENARIO_UNKNOWN, or where no port or folder can be had
   */
  public PracticeWorld practice(String scenario) throws FailureException {
    return PracticeWorld.start(
        scenario,
        options.dataDir(),
        options.verbose(),
        new SystemBrowserOpener(),
        secrets,
        Platform::runLater);
  }

  /** Begins a rehearsal at a place. */
  public void open(Stage stage, PracticeWorld started, Place place) {
    world = started;
    Situation situation = new Situation(started.practice().scenario());
    ProgramWindow window =
        new ProgramWindow(
            stage,
            started.context(),
            theme,
            cookies,
            () -> {},
            null,
            () -> finish(stage, situation, place));
    desk =
        new RehearsalMonitor(
            situation, started.practice(), window, noteShown, InstantSource.system());
    house.shown(window);
    window.banners().world(started.context().endpoints(), () -> finish(stage, situation, place));
    sayCaller(window);
    if (place == Place.PREREQUISITES) {
      begin(window);
    } else {
      prepare(window, started, place);
    }
  }

  private void begin(ProgramWindow window) {
    if (caller != null && caller.caller().screen() == ScreenCode.WELCOME) {
      window.showHome();
    } else {
      window.setUp();
    }
  }

  /** What the caller sees stays above the rehearsal, also where no situation leads to it. */
  private void sayCaller(ProgramWindow window) {
    CallerSituation found = caller;
    if (found != null) {
      FailureCode finding = found.caller().finding();
      String screen = found.caller().screen().id();
      List<String> lines = CallerWords.lines(found.caller());
      window
          .banners()
          .say(
              finding == null
                  ? TEXTS.get("code.nothing", screen, lines.get(3))
                  : TEXTS.get("code.seen", screen, FailureTexts.line(finding)));
    }
  }

  private void prepare(ProgramWindow window, PracticeWorld started, Place place) {
    CallerSituation found = caller;
    Place within = found == null ? Place.SIGN_IN : found.withinRenewal();
    boolean requested = found != null && place == Place.PRODUCTS && found.waitsForLinkedIn();
    Label waiting = Words.text(TEXTS.get("preparing"), "page-lead");
    window.show(new StackPane(waiting));
    Thread.ofVirtual()
        .name("head-start")
        .start(
            () -> {
              try {
                PreparedConnection ready = new RehearsalPreparation(started).to(place, within);
                if (requested) {
                  request(started.context(), ready.connection().id());
                }
                Platform.runLater(() -> prepared(window, started, ready, place));
              } catch (FailureException e) {
                LOG.error("A head start was not possible: {}", e.code());
                Platform.runLater(() -> window.tell(e));
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  /** The caller has requested the products, and waits. */
  private static void request(AppContext context, String id) {
    Instant now = context.clock().instant();
    var _ =
        context
            .connections()
            .update(id, one -> one.withProgress(one.progress().withProductsRequested(now)));
  }

  private void prepared(
      ProgramWindow window, PracticeWorld started, PreparedConnection ready, Place place) {
    if (!started.equals(world)) {
      return;
    }
    cookies.put(
        started.practice().addresses().upstack(), Map.of("Set-Cookie", ready.upstackCookies()));
    CallerSituation found = caller;
    if (found != null && found.caller().screen().isRenewal()) {
      window.renew(ready.connection());
    } else if (place == Place.RENEWAL) {
      window.showHome();
    } else {
      window.open(ready.connection());
    }
  }

  private void finish(Stage stage, Situation situation, Place place) {
    RehearsalMonitor now = desk;
    if (now == null) {
      return;
    }
    desk = null;
    now.finish(
        new SummaryWays(
            () -> again(stage, situation, place),
            house.hasHome() ? this::another : null,
            this::leave));
  }

  private void again(Stage stage, Situation situation, Place place) {
    PracticeWorld ended = end();
    Thread.ofVirtual()
        .name("again")
        .start(
            () -> {
              close(ended);
              try {
                PracticeWorld started = practice(situation.id());
                Platform.runLater(() -> open(stage, started, place));
              } catch (FailureException e) {
                LOG.error("The rehearsal did not start again: {}", e.code());
                Platform.runLater(house::home);
              }
            });
  }

  /** Ends the rehearsal and shows the situations. */
  private void another() {
    leave();
    house.choose();
  }

  /** Ends the rehearsal, without looking back, and goes home. */
  public void leave() {
    PracticeWorld ended = end();
    Thread.ofVirtual().name("end-rehearsal").start(() -> close(ended));
    house.home();
  }

  private @Nullable PracticeWorld end() {
    if (desk != null) {
      desk.close();
      desk = null;
    }
    cookies.forgetAll();
    PracticeWorld ended = world;
    world = null;
    return ended;
  }

  /** The program ends: what a rehearsal wrote goes. Waits for disk and keychain. */
  public void close() {
    close(world);
  }

  private static void close(@Nullable PracticeWorld ended) {
    if (ended != null) {
      ended.close();
    }
  }
}
