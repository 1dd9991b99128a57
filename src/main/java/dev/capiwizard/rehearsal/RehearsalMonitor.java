package dev.capiwizard.rehearsal;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.practice.Practice;
import dev.capiwizard.scenarios.Place;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.ShownFindings;
import dev.capiwizard.window.Workspace;
import java.time.InstantSource;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;

/** Watches a rehearsal: keeps its diary and shows the side note. FX thread. */
final class RehearsalMonitor {
  private static final Texts TEXTS = Texts.of("rehearsal");

  private final RehearsalScenario situation;
  private final Practice practice;
  private final Workspace workspace;
  private final BooleanProperty noteShown;
  private final RehearsalDiary diary;
  private final SideNote note;
  private final Button toggle = Buttons.link("side-note-toggle", "", this::toggle);
  private final ChangeListener<Boolean> whenToggled = (observable, before, now) -> place(now);
  private final Runnable whenLaidOut = this::look;
  private final Runnable unlisten;
  private final ActionCounter counter;

  /**
   * @param workspace the rehearsal’s workspace, which shows nothing yet
   * @param noteShown whether the side note is shown, remembered for the run of the program
   * @param clock the real time
   */
  RehearsalMonitor(
      RehearsalScenario situation,
      Practice practice,
      Workspace workspace,
      BooleanProperty noteShown,
      InstantSource clock) {
    this.situation = situation;
    this.practice = practice;
    this.workspace = workspace;
    this.noteShown = noteShown;
    this.diary = new RehearsalDiary(clock);
    this.note = new SideNote(situation);
    this.counter = new ActionCounter(diary::action);
    workspace.screen().onOpened(this::opened);
    workspace.banners().besideRehearsal(toggle);
    counter.watch(scene());
    noteShown.addListener(whenToggled);
    scene().addPostLayoutPulseListener(whenLaidOut);
    unlisten = practice.whenObserved(() -> Platform.runLater(this::look));
    place(noteShown.get());
  }

  private Scene scene() {
    return workspace.stage().getScene();
  }

  private void toggle() {
    noteShown.set(!noteShown.get());
  }

  private void opened(String screen) {
    diary.screen(screen);
    look();
  }

  private void place(boolean shown) {
    toggle.setText(TEXTS.get(shown ? "note.hide" : "note.show"));
    workspace.screen().beside(shown ? note : null);
    look();
  }

  /** Looks at the screen; findings come and go without an event, at any layout. */
  private void look() {
    Node content = workspace.screen().content();
    if (content == null) {
      return;
    }
    Set<FailureCode> codes = ShownFindings.in(content);
    codes.forEach(diary::finding);
    if (noteShown.get()) {
      note.show(Place.byId(diary.screen()).orElse(null), codes, practice.observed());
    }
  }

  /** Ends the walk and shows how it went. */
  void finish(SummaryWays ways) {
    look();
    close();
    workspace.banners().besideRehearsal(null);
    workspace.banners().world(workspace.endpoints(), null);
    workspace.show(new RehearsalSummary(situation, diary, practice.observed().size(), ways));
  }

  /** Ends the watching; a second call does nothing. */
  void close() {
    scene().removePostLayoutPulseListener(whenLaidOut);
    unlisten.run();
    counter.unwatch(scene());
    noteShown.removeListener(whenToggled);
    workspace.screen().onOpened(screen -> {});
    if (noteShown.get()) {
      place(false);
    }
  }
}
