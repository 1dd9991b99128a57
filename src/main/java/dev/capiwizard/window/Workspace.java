package dev.capiwizard.window;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.StepProgress;
import dev.capiwizard.connection.Way;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.home.WayChoiceView;
import dev.capiwizard.home.WelcomeView;
import dev.capiwizard.platform.managed.Managed;
import dev.capiwizard.reminders.ReminderJob;
import dev.capiwizard.support.ScreenCode;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Background;
import dev.capiwizard.ui.FilePicker;
import dev.capiwizard.ui.FxClipboard;
import dev.capiwizard.ui.FxFilePicker;
import dev.capiwizard.wizard.WizardModel;
import dev.capiwizard.wizard.WizardShell;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The screens of one world in the window: Home, or the wizard of one connection, below the banners.
 * FX thread.
 */
public final class Workspace {
  /**
   * What a world offers beside its connections.
   *
   * @param rehearse leads to the situations; null in a rehearsal, which does not offer it
   * @param reminderJob called in the background; a rehearsal’s changes no system; null where nobody
   *     is asked about reminders
   * @param endRehearsal ends this rehearsal; null if this is not a rehearsal, or ends with the
   *     window
   */
  public record Ways(
      @Nullable Runnable rehearse,
      @Nullable Supplier<ReminderJob> reminderJob,
      @Nullable Runnable endRehearsal) {
    /** A rehearsal that ends with the window. */
    public static final Ways NONE = new Ways(null, null, null);
  }

  private static final Texts TEXTS = Texts.of("window");

  private final MainWindow window;
  private final AppContext context;
  private final Ways ways;
  private final Background background;
  private final FxClipboard clipboard;
  private final BorderPane root = new BorderPane();
  private final Banners banners = new Banners();
  private final SupportBar support;
  private final HomeScreen home;
  private final UnsavedChanges unsaved;
  private final ShownScreen screen;
  private final ConnectionScreens screens;
  private Runnable leave = () -> {};
  private Runnable unwatch = () -> {};

  /** Shows nothing yet: {@link #enter} brings it into the window. */
  public Workspace(MainWindow window, AppContext context, Ways ways) {
    this.window = window;
    this.context = context;
    this.ways = ways;
    this.background = new Background(context.workers(), context.timer(), Platform::runLater);
    this.clipboard = new FxClipboard(background);
    FilePicker files = new FxFilePicker(window.stage());
    // One for all visits to Home, so that work under way is still known when the person comes back.
    this.home = new HomeScreen(context, background, files, this);
    root.setTop(banners);
    this.support =
        new SupportBar(
            context, background, clipboard, files, root, window.share()::toggle, ways.rehearse());
    this.screen = new ShownScreen(root, support, window.side());
    this.screens = new ConnectionScreens(context, this, background, clipboard, ways.reminderJob());
    this.unsaved = new UnsavedChanges(context.connections(), banners);
    FirstFrame.of(window.stage()).then(this::watch);
    FirstFrame.of(window.stage())
        .then(
            () ->
                NextScreens.makeReady(
                    background,
                    context::checks,
                    () -> screen.content() instanceof WizardShell ? null : screens.unseen()));
    Managed.mistake().ifPresent(e -> banners.say(FailureTexts.line(e.code()) + " " + e.detail()));
  }

  private void watch() {
    unwatch =
        banners.watch(
            Arrays.stream(Endpoints.World.values()).map(context::secrets).toList(),
            context.keychainId(),
            background);
  }

  /** Replaces the workspace in the window; the previous one goes on unseen. */
  public void enter() {
    window.show(support.frame(), TEXTS.get(isReal() ? "title" : "title.practice"));
    window.share().window(context, banners, support);
    banners.world(context.endpoints(), ways.endRehearsal());
  }

  /** Ends it for good. */
  public void close() {
    leave();
    unsaved.end();
    unwatch.run();
  }

  /**
   * Whether the window can close without a loss; if not, the banner asks.
   *
   * @param close closes the window all the same
   */
  public boolean mayClose(Runnable close) {
    return unsaved.mayClose(close);
  }

