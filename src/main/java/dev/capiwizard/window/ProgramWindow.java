package dev.capiwizard.window;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.StepId;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.home.CheckAll;
import dev.capiwizard.home.HomeActions;
import dev.capiwizard.home.HomeModel;
import dev.capiwizard.home.HomeView;
import dev.capiwizard.home.WelcomeView;
import dev.capiwizard.platform.managed.Managed;
import dev.capiwizard.reminders.ReminderJob;
import dev.capiwizard.reminders.ReminderOffer;
import dev.capiwizard.support.ScreenCode;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.AppIcon;
import dev.capiwizard.ui.Background;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.FilePicker;
import dev.capiwizard.ui.FxClipboard;
import dev.capiwizard.ui.FxFilePicker;
import dev.capiwizard.ui.Notice;
import dev.capiwizard.ui.Theme;
import dev.capiwizard.ui.browser.PrivateCookies;
import dev.capiwizard.wizard.WizardModel;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window: home, or the wizard of one connection, under what must always be said. FX thread. */
public final class ProgramWindow {
  private static final Texts TEXTS = Texts.of("window");
  private static final Texts HOME = Texts.of("home");
  private static final Duration OPEN_DEADLINE = Duration.ofSeconds(20);
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private final Stage stage;
  private final AppContext context;
  private final Runnable rehearse;
  private final Background background;
  private final FxClipboard clipboard;
  private final PrivateCookies cookies;
  private final BorderPane root = new BorderPane();
  private final Banners banners = new Banners();
  private final FilePicker files;
  private final @Nullable Supplier<ReminderJob> reminderJob;
  private final CheckAll checkAll = new CheckAll();
  private final HomeScreen.Way way = new HomeWay();
  private final @Nullable Runnable endRehearsal;
  private final HomeActions actions;
  private Runnable leave = () -> {};
  private @Nullable FailureException unsaved;
  private final SupportBar support;
  private Consumer<String> opened = screen -> {};

  /**
   * @param rehearse leads to the situations; the home of a rehearsal does not offer it
   * @param reminderJob asked in the background; null in a rehearsal, which has the system do
   *     nothing
   * @param endRehearsal ends this rehearsal; null where this is none, or it ends with the window
   */
  public ProgramWindow(
      Stage stage,
      AppContext context,
      Theme theme,
      PrivateCookies cookies,
      Runnable rehearse,
      @Nullable Supplier<ReminderJob> reminderJob,
      @Nullable Runnable endRehearsal) {
    this.stage = stage;
    this.context = context;
    this.cookies = cookies;
    this.rehearse = rehearse;
    this.background = new Background(context.workers(), context.timer(), Platform::runLater);
    this.clipboard = new FxClipboard(background);
    this.files = new FxFilePicker(stage);
    this.reminderJob = reminderJob;
    // One for all visits of Home: what is under way is known when Home is left and comes again.
    this.actions = new HomeScreen(context, background, files, ZoneId.systemDefault(), way);
    root.setTop(banners);
    this.support =
        new SupportBar(context, background, clipboard, files, root, ScreenShare.of(stage)::toggle);
    StackPane frame = support.frame();
    Scene scene = stage.getScene();
    if (scene == null) {
      scene = new Scene(frame, 1000, 700);
      stage.setScene(scene);
    } else {
      scene.setRoot(frame);
    }
    if (scene.getStylesheets().isEmpty()) {
      theme.apply(scene);
    } else {
      frame.getStyleClass().addAll("root", theme.isDark() ? "dark" : "light");
    }
    ScreenShare.of(stage).window(scene, context, banners, support);
    stage.setTitle(TEXTS.get(isReal() ? "title" : "title.practice"));
    stage.setMinWidth(900);
    stage.setMinHeight(640);
    AppIcon.set(stage);
    this.endRehearsal = endRehearsal;
    banners.world(context.endpoints(), endRehearsal);
    FirstFrame.of(stage)
        .then(
            () ->
                banners.watch(
                    Arrays.stream(Endpoints.World.values()).map(context::secrets).toList(),
                    context.keychainId(),
                    background));
    var _ = context.connections().listen(all -> sayUnsaved());
    sayUnsaved();
    Managed.mistake().ifPresent(e -> banners.say(FailureTexts.line(e.code()) + " " + e.detail()));
  }

