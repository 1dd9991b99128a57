package dev.capiwizard.secrets;

import com.github.javakeyring.Keyring;
import com.github.javakeyring.KeyringStorageType;
import com.github.javakeyring.PasswordAccessException;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.util.Locale;
import java.util.Optional;

/**
 * The operating system’s keychain: on Linux the Secret Service; on other systems, and on a Linux
 * desktop that offers only KWallet, java-keyring.
 */
final class SystemKeychain implements Keychain {
  /** The name that keychain programs show. It never changes, or stored tokens would be lost. */
  private static final String SERVICE = "CAPI Wizard";

  private final Keyring keyring;

  private SystemKeychain(Keyring keyring) {
    this.keyring = keyring;
  }

  /**
   * Opens it; asks the person if it is locked.
   *
   * @throws FailureException KEYCHAIN_LOCKED if it stays locked: each further call would ask again
   */
  static Keychain open() throws Exception {
    if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
      return new SystemKeychain(Keyring.create());
    }
    try {
      return SecretServiceKeychain.open(SERVICE);
    } catch (FailureException e) {
      if (e.code() != FailureCode.KEYCHAIN_ABSENT) {
        throw e;
      }
      return new SystemKeychain(Keyring.create(KeyringStorageType.KWALLET));
    }
  }

  @Override
  public Optional<String> get(String account) throws Exception {
    try {
      return Optional.ofNullable(keyring.getPassword(SERVICE, account));
    } catch (PasswordAccessException e) {
      if (KeyringErrors.isMissing(keyring.getKeyringStorageType(), e)) {
        return Optional.empty();
      }
      throw new FailureException(FailureCode.KEYCHAIN_LOCKED, "refused", e);
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
      // Gone only if the keychain itself says that there is no entry: a refusal is thrown.
      if (get(account).isPresent()) {
        throw new FailureException(FailureCode.KEYCHAIN_LOCKED, "not deleted", e);
      }
    }
  }
}
