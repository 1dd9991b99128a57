package dev.capiwizard.window;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Contradiction;
import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.connection.Need;
import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.StepProgress;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.wizard.StepState;
import dev.capiwizard.wizard.StepState.Correction;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Keeps the list of steps true where LinkedIn contradicts what the person said of a step before. FX
 * thread.
 */
final class StepCorrections {
  private static final Texts TEXTS = Texts.of("window");

  private StepCorrections() {}

  /**
   * Corrects the steps now and with each change of the connection.
   *
   * @return ends the listening
   */
  static Runnable keep(CurrentConnection current, Map<StepId, StepState> steps) {
    correct(current.get(), steps);
    return current.listen(one -> correct(one, steps));
  }

  private static void correct(Connection now, Map<StepId, StepState> steps) {
    steps.forEach((step, state) -> state.correct(of(now, step)));
  }

  private static Optional<Correction> of(Connection now, StepId step) {
    return note(now, step).map(note -> new Correction(StepProgress.of(now, step), note));
  }

  private static Optional<String> note(Connection now, StepId step) {
    if (step == StepId.PREREQUISITES) {
      return Optional.of(
              Contradiction.needs(now).stream()
                  .map(StepCorrections::again)
                  .collect(Collectors.joining(", ")))
          .filter(words -> !words.isEmpty());
    }
    return Contradiction.of(now, step).map(code -> TEXTS.get("contradicted." + code.id()));
  }

  private static String again(Need need) {
    return TEXTS.get("open.again." + need.id());
  }
}
