package dev.capiwizard.rehearsal;

import dev.capiwizard.connection.Way;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.scenarios.Place;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Page;
import dev.capiwizard.ui.Section;
import dev.capiwizard.ui.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** How a rehearsal went: the screens, their times and the actions. FX thread. */
public final class RehearsalSummary extends VBox {
  private static final Texts TEXTS = Texts.of("rehearsal");

  /**
   * @param asked how many calls the practice services answered
   */
  public RehearsalSummary(
      RehearsalScenario situation, RehearsalDiary diary, int asked, SummaryWays ways) {
    getStyleClass().add("rehearsal-summary");
    HBox buttons = new HBox(12, Buttons.primary("again", TEXTS.get("summary.again"), ways.again()));
    Runnable other = ways.other();
    if (other != null) {
      buttons.getChildren().add(Buttons.plain("other", TEXTS.get("summary.other"), other));
    }
    buttons
        .getChildren()
        .add(Buttons.plain("close-rehearsal", TEXTS.get("summary.close"), ways.close()));
    HBox figures =
        new HBox(
            24,
            figure("time", TEXTS.get("summary.time"), time(diary.lasted())),
            figure("actions", TEXTS.get("summary.actions"), String.valueOf(diary.actions())),
            figure("asked", TEXTS.get("summary.asked"), String.valueOf(asked)));
    figures.getStyleClass().add("figures");
    Page page =
        Page.scrolling(
            TEXTS.get("summary.title"),
            TEXTS.get("summary.lead", situation.title()),
            new Section("", figures),
            findings(situation, diary),
            screens(diary, situation.way()),
            buttons);
    VBox.setVgrow(page, javafx.scene.layout.Priority.ALWAYS);
    getChildren().add(page);
  }

  private static Node figure(String id, String name, String value) {
    Label number = Words.text(value, "figure");
    number.setId("figure-" + id);
    return new VBox(2, number, Words.text(name, "soft"));
  }

  private static Node findings(RehearsalScenario situation, RehearsalDiary diary) {
    Section section = new Section(TEXTS.get("summary.findings"));
    section.setId("summary-findings");
    diary.findings().forEach(code -> section.getChildren().add(line(code)));
    if (diary.findings().isEmpty()) {
      section.getChildren().add(Words.text(TEXTS.get("summary.findings.none")));
    }
    List<FailureCode> missed = new ArrayList<>(situation.codes());
    missed.removeAll(diary.findings());
    if (!missed.isEmpty()) {
      section.getChildren().add(Words.text(TEXTS.get("summary.missed"), "field-label"));
      missed.forEach(code -> section.getChildren().add(line(code)));
    }
    return section;
  }

  private static Node line(FailureCode code) {
    return Words.text(TEXTS.get("summary.finding", FailureTexts.title(code), code.id()));
  }

  private static Node screens(RehearsalDiary diary, Way way) {
    Section section = new Section(TEXTS.get("summary.screens"));
    section.setId("summary-screens");
    VBox lines = new VBox(6);
    for (Visit visit : diary.visits()) {
      lines
          .getChildren()
          .add(
              Words.text(
                  TEXTS.get(
                      "summary.screen",
                      name(visit.id(), way),
                      visit.stayed().toSeconds(),
                      visit.actions())));
    }
    section.getChildren().add(lines);
    return section;
  }

  private static String name(String id, Way way) {
    return Place.byId(id).map(place -> place.title(way)).orElseGet(() -> TEXTS.get("screen." + id));
  }

  private static String time(Duration lasted) {
    return TEXTS.get("summary.time.value", lasted.toMinutes(), lasted.toSecondsPart());
  }
}
