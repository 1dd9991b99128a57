package dev.capiwizard.app;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.ConnectionIds;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.home.HomeView;
import dev.capiwizard.practice.Scenario;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.AppIcon;
import dev.capiwizard.ui.Background;
import dev.capiwizard.ui.FxClipboard;
import dev.capiwizard.ui.Notice;
import dev.capiwizard.ui.Theme;
import dev.capiwizard.ui.browser.PrivateCookies;
import dev.capiwizard.wizard.WizardModel;
import dev.capiwizard.wizard.WizardShell;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window: home, or the wizard of one connection, under what must always be said. FX thread. */
final class ProgramWindow {
  private static final Texts TEXTS = Texts.of("window");
  private static final Duration OPEN_DEADLINE = Duration.ofSeconds(20);
  private static final Duration REMOVE_DEADLINE = Duration.ofSeconds(30);

  private final Stage stage;
  private final AppContext context;
  private final Consumer<String> rehearse;
  private final Background background;
  private final FxClipboard clipboard;
  private final PrivateCookies cookies;
  private final BorderPane root = new BorderPane();
  private final Banners banners = new Banners();
  private final @Nullable Runnable endRehearsal;
  private Runnable leave = () -> {};

  /**
   * @param rehearse starts a rehearsal of a scenario; the home of a rehearsal does not offer it
   * @param endRehearsal ends this rehearsal; null where this is none, or it ends with the window
   */
  ProgramWindow(
      Stage stage,
      AppContext context,
      Theme theme,
      PrivateCookies cookies,
      Consumer<String> rehearse,
      @Nullable Runnable endRehearsal) {
    this.stage = stage;
    this.context = context;
    this.cookies = cookies;
    this.rehearse = rehearse;
    this.background = new Background(context.workers(), context.timer(), Platform::runLater);
    this.clipboard = new FxClipboard(background);
    root.setTop(banners);
    Scene scene = stage.getScene();
    if (scene == null) {
      scene = new Scene(root, 1000, 700);
      stage.setScene(scene);
    } else {
      scene.setRoot(root);
    }
    if (scene.getStylesheets().isEmpty()) {
      theme.apply(scene);
    } else {
      root.getStyleClass().addAll("root", theme.isDark() ? "dark" : "light");
    }
    stage.setTitle(TEXTS.get("title"));
    stage.setMinWidth(900);
    stage.setMinHeight(640);
    AppIcon.set(stage);
    this.endRehearsal = endRehearsal;
    banners.world(context.endpoints(), endRehearsal);
  }

  /** Shows the connections and the doors. */
  void showHome() {
    leave();
    banners.world(context.endpoints(), endRehearsal);
    List<Node> notices =
        context.connections().notices().stream()
            .map(one -> (Node) Notice.of(Notice.Kind.WARNING, one.code()))
            .toList();
    boolean real = context.endpoints().world() != Endpoints.World.PRACTICE;
    root.setCenter(
        new HomeView(
            context.connections().all(),
            notices,
            real ? rehearsals() : List.of(),
            context.clock().instant(),
            new HomeView.Actions(this::setUp, rehearse, this::open, this::remove)));
  }

  /** Begins a connection and opens its first step. */
  void setUp() {
    Connection begun =
        Connection.begin(
            ConnectionIds.random(new SecureRandom()),
            TEXTS.get("new.name"),
            context.endpoints(),
            context.clock().instant());
    var _ = context.connections().add(begun);
    open(begun);
  }

  /** Opens a connection where it was left. */
  void open(Connection connection) {
    leave();
    // A connection works with the services that it was made with, whatever the window was given.
    banners.world(connection.endpoints(), endRehearsal);
    @Nullable WizardModel[] opened = new WizardModel[1];
    WizardFactory.Built built =
        new WizardFactory(
                context,
                new WizardFactory.Window(
                    background,
                    clipboard,
                    cookies,
                    this::openPage,
                    id -> {
                      if (opened[0] != null) {
                        opened[0].open(id);
                      }
                    }))
            .build(connection);
    WizardModel model = new WizardModel(built.steps(), id -> remember(connection.id(), id));
    opened[0] = model;
    SimpleStringProperty name = new SimpleStringProperty(connection.name());
    Runnable unlisten =
        context
            .connections()
            .listen(
                all ->
                    all.stream()
                        .filter(one -> one.id().equals(connection.id()))
                        .forEach(one -> name.set(one.name())));
    SecretStore secrets = context.secrets(connection.endpoints().world());
    Runnable watch = banners.watch(secrets, background);
    root.setCenter(new WizardShell(model, name, this::showHome, this::showHome));
    model.open(connection.progress().step());
    leave =
        () -> {
          model.close();
          built.visit().end();
          unlisten.run();
          watch.run();
        };
  }

  /** Ends what is open; the window itself stays. */
  void leave() {
    leave.run();
    leave = () -> {};
    clipboard.clearSecret();
  }

  Stage stage() {
    return stage;
  }

  private void remember(String id, String step) {
    var _ =
        context.connections().update(id, one -> one.withProgress(one.progress().withStep(step)));
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

  private void remove(Connection connection) {
    SecretStore secrets = context.secrets(connection.endpoints().world());
    background.run(
        REMOVE_DEADLINE,
        () -> {
          for (SecretStore.Kind kind : SecretStore.Kind.values()) {
            secrets.delete(connection.id(), kind);
          }
          return true;
        },
        done -> {
          var _ = context.connections().remove(connection.id());
          showHome();
        },
        failure -> tell(failure));
  }

  private void tell(FailureException failure) {
    banners.say(FailureTexts.line(failure.code()));
  }

  private static List<HomeView.Rehearsal> rehearsals() {
    Texts home = Texts.of("home");
    return Arrays.stream(Scenario.values())
        .map(one -> new HomeView.Rehearsal(one.id(), home.get("scenario." + one.id())))
        .toList();
  }

  /** What must be said on every screen, above it. */
  VBox banners() {
    return banners;
  }
}
