package dev.capiwizard.window;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.StepId;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.home.WelcomeView;
import dev.capiwizard.platform.managed.Managed;
import dev.capiwizard.reminders.ReminderJob;
import dev.capiwizard.reminders.ReminderOffer;
import dev.capiwizard.support.ScreenCode;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Background;
import dev.capiwizard.ui.FilePicker;
import dev.capiwizard.ui.FxClipboard;
import dev.capiwizard.ui.FxFilePicker;
import dev.capiwizard.ui.Notice;
import dev.capiwizard.wizard.WizardModel;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The connections of one world in the window, the real one’s or a rehearsal’s: home, or the wizard
 * of one connection, under what must always be said. FX thread.
 */
public final class Workspace {
  /**
   * What a world has beside its connections.
   *
   * @param rehearse leads to the situations; null in a rehearsal, which does not offer it
   * @param reminderJob asked in the background; null in a rehearsal, which has the system do
   *     nothing
   * @param endRehearsal ends this rehearsal; null where this is none, or it ends with the window
   */
  public record Ways(
      @Nullable Runnable rehearse,
      @Nullable Supplier<ReminderJob> reminderJob,
      @Nullable Runnable endRehearsal) {
    /** A rehearsal that ends with the window. */
    public static final Ways NONE = new Ways(null, null, null);
  }

  private static final Texts TEXTS = Texts.of("window");
  private static final Duration OPEN_DEADLINE = Duration.ofSeconds(20);
  private static final Duration DEADLINE = Duration.ofSeconds(30);

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
  private Runnable leave = () -> {};
  private Runnable unwatch = () -> {};
  private Consumer<String> opened = screen -> {};

  /** Shows nothing yet: {@link #enter} brings it into the window. */
  public Workspace(MainWindow window, AppContext context, Ways ways) {
    this.window = window;
    this.context = context;
    this.ways = ways;
    this.background = new Background(context.workers(), context.timer(), Platform::runLater);
    this.clipboard = new FxClipboard(background);
    FilePicker files = new FxFilePicker(window.stage());
    // One for all visits of Home: what is under way is known when Home is left and comes again.
    this.home = new HomeScreen(context, background, files, this);
    root.setTop(banners);
    this.support =
        new SupportBar(context, background, clipboard, files, root, window.share()::toggle);
    this.unsaved = new UnsavedChanges(context.connections(), banners);
    FirstFrame.of(window.stage()).then(this::watch);
    Managed.mistake().ifPresent(e -> banners.say(FailureTexts.line(e.code()) + " " + e.detail()));
  }

  private void watch() {
    unwatch =
        banners.watch(
            Arrays.stream(Endpoints.World.values()).map(context::secrets).toList(),
            context.keychainId(),
            background);
  }

  /** Comes into the window in place of the one before, which goes on unseen. */
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
   * Whether the window can go without a loss; where not, it asks.
   *
   * @param close closes it all the same
   */
  public boolean mayClose(Runnable close) {
    return unsaved.mayClose(close);
  }

  /** Shows the connections; the two doors where there are none. */
  public void showHome() {
    leave();
    banners.world(context.endpoints(), ways.endRehearsal());
    if (context.connections().all().isEmpty()) {
      showDoors();
    } else {
      leave = home.show(ways);
      at("home", ScreenCode.HOME, null, null);
    }
    FirstFrame.of(window.stage()).then(() -> SilencedNotices.tell(context, background, banners));
  }

  private void showDoors() {
    WelcomeView view =
        new WelcomeView(notices(), new WelcomeView.Actions(this::setUp, ways.rehearse()));
    root.setCenter(view);
    view.open();
    at("doors", ScreenCode.WELCOME, null, null);
  }

  private void at(
      String name, ScreenCode code, @Nullable WizardModel wizard, @Nullable String connection) {
    support.at(code, wizard, connection);
    opened.accept(name);
  }

  /**
   * What is wrong with the stored connections, but for what the banner says as long as it lasts.
   */
  List<Node> notices() {
    return context.connections().notices().stream()
        .map(FailureException::code)
        .filter(code -> !unsaved.says(code))
        .<Node>map(code -> Notice.of(Notice.Kind.WARNING, code))
        .toList();
  }

