package dev.capiwizard.rehearsal;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.practice.Practice;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.tour.Screen;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.window.ProgramWindow;
import java.time.InstantSource;
import java.util.Set;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import javafx.util.Duration;

/** Looks over the shoulder of a rehearsal: keeps its diary, and shows the side note. FX thread. */
final class RehearsalMonitor {
  private static final Texts TEXTS = Texts.of("rehearsal");
  private static final Duration LOOK = Duration.millis(400);

  private final Situation situation;
  private final Practice practice;
  private final ProgramWindow window;
  private final BooleanProperty noteShown;
  private final RehearsalDiary diary;
  private final SideNote note;
  private final Button toggle = Buttons.link("side-note-toggle", "", this::toggle);
  private final ChangeListener<Boolean> whenToggled = (observable, before, now) -> place(now);
  private final Timeline looking = new Timeline(new KeyFrame(LOOK, event -> look()));
  private final ActionCounter counter;
  private double grown;

  /**
   * @param window of the rehearsal, before it shows anything
   * @param noteShown whether the side note is shown, remembered for the run of the program
   * @param clock of the wall
   */
  RehearsalMonitor(
      Situation situation,
      Practice practice,
      ProgramWindow window,
      BooleanProperty noteShown,
      InstantSource clock) {
    this.situation = situation;
    this.practice = practice;
    this.window = window;
    this.noteShown = noteShown;
    this.diary = new RehearsalDiary(clock);
    this.note = new SideNote(situation);
    this.counter = new ActionCounter(diary::action);
    window.onScreen(this::opened);
    window.banners().besideRehearsal(toggle);
    counter.watch(scene());
    noteShown.addListener(whenToggled);
    looking.setCycleCount(Animation.INDEFINITE);
    looking.play();
    place(noteShown.get());
  }

  private Scene scene() {
    return window.stage().getScene();
  }

  private void toggle() {
    noteShown.set(!noteShown.get());
  }

  private void opened(String screen) {
    diary.screen(screen);
    look();
  }

  /** Grows the window where there is room, so that the customer’s side of it stays as it is. */
  private void place(boolean shown) {
    toggle.setText(TEXTS.get(shown ? "note.hide" : "note.show"));
    window.beside(shown ? note : null);
    Stage stage = window.stage();
    if (shown && stage.isShowing() && !stage.isMaximized() && !stage.isFullScreen()) {
      Rectangle2D room = javafx.stage.Screen.getPrimary().getVisualBounds();
      grown = Math.clamp(room.getWidth() - stage.getWidth(), 0, SideNote.WIDTH);
      stage.setWidth(stage.getWidth() + grown);
    } else if (grown > 0) {
      stage.setWidth(stage.getWidth() - grown);
      grown = 0;
    }
    look();
  }

  /** What is on screen now; asked again and again, as findings come and go by themselves. */
  private void look() {
    Node content = window.content();
    if (content == null) {
      return;
    }
    Set<FailureCode> codes = Screen.codes(content);
    codes.forEach(diary::finding);
    if (noteShown.get()) {
      note.show(Place.byId(diary.screen()).orElse(null), codes, practice.observed());
    }
  }

  /** Ends the walk and shows how it went. */
  void finish(SummaryWays ways) {
    look();
    close();
    window.banners().besideRehearsal(null);
    window.banners().world(window.endpoints(), null);
    window.show(new RehearsalSummary(situation, diary, practice.observed().size(), ways));
  }

  /** Ends the looking; again does nothing. */
  void close() {
    looking.stop();
    counter.unwatch(scene());
    noteShown.removeListener(whenToggled);
    window.onScreen(screen -> {});
    if (noteShown.get()) {
      place(false);
    }
  }
}
