package dev.capiwizard.steps.upstackpaste;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.observations.Ledger;
import dev.capiwizard.observations.LedgerPoint;
import dev.capiwizard.observations.Sighting;
import dev.capiwizard.secrets.SecretStore.Kind;
import dev.capiwizard.steps.StepRig;
import dev.capiwizard.upstack.FillResult;
import dev.capiwizard.upstack.UpstackPage;
import dev.capiwizard.upstack.UpstackPage.Box;
import dev.capiwizard.upstack.UpstackPage.CardState;
import dev.capiwizard.upstack.UpstackPage.Screen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What Upstack’s pages settle, by each answer that the ledger calls practised. */
@Execution(ExecutionMode.CONCURRENT)
class PageSightingsTest {
  private static final String TOKEN = "AQ" + "x".repeat(398);
  private static final UpstackPage LOGIN = page(Screen.LOGIN, CardState.NOT_ON_THIS_PAGE);
  private static final UpstackPage DOTS = form("•".repeat(20), Box.TICKED, "104012", false);

  private final List<Sighting> seen = new ArrayList<>();
  private StepRig rig = new StepRig(Endpoints.REAL);
  private UpstackModel model = model();

  @Test
  void eachAnswerIsNoticed() {
    // As it is thought to be: signed in, filled, saved, healthy, and dots in the field.
    model.see(LOGIN);
    model.see(page(Screen.DESTINATIONS, CardState.NEITHER));
    filledAndSaved(Box.TICKED, "104012", true);
    model.see(DOTS);
    model.see(page(Screen.DESTINATIONS, CardState.HEALTHY));
    // The other way.
    model = model();
    model.elsewhere();
    for (int i = 0; i < 20; i++) {
      model.see(UpstackPage.UNKNOWN);
    }
    filledAndSaved(Box.NONE, "", false);
    model.see(form(TOKEN, Box.NONE, "", false));
    rig.now = rig.now.plus(Duration.ofMinutes(6));
    model.see(page(Screen.DESTINATIONS, CardState.HEALTHY));
    model = model();
    filledAndSaved(Box.TICKED, "104012", true);
    for (int i = 0; i < 20; i++) {
      model.see(form("", Box.TICKED, "", false));
    }
    Stream.of(FillResult.values()).forEach(model::filled);

    Map<String, Set<String>> practised = new TreeMap<>();
    for (LedgerPoint point : Ledger.points()) {
      if (point.id().startsWith("upstack.") || point.id().equals("webview.upstack")) {
        practised.put(point.id(), new TreeSet<>(point.practised()));
      }
    }
    practised.values().removeIf(Set::isEmpty);
    Map<String, Set<String>> noticed = new TreeMap<>();
    seen.forEach(
        one -> noticed.computeIfAbsent(one.point(), id -> new TreeSet<>()).add(one.answer()));
    assertThat(noticed).containsExactlyEntriesOf(practised);
  }

  @Test
  void nothingButKindsIsTold() {
    filledAndSaved(Box.TICKED, "104012", true);
    model.see(DOTS);
    assertThat(seen).isNotEmpty();
    assertThat(seen)
        .allMatch(one -> one.code().isEmpty() && one.names().isEmpty() && one.status() == 0);
  }

  private void filledAndSaved(Box box, String rules, boolean said) {
    model.fill(token -> model.filled(FillResult.FILLED));
    model.see(form(TOKEN, box, rules, false));
    if (said) {
      model.see(form(TOKEN, box, rules, true));
    } else {
      model.markSaved();
    }
    assertThat(model.isSaved()).isTrue();
  }

  private UpstackModel model() {
    rig = new StepRig(Endpoints.REAL);
    rig.secrets.put(Kind.ACCESS_TOKEN, TOKEN);
    return new UpstackModel(
        rig.current(),
        rig.tags(),
        rig.store(),
        rig.background,
        rig.systemClipboard(),
        rig.clock(),
        seen::add);
  }

  private static UpstackPage page(Screen screen, CardState card) {
    return new UpstackPage(screen, card, "", Box.NONE, false);
  }

  private static UpstackPage form(String field, Box box, String rules, boolean saved) {
    return new UpstackPage(
        Screen.LINKEDIN_FORM, CardState.NOT_ON_THIS_PAGE, field, box, saved, rules);
  }
}
