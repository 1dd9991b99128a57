package dev.capiwizard.steps.signin;

import dev.capiwizard.connection.StepStatus;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.health.CheckResult;
import dev.capiwizard.health.LinkedInReading;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.wizard.StepState;
import org.jspecify.annotations.Nullable;

/** Why the sign-in is not done, in the words beside Next. */
final class WhatIsMissing {
  private static final Texts TEXTS = Texts.of("signin");

  private WhatIsMissing() {}

  /** Shows in the list of steps, and beside Next, how far the sign-in has come. */
  static void show(SignInModel model) {
    StepState state = model.state();
    Phase phase = model.phase().get();
    state.browsing().set(phase == Phase.AT_LINKEDIN);
    switch (phase) {
      case READY -> state.set(TEXTS.get(model.isQuickTry() ? "missing.token" : "missing.signin"));
      case AT_LINKEDIN, IN_OWN_BROWSER -> state.set(TEXTS.get("missing.return"));
      case VERIFYING -> state.set(TEXTS.get("missing.verifying"));
      case FAILED -> whenFailed(model.failure().orElse(null), state);
      case UNCONFIRMED -> state.set(TEXTS.get("missing.owner"));
      case DONE -> whenDone(model, state);
    }
    state.note().set(note(model, state));
  }

  /** The first thing to do after a failure: another sign-in helps only if nothing needs mending. */
  static String after(@Nullable FailureException failure) {
    if (failure == null) {
      return TEXTS.get("missing.again");
    }
    return TEXTS.get(
        switch (failure.code().fix()) {
          case PASTE_AGAIN -> "missing.paste";
          case DEVELOPER_APP, PRODUCTS -> "missing.correct";
          default -> "missing.again";
        });
  }

  /** Sets what is left to do after a failure. */
  private static void whenFailed(@Nullable FailureException failure, StepState state) {
    state.set(after(failure));
    state.status().set(StepStatus.PROBLEM);
  }

  /** What is wrong, in a few words for the list of steps; empty if nothing is. */
  private static String note(SignInModel model, StepState state) {
    if (state.status().get() != StepStatus.PROBLEM) {
      return "";
    }
    return model
        .failure()
        .map(FailureException::code)
        .or(() -> model.reading().flatMap(LinkedInReading::problem))
        .map(code -> "note." + code.id())
        .filter(TEXTS::has)
        .map(TEXTS::get)
        .orElse(TEXTS.get("note.other"));
  }

  /** Sets what is left to do after LinkedIn’s response. */
  private static void whenDone(SignInModel model, StepState state) {
    LinkedInReading now = model.reading().orElse(null);
    if (model.guard().isOpen()) {
      state.set(TEXTS.get("missing.other"));
      state.status().set(StepStatus.PROBLEM);
    } else if (model.choice().isWaiting()) {
      state.set(TEXTS.get("missing.rules"));
    } else if (now != null && now.outcome() == CheckResult.Outcome.PROBLEM) {
      FailureCode code = now.problem().orElse(FailureCode.UNEXPECTED_ANSWER);
      boolean isYours = code.who() == FailureCode.Who.YOU;
      state.setProblem(code, TEXTS.get(isYours ? "missing.yours" : "missing.theirs"));
    } else if (model.choice().isOpen()) {
      state.set(TEXTS.get("missing.choice"));
    } else if (model.end().needsDay()) {
      state.set(TEXTS.get("missing.day"));
    } else {
      state.set("");
    }
  }
}
