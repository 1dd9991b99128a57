package dev.capiwizard.secrets;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.util.Optional;

/** The operating system’s keychain, through java-keyring. */
final class SystemKeychain implements Keychain {
  /** What keychain programs show; never changed, or stored tokens would be lost. */
  private static final String SERVICE = "CAPI Wizard";

  private final Keyring keyring;

  private SystemKeychain(Keyring keyring) {
    this.keyring = keyring;
  }

  static Keychain open() throws BackendNotSupportedException {
    return new SystemKeychain(Keyring.create());
  }

  @Override
  public Optional<String> get(String account) throws Exception {
    try {
      return Optional.ofNullable(keyring.getPassword(SERVICE, account));
    } catch (PasswordAccessException e) {
      // Missing and locked look alike on two systems: the guard tells them apart with a probe.
      return Optional.empty();
    }
  }

  @Override
  public void set(String account, String value) throws Exception {
    keyring.setPassword(SERVICE, account, value);
  }

  @Override
  public void close() throws Exception {
    keyring.close();
  }

  @Override
  public void delete(String account) throws Exception {
    try {
      keyring.deletePassword(SERVICE, account);
    } catch (PasswordAccessException e) {
      if (get(account).isPresent()) {
        throw e;
      }
    }
  }
}
