package dev.capiwizard.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.app.SystemParts;
import dev.capiwizard.connection.Change.Channel;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.EndpointsFile;
import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.Target;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.connection.UpstackSide;
import dev.capiwizard.launcher.CommandRun;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.secrets.SecretStore.Kind;
import dev.capiwizard.secrets.SecretStoreOpener;
import dev.capiwizard.secrets.SecretStores;
import dev.capiwizard.testing.HostileServices;
import dev.capiwizard.testing.MapSecrets;
import dev.capiwizard.testing.MarkedSecrets;
import dev.capiwizard.testing.RefusingProxy;
import dev.capiwizard.testing.SampleProgress;
import dev.capiwizard.testing.Shared;
import dev.capiwizard.testing.SystemPart;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.tour.Screen;
import dev.capiwizard.ui.Theme;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Somebody has the person start the program with endpoints of their own, beside a connection that
 * was made with the real services. Every command and every button: the real secrets go to the real
 * services alone, whatever was named. The real ones are kept from being reached by a proxy.
 */
@Timeout(400)
@ResourceLock(Shared.REDIRECT_PORT)
@TestTiers.Heavy
class HostileEndpointsTest {
  private static final String TOKEN = "AQ" + "realAccess9z".repeat(28);
  private static final String REFRESH = "AQ" + "realRefresh7y".repeat(26);
  private static final String SECRET = "WPL_AP1.realSecret5x.Zm9vYg==";
  private static final String CLIENT = "86realclient01";
  private final Instant now = Instant.now();

  @TempDir Path folder;

  private final MarkedSecrets secrets =
      new MarkedSecrets()
          .mark("access token", TOKEN)
          .mark("refresh token", REFRESH)
          .mark("client secret", SECRET)
          .mark("client ID", CLIENT);
  private final StringWriter err = new StringWriter();
  private final List<URI> opened = new CopyOnWriteArrayList<>();
  private HostileServices hostile;
  private RefusingProxy proxy;
  private Path file;

