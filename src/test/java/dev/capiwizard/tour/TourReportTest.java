package dev.capiwizard.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TourReportTest {
  @Test
  void theJsonTellsWhatWasDoneInAllAndPerStep() {
    ActCount entry = ActCount.ENTRY;
    Act press = new Act("app", "Next", "", ActCount.PRESS);
    Act inPage =
        new Act("signin", "Password", "/login", ActCount.PRESS_IN_PAGE.plus(ActCount.VALUE));
    Map<String, Object> json =
        new TourReport(
                "happy",
                List.of(new TourStep("app", "done", 5, "02-app.png", entry)),
                "HEALTHY",
                List.of(),
                List.of(new Act("app", "Client ID", "", entry), press, inPage),
                List.of(new PageHeight("/login", 411, 0.64219)),
                true,
                "")
            .json();
    assertThat(json)
        .containsEntry("actions", 3)
        .containsEntry("ownActions", 2)
        .containsEntry("typed", 2)
        .containsEntry(
            "pageHeights", List.of(Map.of("page", "/login", "height", 411, "share", 0.64)));
    assertThat(((List<?>) json.get("steps")).getFirst())
        .isEqualTo(
            Map.of(
                "id",
                "app",
                "state",
                "done",
                "ms",
                5L,
                "picture",
                "02-app.png",
                "actions",
                1,
                "ownActions",
                1,
                "typed",
                1));
  }

  @Test
  void theLeastRoomOfAPageCounts() {
    PageHeight least = new PageHeight("/login", 228, 0.36);
    assertThat(PageHeight.least(new PageHeight("/login", 411, 0.64), least)).isEqualTo(least);
  }
}
