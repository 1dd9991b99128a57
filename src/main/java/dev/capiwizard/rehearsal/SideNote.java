package dev.capiwizard.rehearsal;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.practice.web.Observed;
import dev.capiwizard.scenarios.Place;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Words;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Beside the window of a rehearsal: what happens behind it, and what to say. FX thread. */
public final class SideNote extends VBox {
  /** Its width in pixels; the window grows by it where the screen has room. */
  public static final double WIDTH = 280;

  private static final Texts TEXTS = Texts.of("rehearsal");

  private final RehearsalScenario situation;
  private final Label say = Words.text("", "note-say");
  private final Label behind = Words.text("");
  private final Label calls = Words.text("", "soft");

  public SideNote(RehearsalScenario situation) {
    this.situation = situation;
    getStyleClass().add("side-note");
    setId("side-note");
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    say.setId("note-say");
    behind.setId("note-behind");
    calls.setId("note-calls");
    VBox words =
        new VBox(
            18,
            new VBox(
                4,
                Words.heading(TEXTS.get("note.title")),
                Words.text(TEXTS.get("note.only"), "soft")),
            part("note.say", say),
            part("note.behind", behind),
            part("note.calls", calls));
    words.getStyleClass().add("side-note-words");
    ScrollPane scroll = new ScrollPane(words);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("inner-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().add(scroll);
  }

  private static VBox part(String heading, Label text) {
    return new VBox(4, Words.text(TEXTS.get(heading), "field-label"), text);
  }

  /**
   * Follows the screen.
   *
   * @param place null on a screen that is not a step
   * @param codes of the catalogue that are on screen now
   * @param observed what the practice services answered so far
   */
  public void show(@Nullable Place place, Set<FailureCode> codes, List<Observed> observed) {
    say.setText(TEXTS.get("note.quote", say(place, codes)));
    behind.setText(isHere(place, codes) ? situation.behind() : behind(place));
    calls.setText(CallWords.of(observed));
  }

  private String say(@Nullable Place place, Set<FailureCode> codes) {
    if (isHere(place, codes)) {
      return situation.say();
    }
    return codes.stream()
        .findFirst()
        .map(
            code ->
                TEXTS.get(
                    "note.finding", FailureTexts.title(code), FailureTexts.next(code), code.id()))
        .orElseGet(() -> place == null ? TEXTS.get("step.start.say") : place.say(situation.way()));
  }

  /** Whether the subject of this situation is on screen now. */
  private boolean isHere(@Nullable Place place, Set<FailureCode> codes) {
    if (!situation.codes().isEmpty()) {
      return situation.codes().stream().anyMatch(codes::contains);
    }
    Place end = situation.place() == null ? Place.STATUS : situation.place();
    return codes.isEmpty() && place == end;
  }

  private String behind(@Nullable Place place) {
    return place == null ? TEXTS.get("step.start.behind") : place.behind(situation.way());
  }
}
