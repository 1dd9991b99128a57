package dev.capiwizard.app;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.connection.LastVerdict;
import dev.capiwizard.connection.Renewal;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.health.Verdict;
import dev.capiwizard.renewal.Renewals;
import dev.capiwizard.ui.Background;
import dev.capiwizard.wizard.Step;
import dev.capiwizard.wizard.WizardModel;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Leads a renewal on by itself: from each finished step to the next, and once the card is green,
 * the new token into the old one’s place. FX thread.
 */
final class RenewalFlow {
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private final WizardModel model;
  private final CurrentConnection current;
  private final Renewals renewals;
  private final Background background;
  private final Consumer<FailureException> failed;
  private boolean finishing;

  RenewalFlow(
      WizardModel model,
      CurrentConnection current,
      Renewals renewals,
      Background background,
      Consumer<FailureException> failed) {
    this.model = model;
    this.current = current;
    this.renewals = renewals;
    this.background = background;
    this.failed = failed;
  }

  /**
   * Begins where the renewal was left.
   *
   * @return ends the listening
   */
  Runnable begin() {
    for (int i = 0; i < model.steps().size() - 1; i++) {
      int at = i;
      Step step = model.steps().get(i);
      step.blocked()
          .addListener(
              (observable, before, now) -> {
                if (now.isEmpty()) {
                  // After the step has said all of it, not in the middle.
                  background.onFx(() -> goOn(at));
                }
              });
    }
    Runnable unlisten = current.listen(this::look);
    model.open(firstOpen());
    return unlisten;
  }

  private int firstOpen() {
    Renewal renewal = current.inUse().renewal();
    if (renewal == null || renewal.token() == null) {
      return 0;
    }
    return renewal.upstack().saved() == null ? 1 : 2;
  }

  private void goOn(int from) {
    if (model.indexProperty().get() == from) {
      model.next();
    }
  }

  private void look(Connection seen) {
    LastVerdict last = seen.lastVerdict();
    boolean green = last != null && last.verdict().equals(Verdict.HEALTHY.name());
    if (green && current.isRenewing() && !finishing) {
      finishing = true;
      background.run(
          DEADLINE,
          () -> {
            renewals.finish(seen.id());
            return true;
          },
          done -> finishing = false,
          failure -> {
            finishing = false;
            failed.accept(failure);
          });
    }
  }
}
