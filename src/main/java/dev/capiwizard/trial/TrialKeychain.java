package dev.capiwizard.trial;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.secrets.SecretStore.Kind;
import dev.capiwizard.secrets.SecretStore.Storage;
import dev.capiwizard.texts.Texts;
import org.jspecify.annotations.Nullable;

/** What a program can see of the keychain, by an entry of the trial’s own. Waits for the system. */
final class TrialKeychain {
  private static final Texts TEXTS = Texts.of("trial");
  private static final String ENTRY = "field-trial";
  private static final String VALUE = "kept by the field trial of CAPI Wizard";
  private final SecretStore secrets;

  TrialKeychain(SecretStore secrets) {
    this.secrets = secrets;
  }

  /** Takes the trial’s own entry out of the keychain. */
  void end() {
    try {
      secrets.delete(ENTRY, Kind.ACCESS_TOKEN);
    } catch (FailureException e) {
      // It holds no secret, and the keychain says itself that it does not answer.
      return;
    }
  }

  /** Stores the entry and reads it back. */
  TrialAnswer keeps() throws FailureException {
    secrets.put(ENTRY, Kind.ACCESS_TOKEN, VALUE);
    boolean kept =
        secrets.get(ENTRY, Kind.ACCESS_TOKEN).filter(VALUE::equals).isPresent()
            && secrets.storage() == Storage.KEYCHAIN;
    return kept
        ? new TrialAnswer(TrialResult.PASSED, TEXTS.get("seen.kept"))
        : new TrialAnswer(
            TrialResult.FAILED,
            secrets.trouble().map(FailureTexts::line).orElse(TEXTS.get("seen.not.kept")));
  }

  /** Of an open keychain a program cannot tell what was pressed before. */
  @Nullable TrialAnswer denied() throws FailureException {
    try {
      var _ = secrets.get(ENTRY, Kind.ACCESS_TOKEN);
    } catch (FailureException e) {
      return new TrialAnswer(
          e.code() == FailureCode.KEYCHAIN_LOCKED ? TrialResult.PASSED : TrialResult.FAILED,
          FailureTexts.line(e.code()));
    }
    return null;
  }

  /** Whether the entry is still there. */
  TrialAnswer afterRestart() throws FailureException {
    boolean there = secrets.get(ENTRY, Kind.ACCESS_TOKEN).filter(VALUE::equals).isPresent();
    return there
        ? new TrialAnswer(TrialResult.PASSED, TEXTS.get("seen.still"))
        : new TrialAnswer(TrialResult.FAILED, TEXTS.get("seen.gone"));
  }
}
