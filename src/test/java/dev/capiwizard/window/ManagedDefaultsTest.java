package dev.capiwizard.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Way;
import dev.capiwizard.launcher.Main;
import dev.capiwizard.platform.managed.Managed;
import dev.capiwizard.platform.managed.ManagedDefaults;
import dev.capiwizard.practice.PracticeMember;
import dev.capiwizard.rehearsal.Rehearsal;
import dev.capiwizard.rehearsal.RehearsalPreparation;
import dev.capiwizard.scenarios.Place;
import dev.capiwizard.testing.Jvm;
import dev.capiwizard.testing.RefusingProxy;
import dev.capiwizard.testing.Shared;
import dev.capiwizard.testing.TestPictures;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.ui.Theme;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;

/** Each setting of the managed defaults, from the file to where a person or a computer meets it. */
@Timeout(120)
@ResourceLock(Shared.REDIRECT_PORT)
@TestTiers.Heavy
class ManagedDefaultsTest {
  @TempDir Path folder;
  private RefusingProxy proxy;
  private Path file;

  interface Look {
    String seen(ManagedDefaultsTest test) throws Exception;
  }

  /**
   * A setting of the file, and what is met without and with it.
   *
   * @param component its name among the defaults
   */
  record Effect(
      String component,
      String fileWithout,
      String without,
      String fileWith,
      String with,
      Look look) {
    @Override
    public String toString() {
      return component;
    }
  }

  private static final List<Effect> EFFECTS =
      List.of(
          new Effect(
              "company",
              "",
              "",
              "\"company\": \"Example GmbH\"",
              "Example GmbH",
              ManagedDefaultsTest::foot),
          new Effect(
              "support",
              "",
              "",
              "\"support\": {\"phone\": \"+49 30 1\"}",
              "Help: +49 30 1",
              ManagedDefaultsTest::foot),
          new Effect(
              "redirectPort",
              "",
              "http://localhost:17865/callback",
              "\"redirectPort\": 18231",
              "http://localhost:18231/callback",
              ManagedDefaultsTest::returns),
          new Effect(
              "proxy",
              "",
              "directly",
              "\"proxy\": \"PROXY\"",
              "through the proxy",
              ManagedDefaultsTest::reaches),
          new Effect(
              "noProxy",
              "\"proxy\": \"PROXY\"",
              "through the proxy",
              "\"proxy\": \"PROXY\", \"noProxy\": \"intra.invalid\"",
              "directly",
              ManagedDefaultsTest::reaches),
          new Effect(
              "reminderDays",
              "",
              "14, 7, 3, 1, 0",
              "\"reminderDays\": [21, 3]",
              "21, 3, 0",
              ManagedDefaultsTest::reminds),
          new Effect(
              "ownBrowserFirst",
              "",
              "the page is there: sign-in-here blue, use-my-browser; first by Tab: sign-in-here",
              "\"signIn\": \"browser\"",
              "use-my-browser blue, sign-in-here; first by Tab: use-my-browser",
              ManagedDefaultsTest::signsIn));

  private static Stream<Effect> effects() {
    return EFFECTS.stream();
  }

  @BeforeEach
  void begin() throws Exception {
    proxy = RefusingProxy.open();
    file = folder.resolve("defaults.json");
  }

  @AfterEach
  void end() throws Exception {
    Managed.install(folder.resolve("none.json"));
    proxy.close();
  }

