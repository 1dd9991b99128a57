package dev.capiwizard.steps.signin;

import dev.capiwizard.oauth.RedirectUri;
import dev.capiwizard.steps.PracticeRig;

/** The sign-in’s model against the practice services. */
final class SignInRig {
  private SignInRig() {}

  static SignInModel model(PracticeRig world) {
    return new SignInModel(
        world.rig.current(),
        world.oauth,
        world.checks,
        world.rig.store(),
        world.rig.background,
        world.rig.clock(),
        RedirectUri.DEFAULT);
  }
}
