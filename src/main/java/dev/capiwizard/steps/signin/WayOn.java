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

/** Where the sign-in begins or leads on without a press, because nobody is asked anything. Pure. */
final class WayOn {
  private static final Texts TEXTS = Texts.of("signin");
  private static final List<StepId> BEFORE =
      List.of(StepId.PREREQUISITES, StepId.APP, StepId.PRODUCTS);

  private WayOn() {}

  /**
   * Whether LinkedIn’s page can open together with the step: all that it needs is there, nothing is
   * to be said before, and no earlier try has failed.
   */
  static boolean opens(Connection now) {
    return now.token() == null
        && now.lastVerdict() == null
        && !isShared(now)
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

  /** Whether there is a token that need not be replaced by one of a developer app. */
  static boolean hasToken(Connection now) {
    return now.token() != null && !StepProgress.isToBeReplaced(now);
  }

  /** Whether something else uses the app, which a sign-in may cut off. */
  static boolean isShared(Connection now) {
    return now.app().use() == DeveloperApp.Use.SHARED;
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

  /** The account that was found, such as “Acme Ads, Account Manager”; empty before. */
  static String found(Connection now) {
    Target target = now.target();
    return target == null
        ? ""
        : TEXTS.get("owner.account", target.accountName(), CheckWords.roleWords(target.role()));
  }
}