  /** Shows the connections, or the two doors if there are none. */
  public void showHome() {
    leave();
    banners.world(context.endpoints(), ways.endRehearsal());
    if (context.connections().all().isEmpty()) {
      showDoors();
    } else {
      leave = home.show(ways);
      screen.at("home", ScreenCode.HOME, null, null);
    }
    FirstFrame.of(window.stage()).then(() -> SilencedNotices.tell(context, background, banners));
  }

  private void showDoors() {
    WelcomeView view = new WelcomeView(notices(), this::setUp);
    screen.put(view);
    view.open();
    screen.at("doors", ScreenCode.WELCOME, null, null);
  }

  /** Troubles with the stored connections, except the one that the banner says while it lasts. */
  List<Node> notices() {
    return unsaved.otherNotices();
  }

  private boolean isReal() {
    return context.endpoints().world() != Endpoints.World.PRACTICE;
  }

  /** Asks for the way of a new connection. */
  public void setUp() {
    chooseWay(new WayChoiceView(Way.DEVELOPER_APP, false, this::setUp, this::showHome));
  }

  /** Begins a connection and opens its first step. */
  public void setUp(Way way) {
    Connection begun = NewConnection.begin(context, way);
    var _ = context.connections().add(begun);
    open(begun);
  }

  /** The screen on which the way to a token is chosen. */
  void chooseWay(WayChoiceView view) {
    leave();
    screen.put(view);
    view.open();
    screen.at("way", ScreenCode.WELCOME, null, null);
  }

  /** Opens a connection where it was left: its renewal, or its set-up. */
  public void open(Connection connection) {
    if (connection.renewal() != null) {
      renew(connection);
      return;
    }
    leave();
    show(connection, screens.setUp(connection));
  }

  /** Whether {@link #renew(String)} would open a screen, and not only say why it cannot. */
  public boolean opensRenewal(String id) {
    return context.connections().find(id).filter(one -> !one.keeping().toBeRemoved()).isPresent();
  }

  /** Begins the renewal of the connection with this id; says so if there is no such connection. */
  public void renew(String id) {
    Connection connection = context.connections().find(id).orElse(null);
    if (connection == null) {
      tell(new FailureException(FailureCode.CONNECTION_UNKNOWN));
    } else if (connection.keeping().toBeRemoved()) {
      tell(new FailureException(FailureCode.CONNECTION_LEAVING));
    } else {
      renew(connection);
    }
  }

  /** Begins a renewal, or goes on with the one under way; opens what must come before it. */
  public void renew(Connection connection) {
    if (!StepProgress.canRenew(connection)) {
      open(connection);
      return;
    }
    leave();
    show(connection, screens.renewal(connection));
  }

  private void show(Connection connection, ConnectionScreen opening) {
    // A connection keeps the services that it was made with, whatever the window was given.
    banners.world(connection.endpoints(), ways.endRehearsal());
    opening.onHelp(support::help);
    screen.put(opening.view());
    opening.begin();
    opened(connection, opening.model());
    opening
        .model()
        .indexProperty()
        .addListener((observable, before, now) -> opened(connection, opening.model()));
    leave = opening::end;
  }

  private void opened(Connection connection, WizardModel model) {
    boolean isRenewing =
        context.connections().find(connection.id()).orElse(connection).renewal() != null;
    StepId step = model.current().id();
    screen.at(step.id(), ScreenCode.of(step, isRenewing), model, connection.id());
  }

  /** Ends the open screen; the window itself stays. */
  public void leave() {
    leave.run();
    leave = () -> {};
    clipboard.clearSecret();
  }

  /** The window in which this workspace is shown, or will be. */
  public MainWindow window() {
    return window;
  }

  public Stage stage() {
    return window.stage();
  }

  HomeScreen home() {
    return home;
  }

  /** The services of new connections. */
  public Endpoints endpoints() {
    return context.endpoints();
  }

  /** The screen that is open. */
  public ShownScreen screen() {
    return screen;
  }

  /** Shows something else in place of connections, such as the choice of a rehearsal. */
  public void show(Node view) {
    leave();
    screen.put(view);
    support.at(ScreenCode.HOME, null, null);
  }

  /** Shows a message above everything. */
  void say(String words) {
    banners.say(words);
  }

  /** Shows a failure above everything. */
  public void tell(FailureException failure) {
    banners.say(failure.code());
  }

  /** The messages that belong on every screen, above it. */
  public Banners banners() {
    return banners;
  }
}
