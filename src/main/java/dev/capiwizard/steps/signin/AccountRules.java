package dev.capiwizard.steps.signin;

import dev.capiwizard.health.LinkedInReading;
import dev.capiwizard.health.StoredToken;
import dev.capiwizard.steps.signin.TargetChoice.Account;
import dev.capiwizard.ui.Background;
import java.time.Duration;
import java.util.function.Consumer;

/** Reads the rules of the chosen account before the choice is stored. FX thread. */
final class AccountRules {
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private final TargetChoice choice;
  private final StoredToken verifier;
  private final Background background;

  AccountRules(TargetChoice choice, StoredToken verifier, Background background) {
    this.choice = choice;
    this.verifier = verifier;
    this.background = background;
  }

  /** If the rules cannot be read, the account is chosen without, and the reading says so. */
  Background.Running choose(
      Account account, LinkedInReading before, Consumer<LinkedInReading> chosen) {
    choice.await(account);
    Consumer<LinkedInReading> take =
        now -> {
          choice.choose(account, now);
          chosen.accept(now);
        };
    return background.run(
        DEADLINE,
        () -> choice.askRules(verifier, account, before),
        take,
        problem -> take.accept(before.withoutRules(problem)));
  }
}