  @BeforeEach
  void open() throws Exception {
    Assumptions.assumeTrue(
        Stream.of("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
            .allMatch(name -> System.getenv(name) == null),
        "the environment names a proxy, which comes before the test's");
    hostile = new HostileServices();
    proxy = RefusingProxy.open();
    file = hostile.endpoints(folder.resolve("endpoints.json"));
  }

  @AfterEach
  void close() throws IOException {
    hostile.close();
    proxy.close();
  }

  @Test
  void noCommandSendsThemThere() throws Exception {
    try (AppContext context = context(Endpoints.REAL, SecretStores::system)) {
      store(context);
      if (context.secrets(Endpoints.World.REAL).storage() != SecretStore.Storage.KEYCHAIN) {
        SystemPart.missing("keychain that keeps secrets from one command to the next");
      }
    }
    for (String line :
        List.of(
            "list",
            "list --json",
            "check",
            "check c1 --json",
            "check --notify",
            "renew c1",
            "reminders status",
            "reminders run --wait-for-desktop 0")) {
      run("", line.split(" "));
      assertThat(err.toString()).as(line).contains("Other services").contains("localhost");
      err.getBuffer().setLength(0);
    }
    assertThat(proxy.asked()).containsExactlyInAnyOrder("api.linkedin.com", "www.linkedin.com");
    assertThat(hostile.received()).isEmpty();
    // The doctor asks whether the named ones answer: that is all that it may do.
    run("", "doctor", "--json");
    assertThat(hostile.received()).isNotEmpty();
    assertThat(secrets.in("hostile", received())).isEmpty();
    // A sign-in that the person makes there does send what they type for it, and nothing else.
    signInThere();
    assertThat(received()).contains("typedForTheOthers");
    run("", "check");
    run("", "remove", "c1");
    assertThat(secrets.in("hostile", received())).isEmpty();
    try (AppContext context = context(Endpoints.REAL, SecretStores::system)) {
      assertThat(context.secrets(Endpoints.World.REAL).get("c1", Kind.ACCESS_TOKEN)).isEmpty();
      for (Connection one : context.connections().all()) {
        for (Kind kind : Kind.values()) {
          context.secrets(Endpoints.World.OTHER).delete(one.id(), kind);
        }
      }
    }
  }

  @Test
  void noButtonSendsThemThere() throws Exception {
    Toolkit.onFx(() -> true);
    try (AppContext context = context(EndpointsFile.read(file), names -> new MapSecrets())) {
      Connection real = store(context);
      Workspace window = Toolkit.onFx(() -> window(context));
      List<Runnable> routes = new ArrayList<>();
      routes.add(window::showHome);
      for (StepId step : StepId.values()) {
        routes.add(
            () -> {
              // As it was, whatever presses have made of it.
              var _ =
                  context
                      .connections()
                      .update("c1", one -> real.withProgress(real.progress().withStep(step)));
              window.open(context.connections().find("c1").orElse(real));
            });
      }
      routes.add(() -> window.renew("c1"));
      Set<String> pressed = new TreeSet<>();
      for (Runnable route : routes) {
        pressAll(window, route, pressed);
      }
      // The step of the card checks by itself when it is opened.
      assertThat(pressed)
          .contains("check-all", "check-c1", "renew-c1", "sign-in-here", "copy-token");
      Toolkit.await(
          () ->
              proxy
                  .asked()
                  .containsAll(
                      Set.of("api.linkedin.com", "www.linkedin.com", "app.upstackdata.com")));
      assertThat(opened).isNotEmpty().noneMatch(one -> "localhost".equals(one.getHost()));
      assertThat(hostile.received()).isEmpty();
      saysSoOnEveryScreenOfItsOwn(context, window);
      assertThat(received()).contains("GET /authorize").contains("myclient");
      assertThat(secrets.in("hostile", received())).isEmpty();
      Toolkit.onFx(
          () -> {
            window.leave();
            window.stage().hide();
            return true;
          });
      for (Kind kind : Kind.values()) {
        context.secrets(Endpoints.World.REAL).delete("c1", kind);
        context.secrets(Endpoints.World.OTHER).delete("c2", kind);
      }
    }
  }

  /** A new connection works with the named services, and each of its screens says so. */
  private void saysSoOnEveryScreenOfItsOwn(AppContext context, Workspace window) throws Exception {
    Connection begun =
        SampleProgress.readyToSignIn(
            Connection.begin("c2", "Theirs", context.endpoints(), now), "myclient");
    context.secrets(Endpoints.World.OTHER).put("c2", Kind.CLIENT_SECRET, "typedForTheOthers");
    context.connections().add(begun).get(10, TimeUnit.SECONDS);
    List<Runnable> screens = new ArrayList<>(List.of(window::showHome));
    for (StepId step : StepId.values()) {
      screens.add(() -> window.open(begun.withProgress(begun.progress().withStep(step))));
    }
    for (Runnable screen : screens) {
      List<String> texts =
          Toolkit.onFx(
              () -> {
                screen.run();
                return Screen.texts(window.stage().getScene());
              });
      assertThat(texts).anyMatch(text -> text.contains("localhost") && text.contains("other"));
    }
    Toolkit.onFx(
        () -> {
          var progress = begun.progress().withStep(StepId.SIGN_IN);
          window.open(begun.withProgress(progress));
          return true;
        });
    Toolkit.await(() -> received().contains("GET /authorize"));
  }

  /** Presses each control once, and what it led to on the card of the connection. */
  private static void pressAll(Workspace window, Runnable route, Set<String> pressed)
      throws Exception {
    open(window, route);
    for (String one : Toolkit.onFx(() -> keys(window))) {
      if (!pressed.add(one)) {
        continue;
      }
      if (!Toolkit.onFx(() -> press(window, one))) {
        open(window, route);
        Toolkit.onFx(() -> press(window, one));
      }
      for (String other : Toolkit.onFx(() -> keys(window))) {
        if (one.endsWith("-c1") && pressed.add(other)) {
          open(window, route);
          Toolkit.onFx(
              () -> {
                press(window, one);
                return press(window, other);
              });
        }
      }
    }
  }

  private static void open(Workspace window, Runnable route) throws Exception {
    Toolkit.onFx(
        () -> {
          route.run();
          return true;
        });
    HomeRig.awaitScreen(window);
  }

  private static List<String> keys(Workspace window) {
    List<String> keys = new ArrayList<>();
    for (Node node : nodes(window)) {
      if (node.isDisabled() || node.getId() == null) {
        continue;
      }
      if (node instanceof MenuButton menu) {
        items(menu).stream()
            .filter(item -> item.getId() != null && !item.isDisable())
            .forEach(item -> keys.add(item.getId()));
      } else if (node instanceof ButtonBase) {
        keys.add(node.getId());
      }
    }
    // No chooser of files without a display; and what is removed cannot be pressed any more.
    keys.removeIf(key -> key.startsWith("calendar") || key.startsWith("remove"));
    // A report’s doctor asks every address that is in use, without any secret.
    keys.removeIf(key -> key.contains("report"));
    // Those of connections that presses have made.
    keys.removeIf(key -> key.matches(".*-(?=.*\\d)[a-z0-9]{8}"));
    return keys.stream().distinct().toList();
  }

  private static List<MenuItem> items(MenuButton menu) {
    menu.show();
    menu.hide();
    return List.copyOf(menu.getItems());
  }

  /** Some controls have their parts only once they were laid out. */
  private static Set<Node> nodes(Workspace window) {
    Parent root = window.stage().getScene().getRoot();
    root.applyCss();
    root.layout();
    return root.lookupAll("*");
  }

  /** Whether there was such a control. */
  private static boolean press(Workspace window, String key) {
    for (Node node : nodes(window)) {
      if (node instanceof MenuButton menu) {
        for (MenuItem item : items(menu)) {
          if (key.equals(item.getId())) {
            item.fire();
            return true;
          }
        }
      } else if (node instanceof ButtonBase button && key.equals(node.getId())) {
        button.fire();
        return true;
      }
    }
    return false;
  }

  private void signInThere() throws Exception {
    StringWriter out = new StringWriter();
    CompletableFuture<Integer> exit =
        CompletableFuture.supplyAsync(
            () ->
                run(
                    out,
                    "typedForTheOthers\n",
                    "connect",
                    "--name",
                    "Theirs",
                    "--client-id",
                    "myclient",
                    "--client-secret-stdin",
                    "--no-open"));
    Toolkit.await(() -> out.toString().contains("state=") || exit.isDone());
    String state = out.toString().replaceAll("(?s).*[?&]state=([^&\\s]+).*", "$1");
    URI.create("http://localhost:17865/callback?code=AQtheirs&state=" + state)
        .toURL()
        .openStream()
        .close();
    exit.get(30, TimeUnit.SECONDS);
  }

  private String received() {
    return String.join("\n", hostile.received());
  }

  private int run(String in, String... arguments) {
    return run(new StringWriter(), in, arguments);
  }

  private int run(StringWriter written, String in, String... arguments) {
    return CommandRun.run(folder.resolve("data"), file, written, err, in, arguments);
  }

  private AppContext context(Endpoints endpoints, SecretStoreOpener opener) {
    return new AppContext(
        folder.resolve("data"),
        endpoints,
        InstantSource.system(),
        true,
        Channel.WINDOW,
        SystemParts.with(opened::add, opener),
        Platform::runLater);
  }

  private static Workspace window(AppContext context) {
    Workspace made = HomeRig.window(context, Theme.Choice.LIGHT);
    made.stage().show();
    return made;
  }

  /** A connection as the real services made it: all three secrets, ready for everything. */
  private Connection store(AppContext context) throws Exception {
    Toolkit.onFx(() -> true);
    SecretStore keychain = context.secrets(Endpoints.World.REAL);
    keychain.put("c1", Kind.ACCESS_TOKEN, TOKEN);
    keychain.put("c1", Kind.REFRESH_TOKEN, REFRESH);
    keychain.put("c1", Kind.CLIENT_SECRET, SECRET);
    Connection begun = Connection.begin("c1", "Acme", Endpoints.REAL, now);
    Connection real =
        SampleProgress.readyToSignIn(begun, CLIENT)
            .withTarget(
                new Target("urn:li:sponsoredAccount:1", "Acme", "ACCOUNT_MANAGER", List.of()))
            .withUpstack(new UpstackSide(now, null, null))
            .withToken(
                new TokenFacts(
                    TOKEN.substring(TOKEN.length() - 4),
                    TOKEN.length(),
                    now,
                    now.plus(Duration.ofDays(50)),
                    Set.of("r_ads", "rw_conversions"),
                    TokenFacts.Origin.SIGN_IN,
                    now.plus(Duration.ofDays(300)),
                    null));
    context.connections().add(real).get(10, TimeUnit.SECONDS);
    return real;
  }
}
