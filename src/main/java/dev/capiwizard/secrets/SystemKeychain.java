package dev.capiwizard.secrets;

import com.github.javakeyring.Keyring;
import com.github.javakeyring.KeyringStorageType;
import com.github.javakeyring.PasswordAccessException;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.util.Locale;
import java.util.Optional;

/**
 * The operating system’s keychain: on Linux by the Secret Service, elsewhere, and where a Linux
 * desktop offers KWallet alone, through java-keyring.
 */
final class SystemKeychain implements Keychain {
  /** What keychain programs show; never changed, or stored tokens would be lost. */
  private static final String SERVICE = "CAPI Wizard";

  private final Keyring keyring;

  private SystemKeychain(Keyring keyring) {
    this.keyring = keyring;
  }

  /**
   * Opens it, which asks the person where it is locked.
   *
   * @throws FailureException KEYCHAIN_LOCKED where it stays so: each further call would ask again
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
      // Gone only where the keychain itself says that there is nothing: a refusal is thrown on.
      if (get(account).isPresent()) {
        throw new FailureException(FailureCode.KEYCHAIN_LOCKED, "not deleted", e);
      }
    }
  }
}
