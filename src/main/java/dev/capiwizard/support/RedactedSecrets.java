package dev.capiwizard.support;

import dev.capiwizard.failures.FailureException;
import dev.capiwizard.observations.KeychainPoints;
import dev.capiwizard.observations.Observer;
import dev.capiwizard.secrets.ForwardingSecrets;
import dev.capiwizard.secrets.SecretStore;
import java.util.Optional;

/** Tells the redactor of every secret that passes, so that none reaches a log. */
public final class RedactedSecrets extends ForwardingSecrets {
  private final SecretStore store;
  private final Redactor redactor;
  private final Observer observer;

  /**
   * @param observer is told how the keychain answers; called off the FX thread
   */
  public RedactedSecrets(SecretStore store, Redactor redactor, Observer observer) {
    super(store);
    this.store = store;
    this.observer = observer;
    this.redactor = redactor;
  }

  @Override
  public Optional<String> get(String connectionId, Kind kind) throws FailureException {
    try {
      Optional<String> secret = store.get(connectionId, kind);
      secret.ifPresent(redactor::register);
      return secret;
    } finally {
      KeychainPoints.tell(store, observer);
    }
  }

  @Override
  public void put(String connectionId, Kind kind, String value) throws FailureException {
    redactor.register(value);
    try {
      store.put(connectionId, kind, value);
    } finally {
      KeychainPoints.tell(store, observer);
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
