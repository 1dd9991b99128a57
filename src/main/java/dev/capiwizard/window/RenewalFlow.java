package dev.capiwizard.window;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.connection.Renewal;
import dev.capiwizard.connection.StepId;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.renewal.RenewalProof;
import dev.capiwizard.renewal.Renewals;
import dev.capiwizard.ui.Background;
import dev.capiwizard.wizard.Step;
import dev.capiwizard.wizard.WizardModel;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Leads a renewal on by itself: from each finished step to the next, and, once the card is green,
 * replaces the old token by the new one. FX thread.
 */
final class RenewalFlow {
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  /** The steps that are left without a press once they are done. */
  private static final Set<StepId> LEADING = Set.of(StepId.SIGN_IN, StepId.UPSTACK);

  private final WizardModel model;
  private final CurrentConnection current;
  private final Renewals renewals;
  private final Background background;
  private final Consumer<FailureException> failed;
  private boolean finishing;
  private boolean ended;

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
   * Begins at the step where the renewal was left.
   *
   * @return ends the listening
   */
  Runnable begin() {
    for (Step step : model.steps()) {
      if (!LEADING.contains(step.id())) {
        continue;
      }
      step.blocked()
          .addListener(
              (observable, before, now) -> {
                if (now.isEmpty()) {
                  // Waits until the step has reported everything, not only a part.
                  background.onFx(() -> goOn(step));
                }
              });
    }
    Runnable unlisten = current.listen(this::finishOnceProven);
    model.open(firstOpen());
    return () -> {
      ended = true;
      unlisten.run();
    };
  }

  private StepId firstOpen() {
    Renewal renewal = current.inUse().renewal();
    if (renewal == null || renewal.token() == null) {
      return StepId.SIGN_IN;
    }
    if (renewal.upstack().saved() != null) {
      return StepId.STATUS;
    }
    // The owner of the token is checked again before the token goes anywhere.
    return renewal.isAssured(Renewal.Assured.RIGHT_TOKEN) ? StepId.UPSTACK : StepId.SIGN_IN;
  }

  private void goOn(Step from) {
    if (!ended && model.current().equals(from)) {
      model.next();
    }
  }

  private void finishOnceProven(Connection seen) {
    if (!finishing && current.isRenewing() && RenewalProof.isProven(current.inUse())) {
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
