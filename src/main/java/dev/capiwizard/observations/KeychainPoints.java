package dev.capiwizard.observations;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.platform.SystemFamily;
import dev.capiwizard.secrets.SecretStore;
import java.util.Optional;

/** What a keychain settles by the way in which it answers. */
public final class KeychainPoints {
  private KeychainPoints() {}

  /** Tells how the keychain answered its last call. */
  public static void tell(SecretStore store, Observer observer) {
    String answer =
        switch (store.storage()) {
          case KEYCHAIN -> "kept";
          case MEMORY_NO_KEYCHAIN -> "none";
          case MEMORY_LOCKED ->
              store.trouble().equals(Optional.of(FailureCode.KEYCHAIN_SILENT))
                  ? "silent"
                  : "locked";
          case NOT_ASKED_YET, MEMORY_FOLDER_COPIED -> "";
        };
    if (!answer.isEmpty()) {
      observer.saw("keychain." + SystemFamily.current().id(), answer);
    }
  }
}
