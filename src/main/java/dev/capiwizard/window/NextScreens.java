package dev.capiwizard.window;

import dev.capiwizard.connection.Way;
import dev.capiwizard.home.WayChoiceView;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Background;
import dev.capiwizard.ui.Frames;
import dev.capiwizard.ui.LayoutWarmUp;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The screens that the first presses open, made ready while the person still reads the one in
 * front. FX thread.
 */
final class NextScreens {
  /**
   * Bundles that the first window does not need, and the first presses do: the wizard names all
   * steps.
   */
  static final List<String> WORDS =
      List.of(
          "way",
          "wizard",
          "prerequisites",
          "developerapp",
          "terms",
          "ui",
          "failures",
          "productrequest",
          "scopes",
          "signin",
          "upstack",
          "status",
          "reminders");

  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private NextScreens() {}

  /**
   * Reads their words in the background, then makes them and lays them out unseen, a part in each
   * frame.
   */
  static void makeReady(Background background) {
    var _ =
        background.run(
            DEADLINE,
            () -> {
              WORDS.forEach(Texts::readAhead);
              return true;
            },
            read -> layOut(),
            failure -> {});
  }

  private static void layOut() {
    if (LayoutWarmUp.isDone(WayChoiceView.class)) {
      // The person returned from a rehearsal.
      return;
    }
    AtomicReference<WayChoiceView> made = new AtomicReference<>();
    Frames.each(
        () -> made.set(new WayChoiceView(Way.DEVELOPER_APP, false, way -> {}, () -> {})),
        () -> LayoutWarmUp.layOut(WayChoiceView.class, made::get));
  }
}