  @Test
  void noSettingIsWithoutAnEffectHere() {
    assertThat(effects().map(Effect::component))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ManagedDefaults.class.getRecordComponents())
                .map(one -> one.getName())
                .toList());
  }

  @ParameterizedTest
  @MethodSource("effects")
  void whatTheFileSaysIsMet(Effect effect) throws Exception {
    install(effect.fileWithout);
    assertThat(effect.look.seen(this)).as("without").isEqualTo(effect.without);
    install(effect.fileWith);
    assertThat(effect.look.seen(this)).as("with").isEqualTo(effect.with);
  }

  private void install(String settings) throws Exception {
    String at = "http://127.0.0.1:" + System.getProperty("https.proxyPort");
    Files.writeString(file, "{" + settings.replace("PROXY", at) + "}");
    Managed.install(file);
    assertThat(Managed.mistake()).isEmpty();
  }

  private String foot() throws Exception {
    try (HomeRig rig = HomeRig.open(fresh(), List.of(), Theme.Choice.LIGHT)) {
      rig.showHome();
      return Toolkit.onFx(
          () -> {
            Label label = (Label) rig.window.stage().getScene().lookup("#support-contact");
            return label == null || !label.isVisible() ? "" : label.getText();
          });
    }
  }

  /** Where LinkedIn sends the person’s own browser, and somebody takes what it brings. */
  private String returns() throws Exception {
    AtomicReference<URI> asked = new AtomicReference<>();
    AtomicReference<PracticeMember> member = new AtomicReference<>();
    try (Rehearsal rehearsal =
        Rehearsal.open(
            "happy",
            fresh(),
            address -> {
              asked.set(address);
              RenewalWalkTest.browse(member.get(), address);
            })) {
      PracticeMember signedIn = new PracticeMember(rehearsal.world().practice().addresses());
      signedIn.signIn();
      member.set(signedIn);
      Scene scene = atSignIn(rehearsal);
      Toolkit.await(() -> scene.lookup("#use-my-browser") != null);
      Toolkit.press(() -> (Button) scene.lookup("#use-my-browser"));
      Toolkit.await(() -> scene.lookup("#confirm-owner") != null);
      return asked.get().getQuery().replaceFirst(".*redirect_uri=([^&]*).*", "$1");
    }
  }

  /** How the program itself, as a process, reaches another computer. */
  private String reaches() throws Exception {
    Path endpoints = folder.resolve("endpoints.json");
    String at = "\"https://api.intra.invalid/\"";
    Files.writeString(
        endpoints,
        """
        {"authorization": AT, "token": AT, "introspection": AT, "api": AT, "upstack": AT,
         "portal": AT}
        """
            .replace("AT", at));
    int before = proxy.asked().size();
    Jvm.Ended ended =
        Jvm.end(
            Jvm.start(
                Main.class,
                Map.of(
                    "JAVA_TOOL_OPTIONS",
                    "-Dcapiwizard.defaults=" + file,
                    "https_proxy",
                    "",
                    "HTTPS_PROXY",
                    "",
                    "http_proxy",
                    "",
                    "HTTP_PROXY",
                    "",
                    "no_proxy",
                    "",
                    "NO_PROXY",
                    ""),
                "doctor",
                "--data-dir",
                fresh().toString(),
                "--endpoints",
                endpoints.toString()));
    boolean through = proxy.asked().size() > before;
    assertThat(ended.said()).as("it was examined").contains("Proxy");
    return through ? "through the proxy" : "directly";
  }

  private String reminds() throws Exception {
    try (HomeRig rig = HomeRig.open(fresh(), List.of(), Theme.Choice.LIGHT)) {
      Connection begun = NewConnection.begin(rig.context, Way.DEVELOPER_APP);
      var _ = rig.context.connections().add(begun);
      return begun.reminding().thresholds().stream()
          .map(String::valueOf)
          .collect(Collectors.joining(", "));
    }
  }

  /** Which page stands there without a press, the buttons, the blue one, and the keys’ first. */
  private String signsIn() throws Exception {
    try (Rehearsal rehearsal = Rehearsal.open("happy", fresh())) {
      Scene scene = atSignIn(rehearsal);
      Toolkit.settle();
      boolean isPageThere = Toolkit.onFx(() -> scene.lookup("#cancel-sign-in") != null);
      if (isPageThere) {
        Toolkit.press(() -> (Button) scene.lookup("#cancel-sign-in"));
      }
      Toolkit.await(() -> scene.lookup("#sign-in-here") != null);
      TestPictures.take(scene, "managed-signin-" + (isPageThere ? "window" : "browser"));
      String buttons =
          Toolkit.onFx(
              () ->
                  scene.lookup("#sign-in-here").getParent().getChildrenUnmodifiable().stream()
                      .map(one -> one.getId() + (isBlue(one) ? " blue" : ""))
                      .collect(Collectors.joining(", ")));
      return (isPageThere ? "the page is there: " : "")
          + buttons
          + "; first by Tab: "
          + firstByTab(scene);
    }
  }

  private static boolean isBlue(Node button) {
    return button.getStyleClass().contains("accent");
  }

  private static String firstByTab(Scene scene) throws Exception {
    FxRobot robot = new FxRobot();
    List<String> both = List.of("sign-in-here", "use-my-browser");
    Toolkit.onFx(
        () -> {
          scene.lookup("#step-signin").requestFocus();
          return true;
        });
    for (int i = 0; i < 30; i++) {
      robot.type(KeyCode.TAB);
      String now =
          Toolkit.onFx(() -> scene.getFocusOwner() == null ? "" : scene.getFocusOwner().getId());
      if (now != null && both.contains(now)) {
        return now;
      }
    }
    return "neither";
  }

  private static Scene atSignIn(Rehearsal rehearsal) throws Exception {
    new RehearsalPreparation(rehearsal.world()).to(Place.SIGN_IN);
    return Toolkit.onFx(
        () -> {
          rehearsal.window().open(rehearsal.connection().orElseThrow());
          return rehearsal.window().stage().getScene();
        });
  }

  private Path fresh() throws Exception {
    return Files.createTempDirectory(folder, "data");
  }
}