  private boolean isReal() {
    return context.endpoints().world() != Endpoints.World.PRACTICE;
  }

  /** Begins a connection and opens its first step. */
  public void setUp() {
    Connection begun = NewConnection.begin(context);
    var _ = context.connections().add(begun);
    open(begun);
  }

  /** Opens a connection where it was left: its renewal, or its set-up. */
  public void open(Connection connection) {
    if (connection.renewal() != null) {
      renew(connection);
      return;
    }
    leave();
    show(connection, ConnectionScreen.setUp(context, wizardWindow(), connection, this::showHome));
  }

  /** Begins the renewal of a connection by its id; says so where there is none to renew. */
  public void renew(String id) {
    Connection connection = context.connections().find(id).orElse(null);
    if (connection == null) {
      tell(new FailureException(FailureCode.CONNECTION_UNKNOWN));
    } else if (connection.token() == null) {
      open(connection);
    } else {
      renew(connection);
    }
  }

  /** Begins a renewal, or goes on with the one under way. */
  public void renew(Connection connection) {
    leave();
    show(
        connection,
        ConnectionScreen.renewal(
            context,
            wizardWindow(),
            connection,
            this::showHome,
            () -> leaveRenewal(connection.id()),
            this::tell));
  }

  private StepsFactory.Window wizardWindow() {
    Supplier<ReminderJob> job = ways.reminderJob();
    ReminderOffer offer = job == null ? null : new ReminderOffer(context.reminderFile(), job);
    return new StepsFactory.Window(
        background, clipboard, window.cookies(), this::openPage, step -> {}, offer);
  }

  private void show(Connection connection, ConnectionScreen screen) {
    // A connection works with the services that it was made with, whatever the window was given.
    banners.world(connection.endpoints(), ways.endRehearsal());
    root.setCenter(screen.view());
    opened(connection, screen.model());
    screen
        .model()
        .indexProperty()
        .addListener((observable, before, now) -> opened(connection, screen.model()));
    leave = screen::end;
  }

  private void opened(Connection connection, WizardModel model) {
    boolean isRenewing =
        context.connections().find(connection.id()).orElse(connection).renewal() != null;
    StepId step = model.current().id();
    at(step.id(), ScreenCode.of(step, isRenewing), model, connection.id());
  }

  /** The new token, if there is one, is forgotten; the one in use was never touched. */
  private void leaveRenewal(String id) {
    showHome();
    background.run(
        DEADLINE,
        () -> {
          context.renewals().leave(id);
          return true;
        },
        done -> {},
        this::tell);
  }

  /** Ends what is open; the window itself stays. */
  public void leave() {
    leave.run();
    leave = () -> {};
    clipboard.clearSecret();
  }

  /** The window in which it is shown, or waits to be. */
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

  /** Hears of each screen that comes to the front: {@code home}, {@code doors}, or a step’s id. */
  public void onScreen(Consumer<String> listener) {
    opened = listener;
  }

  /** Shows something else in place of connections, such as the choice of a rehearsal. */
  public void show(Node view) {
    leave();
    root.setCenter(view);
  }

  /** What fills the window below the banners. */
  public Node content() {
    return root.getCenter();
  }

  /** Puts something beside the content; null for nothing. */
  public void beside(@Nullable Node node) {
    root.setRight(node);
  }

  private void openPage(URI address) {
    background.run(
        OPEN_DEADLINE,
        () -> {
          context.browser().open(address);
          return true;
        },
        done -> {},
        failure -> banners.pageNotOpened(address, clipboard::copy));
  }

  /** What a screen is about, below the banners. */
  void put(Node view) {
    root.setCenter(view);
  }

  /** Says something above everything. */
  void say(String words) {
    banners.say(words);
  }

  /** Says what went wrong, above everything. */
  public void tell(FailureException failure) {
    banners.say(FailureTexts.line(failure.code()));
  }

  /** What must be said on every screen, above it. */
  public Banners banners() {
    return banners;
  }
}
