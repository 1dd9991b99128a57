package dev.capiwizard.window;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.app.SystemParts;
import dev.capiwizard.connection.Change.Channel;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.LastVerdict;
import dev.capiwizard.connection.Renewal;
import dev.capiwizard.connection.Target;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.connection.UpstackSide;
import dev.capiwizard.connection.Verdict;
import dev.capiwizard.home.HomeView;
import dev.capiwizard.secrets.SecretStoreOpener;
import dev.capiwizard.testing.MapSecrets;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.ui.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Home in a window without a display, over stored connections of every standing. */
public final class HomeRig implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  public final AppContext context;
  public final Workspace window;

  private HomeRig(AppContext context, Workspace window) {
    this.context = context;
    this.window = window;
  }

  public static HomeRig open(Path folder, List<Connection> connections, Theme.Choice theme)
      throws Exception {
    return open(folder, connections, theme, 900, 640);
  }

  public static HomeRig open(
      Path folder, List<Connection> connections, Theme.Choice theme, int width, int height)
      throws Exception {
    return open(folder, connections, theme, width, height, names -> new MapSecrets());
  }

  public static HomeRig open(
      Path folder,
      List<Connection> connections,
      Theme.Choice theme,
      int width,
      int height,
      SecretStoreOpener opener)
      throws Exception {
    Toolkit.onFx(() -> true);
    AppContext context =
        new AppContext(
            folder,
            Endpoints.REAL,
            InstantSource.fixed(NOW),
            false,
            Channel.WINDOW,
            SystemParts.with(address -> {}, opener),
            Platform::runLater);
    for (Connection connection : connections) {
      var _ = context.connections().add(connection);
    }
    context.connections().flush(Duration.ofSeconds(20));
    Workspace window =
        Toolkit.onFx(
            () -> {
              Workspace made = window(context, theme);
              // The screen of the headless platform is 1000 by 1000, and it draws nothing beyond.
              made.stage().setX(0);
              made.stage().setY(0);
              made.stage().setWidth(width);
              made.stage().setHeight(height);
              made.stage().show();
              return made;
            });
    return new HomeRig(context, window);
  }

  /** A window of its own, not shown yet. FX thread. */
  public static Workspace window(AppContext context, Theme.Choice theme) {
    MainWindow main = new MainWindow(new Stage(), new Theme(theme), Toolkit.cookies());
    Workspace made = new Workspace(main, context, new Workspace.Ways(() -> {}, null, null));
    made.enter();
    return made;
  }

  /** One connection of each kind that a person may see. */
  public static List<Connection> assorted() {
    List<Connection> all = new ArrayList<>();
    all.add(connection("c1", "Elm Furniture", 53, "HEALTHY"));
    all.add(connection("c2", "Dune Travel", 36, "HEALTHY"));
    Connection waiting = Connection.begin("c3", "Cedar & Co", Endpoints.REAL, days(-4));
    all.add(waiting.withProgress(waiting.progress().withProductsRequested(days(-2))));
    all.add(connection("c4", "Acme Shoes", 9, "HEALTHY"));
    all.add(connection("c5", "Birch Outdoor", 30, "UNHEALTHY", "CW-TOKEN-04"));
    all.add(
        connection(
            "c6", "Fir Insurance with a name that is longer than the card", 20, "TOKEN_WORKS"));
    Connection renewing = connection("c7", "Grove Books", 5, "HEALTHY");
    all.add(renewing.withRenewal(Renewal.begin(renewing, NOW)));
    all.add(connection("c8", "Hazel Bikes", -2, "UNHEALTHY", "CW-TOKEN-01"));
    all.add(connection("c9", "Ivy Garden", 41, "UNKNOWN", "CW-NET-01"));
    return all;
  }

  public static Connection connection(
      String id, String name, int daysLeft, String verdict, String... codes) {
    Instant end = days(daysLeft);
    return Connection.begin(id, name, Endpoints.REAL, days(daysLeft - 61))
        .withToken(
            new TokenFacts(
                "ab" + id,
                350,
                end.minus(Duration.ofDays(60)),
                end,
                Set.of("r_ads", "rw_conversions"),
                TokenFacts.Origin.SIGN_IN,
                null,
                null))
        .withTarget(new Target("urn:li:sponsoredAccount:1", name, "ACCOUNT_MANAGER", List.of()))
        .withUpstack(new UpstackSide(days(daysLeft - 60), null, null))
        .withLastVerdict(
            new LastVerdict(Verdict.valueOf(verdict), NOW.minusSeconds(130), List.of(codes)));
  }

  private static Instant days(int days) {
    return NOW.plus(Duration.ofDays(days));
  }

  /** Has Home shown, all its cards in. */
  public void showHome() throws Exception {
    Toolkit.onFx(
        () -> {
          window.showHome();
          return true;
        });
    awaitScreen(window);
  }

  /** Waits until all of the screen is in: Home’s parts and cards come one after the other. */
  static void awaitScreen(Workspace window) throws IOException, InterruptedException {
    Toolkit.await(
        () ->
            !(window.stage().getScene().lookup(".home") instanceof HomeView home)
                || home.isComplete());
    Toolkit.settle();
  }

  @Nullable Connection find(String id) {
    return context.connections().find(id).orElse(null);
  }

  @Override
  public void close() throws IOException {
    Toolkit.onFx(
        () -> {
          window.leave();
          window.stage().hide();
          return true;
        });
    context.close();
  }
}
