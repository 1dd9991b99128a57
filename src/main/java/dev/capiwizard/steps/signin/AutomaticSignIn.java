package dev.capiwizard.steps.signin;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.connection.DeveloperApp;
import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.StepProgress;
import dev.capiwizard.connection.StepStatus;
import dev.capiwizard.connection.Target;
import dev.capiwizard.connection.Way;
import dev.capiwizard.health.CheckWords;
import dev.capiwizard.health.LinkedInReading;
import dev.capiwizard.texts.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the sign-in begins or leads on without a press, because nobody is asked anything. FX
 * thread.
 */
final class AutomaticSignIn {
  private static final Texts TEXTS = Texts.of("signin");
  private static final List<StepId> BEFORE =
      List.of(StepId.PREREQUISITES, StepId.APP, StepId.PRODUCTS);

  private final CurrentConnection connection;
  private final SignInModel model;
  private boolean begun;
  private boolean justSignedIn;

  AutomaticSignIn(CurrentConnection connection, SignInModel model) {
    this.connection = connection;
    this.model = model;
  }

  /** A sign-in has begun, by itself or by a press. */
  void begun() {
    begun = true;
  }

  /** A sign-in came back; only from LinkedIn’s page in here does the way lead on. */
  void signedIn(Phase from) {
    justSignedIn = from == Phase.AT_LINKEDIN;
  }

  /** The sign-in has ended, so that nothing leads on from it. */
  void forget() {
    justSignedIn = false;
  }

  /** Ends a sign-in that began by itself and was left; it begins anew with the step. */
  void leave() {
    model.cancel();
    begun = false;
  }

  /** Whether a sign-in can begin at once: in a renewal, if the app is known. */
  boolean startsRenewal() {
    return model.phase().get() == Phase.READY && starts(connection);
  }

  /** Whether LinkedIn’s page opens as soon as the step does; never after an earlier try. */
  boolean opensPage() {
    return !begun
        && !connection.isRenewing()
        && model.phase().get() == Phase.READY
        && opens(connection.get());
  }

  /** Whether the way leads on, after a sign-in in here. Told once: who stayed is not led on. */
  boolean takeLead() {
    boolean now = justSignedIn && model.phase().get() == Phase.DONE;
    justSignedIn &= !now;
    return now && isClear();
  }

  /** Whether nothing is left to be chosen or read. */
  boolean isClear() {
    return !connection.isRenewing()
        && model.state().blocked().get().isEmpty()
        && isClear(connection.get(), model.choice(), model.reading().orElse(null));
  }

  /** The account that was found, such as “Acme Ads, Account Manager”; empty before. */
  String found() {
    Target target = connection.get().target();
    return target == null
        ? ""
        : TEXTS.get("owner.account", target.accountName(), CheckWords.roleWords(target.role()));
  }

  /**
   * Whether LinkedIn’s page can open together with the step: all that it needs is there, nothing is
   * to be said before, and no earlier try has failed.
   */
  static boolean opens(Connection now) {
    return now.token() == null
        && now.lastVerdict() == null
        && now.app().use() != DeveloperApp.Use.SHARED
        && BEFORE.stream().allMatch(step -> StepProgress.of(now, step) == StepStatus.DONE);
  }

  /** Whether a renewal’s sign-in can begin at once: the app is known. */
  static boolean starts(CurrentConnection current) {
    Connection now = current.get();
    return current.isRenewing()
        && now.way() == Way.DEVELOPER_APP
        && now.app().secretStored()
        && !now.app().clientId().isEmpty();
  }

  /** Whether a sign-in left nothing to choose and nothing to read: one account, with one rule. */
  static boolean isClear(Connection now, TargetChoice choice, @Nullable LinkedInReading reading) {
    Target target = now.target();
    return target != null
        && target.rules().size() == 1
        && choice.accounts().size() == 1
        && reading != null
        && reading.codes().isEmpty();
  }
}
