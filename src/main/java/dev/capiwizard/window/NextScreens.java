package dev.capiwizard.window;

import dev.capiwizard.connection.Way;
import dev.capiwizard.home.WayChoiceView;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Background;
import dev.capiwizard.ui.Frames;
import dev.capiwizard.ui.LayoutWarmUp;
import dev.capiwizard.wizard.WizardShell;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

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
   *
   * @param wizard makes the first step, which is ended at once
   */
  static void makeReady(Background background, Supplier<ConnectionScreen> wizard) {
    var _ =
        background.run(
            DEADLINE,
            () -> {
              WORDS.forEach(Texts::readAhead);
              return true;
            },
            read -> layOut(wizard),
            failure -> {});
  }

  private static void layOut(Supplier<ConnectionScreen> wizard) {
    // Each once: whoever returns from a rehearsal has them.
    List<Runnable> parts = new ArrayList<>();
    parts.addAll(
        LayoutWarmUp.parts(
            WayChoiceView.class,
            () -> new WayChoiceView(Way.DEVELOPER_APP, false, way -> {}, () -> {})));
    List<ConnectionScreen> made = new ArrayList<>();
    parts.addAll(
        LayoutWarmUp.parts(
            WizardShell.class,
            () -> {
              made.add(wizard.get());
              return made.getLast().view();
            }));
    parts.add(() -> made.forEach(ConnectionScreen::end));
    Frames.each(parts);
  }
}
