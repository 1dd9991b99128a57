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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.scene.Group;
import org.jspecify.annotations.Nullable;

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
   * @param services makes what asks LinkedIn; called in the background
   * @param wizard makes the first step, which is ended once it was laid out; gives null where there
   *     is a wizard already
   */
  static void makeReady(
      Background background, Runnable services, Supplier<@Nullable ConnectionScreen> wizard) {
    var _ =
        background.run(
            DEADLINE,
            () -> {
              WORDS.forEach(Texts::readAhead);
              services.run();
              return true;
            },
            read -> layOut(wizard),
            failure -> {});
  }

  private static void layOut(Supplier<@Nullable ConnectionScreen> wizard) {
    // Each once: whoever returns from a rehearsal has them.
    List<Runnable> parts = new ArrayList<>();
    parts.addAll(
        LayoutWarmUp.parts(
            WayChoiceView.class,
            () -> new WayChoiceView(Way.DEVELOPER_APP, false, way -> {}, () -> {})));
    AtomicReference<@Nullable ConnectionScreen> made = new AtomicReference<>();
    parts.addAll(
        LayoutWarmUp.parts(
            WizardShell.class,
            () -> {
              ConnectionScreen one = wizard.get();
              made.set(one);
              return one == null ? new Group() : one.view();
            }));
    parts.add(
        () -> {
          ConnectionScreen one = made.get();
          if (one != null) {
            one.end();
          }
        });
    Frames.meanwhile(parts);
  }
}
