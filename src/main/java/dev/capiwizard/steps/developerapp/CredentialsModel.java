package dev.capiwizard.steps.developerapp;

import dev.capiwizard.connection.AppTask;
import dev.capiwizard.connection.Contradiction;
import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.oauth.PastedCredential;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Background;
import dev.capiwizard.ui.FieldMessage;
import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Client ID and client secret, taken from what is pasted. FX thread. */
final class CredentialsModel {
  /** Where the client secret is. */
  enum Kept {
    NOWHERE,
    IN_KEYCHAIN,
    IN_MEMORY
  }

  private static final Texts TEXTS = Texts.of("developerapp");
  private static final Duration KEYCHAIN_DEADLINE = Duration.ofSeconds(20);

  private final CurrentConnection connection;
  private final SecretStore secrets;
  private final Background background;
  private final Runnable changed;
  private final ReadOnlyObjectWrapper<FieldMessage> clientIdMessage =
      new ReadOnlyObjectWrapper<>(FieldMessage.NONE);
  private final ReadOnlyObjectWrapper<FieldMessage> secretMessage =
      new ReadOnlyObjectWrapper<>(FieldMessage.NONE);
  private final ReadOnlyObjectWrapper<Kept> kept = new ReadOnlyObjectWrapper<>(Kept.NOWHERE);

  /**
   * @param changed runs after each change
   */
  CredentialsModel(
      CurrentConnection connection, SecretStore secrets, Background background, Runnable changed) {
    this.connection = connection;
    this.secrets = secrets;
    this.background = background;
    this.changed = changed;
    look();
  }

  String clientId() {
    return connection.get().app().clientId();
  }

  ReadOnlyObjectProperty<FieldMessage> clientIdMessage() {
    return clientIdMessage.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<FieldMessage> secretMessage() {
    return secretMessage.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Kept> kept() {
    return kept.getReadOnlyProperty();
  }

  /** Looks where the secret is now: a keychain may have opened since. */
  void look() {
    boolean stored = connection.get().app().secretStored();
    kept.set(
        !stored
            ? Kept.NOWHERE
            : secrets.isInMemory(connection.id(), SecretStore.Kind.CLIENT_SECRET)
                ? Kept.IN_MEMORY
                : Kept.IN_KEYCHAIN);
  }

  void enterClientId(String pasted) {
    try {
      PastedCredential read = PastedCredential.clientId(pasted);
      connection.updateApp(app -> app.withClientId(read.value()));
      connection.update(one -> Contradiction.endedForApp(one, AppTask.CREDENTIALS));
      clientIdMessage.set(FieldMessage.of(read.notes()));
    } catch (FailureException e) {
      connection.updateApp(app -> app.withClientId(""));
      clientIdMessage.set(pasted.isBlank() ? FieldMessage.NONE : FieldMessage.of(e.code()));
    }
    changed.run();
  }

  /** Puts a plausible secret into the keychain; the field can be emptied at once. */
  void enterSecret(String pasted) {
    PastedCredential read;
    try {
      read = PastedCredential.clientSecret(pasted);
    } catch (FailureException e) {
      secretMessage.set(FieldMessage.of(e.code()));
      return;
    }
    secretMessage.set(FieldMessage.of(TEXTS.get("secret.storing")));
    background.run(
        KEYCHAIN_DEADLINE,
        () -> {
          secrets.put(connection.id(), SecretStore.Kind.CLIENT_SECRET, read.value());
          return true;
        },
        done -> stored(read),
        failure -> secretMessage.set(FieldMessage.of(failure.code())));
  }

  /** Forgets what was wrong with another secret, since the stored one stays. */
  void keepStored() {
    secretMessage.set(FieldMessage.NONE);
  }

  private void stored(PastedCredential read) {
    connection.updateApp(app -> app.withSecretStored(true));
    connection.update(one -> Contradiction.endedForApp(one, AppTask.CREDENTIALS));
    secretMessage.set(FieldMessage.of(read.notes()));
    // Once more, so that a view learns of a replaced secret, too.
    kept.set(Kept.NOWHERE);
    look();
    changed.run();
  }
}
