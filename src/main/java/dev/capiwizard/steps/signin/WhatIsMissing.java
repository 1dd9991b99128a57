package dev.capiwizard.steps.signin;

import dev.capiwizard.failures.FailureException;
import dev.capiwizard.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Why the sign-in is not done, in the words beside Next. */
final class WhatIsMissing {
  private static final Texts TEXTS = Texts.of("signin");

  private WhatIsMissing() {}

  /** What comes first after a failure: another sign-in helps only where nothing is to be mended. */
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
}
