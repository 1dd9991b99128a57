package dev.capiwizard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.practice.Scenario;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.testing.FxWatchdog;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.tour.Screen;
import dev.capiwizard.tour.TourReport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.web.WebView;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every scenario through the real window and the real embedded browser, by TestFX’s mouse and keys,
 * to its own end; and no secret in any file, on any picture, or in any text on the way.
 */
class ScenarioTourTest {
  @TempDir Path folder;

  /**
   * What each picture showed: texts of the window, and of fields and pages that are not covered.
   */
  private final List<String> shown = new ArrayList<>();

  /** One of each kind, where not all are asked for ({@code -Pfull}). */
  private static final Set<Scenario> SAMPLE =
      EnumSet.of(
          Scenario.HAPPY,
          Scenario.NO_DESTINATION,
          Scenario.NOT_ENABLED,
          Scenario.TOKEN_FIELD_MASKED,
          Scenario.APPROVAL_PENDING,
          Scenario.USER_CANCELS,
          Scenario.WRONG_SECRET,
          Scenario.REDIRECT_MISMATCH,
          Scenario.MISSING_SCOPE,
          Scenario.NO_AD_ACCOUNT,
          Scenario.FRESH_TOKEN_REFUSED,
          Scenario.EXPIRED,
          Scenario.UPSTACK_UNHEALTHY,
          Scenario.TOO_MANY_CALLS,
          Scenario.UPSTACK_NEVER_HEALTHY,
          Scenario.RENEWAL_OTHER_MEMBER,
          Scenario.RENEWAL_BY_REFRESH_TOKEN);

  static Set<Scenario> scenarios() {
    return System.getProperty("scenarios", "sample").equals("all")
        ? EnumSet.allOf(Scenario.class)
        : SAMPLE;
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void endsAsItShouldAndLeaksNothing(Scenario scenario) throws Exception {
    Path data = folder.resolve("data");
    Path pictures = Path.of("target/tour-tests", scenario.id());
    try (Rehearsal rehearsal = Rehearsal.open(scenario.id(), data);
        FxWatchdog watchdog = FxWatchdog.watch()) {
      TourReport report = rehearsal.walk(pictures, this::look);
      assertThat(report.asExpected())
          .as(report.verdict() + " " + report.codes() + " " + report.remark())
          .isTrue();
      assertThat(watchdog.seen()).as("where the FX thread waited").isEmpty();
      assertThat(watchdog.looks()).isGreaterThan(100);
      List<String> secrets = secrets(rehearsal);
      assertThat(rehearsal.written()).isNotEmpty();
      for (String secret : secrets) {
        for (String form : forms(secret)) {
          assertThat(rehearsal.written()).as("files").noneMatch(text -> text.contains(form));
          assertThat(shown).as("pictures").noneMatch(text -> text.contains(form));
        }
      }
    }
    assertThat(shown).hasSizeGreaterThan(20);
  }

  private List<String> secrets(Rehearsal rehearsal) throws Exception {
    String id = rehearsal.connection().orElseThrow().id();
    List<String> secrets = new ArrayList<>();
    secrets.add(rehearsal.world().practice().addresses().clientSecret());
    for (SecretStore.Kind kind : SecretStore.Kind.values()) {
      rehearsal.secrets().get(id, kind).ifPresent(secrets::add);
    }
    return secrets;
  }

  private static List<String> forms(String secret) {
    return List.of(
        secret,
        java.net.URLEncoder.encode(secret, StandardCharsets.UTF_8),
        Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
  }

  private void look(Scene scene) {
    Screen.texts(scene).stream().filter(text -> !text.isBlank()).forEach(shown::add);
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