  private void sayUnsaved() {
    FailureException now = context.connections().unsaved().orElse(null);
    // Each change is told; the same words again would take the keys from the banner's button.
    if (code(now) != code(unsaved)) {
      unsaved = now;
      banners.unsaved(now, context.connections()::tryAgain);
    }
  }

  private static @Nullable FailureCode code(@Nullable FailureException failure) {
    return failure == null ? null : failure.code();
  }

  /**
   * Whether the window can go without a loss; where not, it asks.
   *
   * @param close closes it all the same
   */
  public boolean mayClose(Runnable close) {
    FailureException why = context.connections().unsaved().orElse(null);
    if (why != null) {
      banners.askUnsaved(why, close);
    }
    return why == null;
  }

  /** Shows the connections; the two doors where there are none. */
  public void showHome() {
    leave();
    banners.world(context.endpoints(), endRehearsal);
    if (context.connections().all().isEmpty()) {
      showDoors();
    } else {
      showConnections();
    }
    FirstFrame.of(stage).then(() -> SilencedNotices.tell(context, background, banners));
  }

  private void showConnections() {
    HomeModel model =
        new HomeModel(
            context.connections(), checkAll, background, context.clock(), ZoneId.systemDefault());
    List<Node> ways = new ArrayList<>();
    ways.add(
        Buttons.link(
            "calendar-all",
            HOME.get("foot.calendar"),
            () ->
                actions.calendar(
                    context.connections().all(),
                    file -> banners.say(HOME.get("calendar.text", file)))));
    if (isReal()) {
      ways.add(Buttons.link("to-rehearse", HOME.get("foot.rehearse"), rehearse));
    }
    HomeFooter footer = new HomeFooter(background, this::tell, ways.toArray(Node[]::new));
    HomeView view = new HomeView(model, actions, notices(), footer);
    root.setCenter(view);
    view.open();
    if (reminderJob != null) {
      footer.ask(reminderJob);
    }
    opened.accept("home");
    support.at(ScreenCode.HOME, null, null);
    Runnable unlisten = context.connections().listen(all -> gone(all));
    leave =
        () -> {
          model.end();
          unlisten.run();
        };
  }

  /** After the last one was removed, the doors are all there is. */
  private void gone(List<Connection> all) {
    if (all.isEmpty()) {
      showHome();
    }
  }

  private void showDoors() {
    leave();
    WelcomeView view =
        new WelcomeView(
            notices(), new WelcomeView.Actions(this::setUp, isReal() ? rehearse : null));
    root.setCenter(view);
    view.open();
    opened.accept("doors");
    support.at(ScreenCode.WELCOME, null, null);
  }

  private List<Node> notices() {
    List<Node> notices = new ArrayList<>();
    for (FailureException one : context.connections().notices()) {
      if (one.code() == code(unsaved)) {
        // The banner says it, for as long as it lasts.
        continue;
      }
      notices.add(Notice.of(Notice.Kind.WARNING, one.code()));
    }
    return notices;
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
    ReminderOffer offer =
        reminderJob == null ? null : new ReminderOffer(context.reminderFile(), reminderJob);
    return new StepsFactory.Window(
        background, clipboard, cookies, this::openPage, step -> {}, offer);
  }

  private void show(Connection connection, ConnectionScreen screen) {
    // A connection works with the services that it was made with, whatever the window was given.
    banners.world(connection.endpoints(), endRehearsal);
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
    support.at(ScreenCode.of(step, isRenewing), model, connection.id());
    opened.accept(step.id());
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

  public Stage stage() {
    return stage;
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

  /** Says what went wrong, above everything. */
  public void tell(FailureException failure) {
    banners.say(FailureTexts.line(failure.code()));
  }

  /** What Home leads to. */
  private final class HomeWay implements HomeScreen.Way {
    @Override
    public void open(Connection connection) {
      ProgramWindow.this.open(connection);
    }

    @Override
    public void renew(Connection connection) {
      ProgramWindow.this.renew(connection);
    }

    @Override
    public void say(String words) {
      banners.say(words);
    }

    @Override
    public void tell(FailureException failure) {
      ProgramWindow.this.tell(failure);
    }
  }

  /** What must be said on every screen, above it. */
  public Banners banners() {
    return banners;
  }
}
