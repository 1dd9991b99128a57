package dev.capiwizard.tour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.Way;
import dev.capiwizard.platform.notices.NoNotifier;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.rehearsal.Rehearsal;
import dev.capiwizard.scenarios.ScenarioFacts;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.support.ScreenCode;
import dev.capiwizard.support.StoredCallerState;
import dev.capiwizard.support.SupportReport;
import dev.capiwizard.testing.FxWatchdog;
import dev.capiwizard.testing.Leaks;
import dev.capiwizard.testing.MarkedSecrets;
import dev.capiwizard.testing.Shared;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.ui.ShownFindings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.text.Text;
import javafx.scene.web.WebView;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every scenario through the real window and the real embedded browser, by TestFX’s mouse and keys,
 * to its own end; and no secret in any file, on any picture, or in any text on the way.
 */
@TestTiers.Sampled
@ResourceLock(Shared.REDIRECT_PORT)
class ScenarioTourTest {
  @TempDir Path folder;

  /**
   * What each picture showed: texts of the window, and of fields and pages that are not covered.
   */
  private final List<String> shown = new ArrayList<>();

  /** Of these, the words of the window’s own controls. */
  private final List<String> read = new ArrayList<>();

  /** Names of classes, parameters of addresses, JSON. */
  private static final Pattern TECHNICAL =
      Pattern.compile(
          "\\w(Exception|Error)\\b|\\b(java|javafx|dev|okhttp3)\\.\\w+\\.|[?&]\\w+=|[{,]\\s*\"");

  /**
   * A login refused, a token pasted, the whole way to a red card, a renewal; all with {@code
   * -Pfull}. The way to the green card is walked by {@code KeyboardWalkTest} and {@code
   * LongWordsTest}.
   */
  private static final Set<Scenario> SAMPLE =
      EnumSet.of(
          Scenario.MISSING_SCOPE,
          Scenario.TOKEN_PASTED_TWICE,
          Scenario.UPSTACK_UNHEALTHY,
          Scenario.RENEWAL_OTHER_MEMBER);

  /** {@code -Dscenarios}: {@code all}, the sample, or the names of a few. */
  static Set<Scenario> scenarios() {
    String asked = System.getProperty("scenarios", "sample");
    return switch (asked) {
      case "all" -> EnumSet.allOf(Scenario.class);
      case "sample" -> SAMPLE;
      default ->
          Stream.of(asked.split(","))
              .map(id -> Scenario.byId(id).orElseThrow())
              .collect(Collectors.toSet());
    };
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void endsAsItShouldAndLeaksNothing(Scenario scenario) throws Exception {
    Path data = folder.resolve("data");
    Path pictures = Path.of("target/tour-tests", scenario.id());
    MarkedSecrets secrets = new MarkedSecrets();
    Leaks leaks = Leaks.watch();
    String atHand;
    try (leaks;
        Rehearsal rehearsal = Rehearsal.open(scenario.id(), data);
        FxWatchdog watchdog = FxWatchdog.watch()) {
      TourReport report =
          rehearsal.walk(
              pictures,
              scene -> {
                look(scene);
                // What a person reads, and what the screen says of itself.
                Node content = rehearsal.window().screen().content();
                assertThat(ShownFindings.in(content)).isEqualTo(Screen.codes(content));
              });
      assertThat(report.asExpected())
          .as(report.verdict() + " " + report.codes() + " " + report.remark())
          .isTrue();
      assertThat(watchdog.seen()).as("where the FX thread waited").isEmpty();
      assertThat(watchdog.looks()).isGreaterThan(100);
      secrets.mark(rehearsal.world().practice());
      atHand = rehearsal.world().practice().addresses().tokenAtHand();
      String id = rehearsal.connection().orElseThrow().id();
      for (SecretStore.Kind kind : SecretStore.Kind.values()) {
        rehearsal.secrets().get(id, kind).ifPresent(one -> secrets.mark(kind.name(), one));
      }
      // Before the rehearsal takes its folder away.
      assertThat(data)
          .isDirectoryRecursivelyContaining("glob:**.log")
          .isDirectoryRecursivelyContaining("glob:**observations.jsonl");
      assertThat(secrets.in(data)).as("files").isEmpty();
      assertThat(secrets.in("report", report(rehearsal))).as("report").isEmpty();
    }
    assertThat(shown).hasSizeGreaterThan(20);
    // A practice page shows the made-up password and code that it accepts.
    assertThat(secrets.without("password", "one-time code").in("pictures", text(shown))).isEmpty();
    assertThat(leaks.seen()).containsKeys("log", "jdk.FileWrite");
    assertThat(leaks.of(secrets)).as("let out").isEmpty();
    // These were put there by the person who walks, in another program as it were.
    MarkedSecrets programs =
        atHand.isEmpty() && ScenarioFacts.of(scenario).way() == Way.DEVELOPER_APP
            ? secrets.without("client secret")
            : secrets.without(
                "client secret", "access token", "ACCESS_TOKEN", "refresh token", "REFRESH_TOKEN");
    assertThat(programs.in("clipboard", clipboard())).isEmpty();
    assertThat(read).as("words for people").noneMatch(text -> TECHNICAL.matcher(text).find());
  }

  /** The zip for support, with the logs of this walk. */
  private byte[] report(Rehearsal rehearsal) throws Exception {
    AppContext context = rehearsal.world().context();
    SupportReport made =
        SupportReport.make(
            context.report(context.doctor(new NoNotifier(), context::reminderJob)),
            StoredCallerState.state(
                rehearsal.connection().orElseThrow(),
                Endpoints.World.PRACTICE,
                "0.1.0",
                ScreenCode.HOME,
                null,
                rehearsal.secrets().storage(),
                context.clock().instant()),
            true,
            true);
    Path zip = folder.resolve("report.zip");
    made.save(zip);
    return Files.readAllBytes(zip);
  }

  private static String text(List<String> texts) {
    return String.join("\n", texts);
  }

  private static String clipboard() throws IOException {
    return String.valueOf(Toolkit.onFx(() -> Clipboard.getSystemClipboard().getString()));
  }

  private void look(Scene scene) {
    List<String> texts = Screen.texts(scene).stream().filter(text -> !text.isBlank()).toList();
    read.addAll(texts);
    shown.addAll(texts);
    for (Node node : scene.getRoot().lookupAll("*")) {
      // What a screen reader says, and what stands in no control.
      shown.add(String.valueOf(node.getAccessibleText()));
      shown.add(node instanceof Text words ? words.getText() : "");
    }
    for (Node node : scene.getRoot().lookupAll(".web-view")) {
      if (node instanceof WebView view) {
        Object text =
            view.getEngine()
                .executeScript(
                    """
                    (document.body ? document.body.innerText : '') + ' ' +
                    Array.from(document.querySelectorAll('input,textarea'))
                      .filter(e => getComputedStyle(e).webkitTextSecurity === 'none')
                      .map(e => e.value).join(' ')
                    """);
        shown.add(String.valueOf(text));
      }
    }
  }

  static {
    // The toolkit must be there before the first scenario's time is taken.
    Toolkit.cookies();
  }
}
