package dev.capiwizard.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javakeyring.KeyringStorageType;
import com.github.javakeyring.PasswordAccessException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyringErrorsTest {
  @ParameterizedTest
  @CsvSource({
    "WINDOWS_CREDENTIAL_STORE, Error code 1168, true",
    "WINDOWS_CREDENTIAL_STORE, Password not Found, true",
    // ERROR_NO_SUCH_LOGON_SESSION, ERROR_ACCESS_DENIED, and one that only begins alike.
    "WINDOWS_CREDENTIAL_STORE, Error code 1312, false",
    "WINDOWS_CREDENTIAL_STORE, Error code 5, false",
    "WINDOWS_CREDENTIAL_STORE, Error code 11680, false",
    "OSX_KEYCHAIN, No stored credentials match CAPI Wizard account: x, true",
    // Deny, and a keychain that stays locked: in the person's language.
    "OSX_KEYCHAIN, Failed to get credential. User canceled the operation., false",
    "OSX_KEYCHAIN, Failed to get credential. Der Schlüsselbund ist gesperrt., false",
    "KWALLET, Password is not in wallet, true",
    "KWALLET, Wallet could not be opened, false",
    "GNOME_KEYRING, anything, false",
  })
  void onlyWhatTheKeychainCallsMissingIsMissing(
      KeyringStorageType keychain, String said, boolean missing) {
    assertThat(KeyringErrors.isMissing(keychain, new PasswordAccessException(said)))
        .isEqualTo(missing);
  }

  /** The texts are those of the library as it is shipped; another version may say others. */
  @ParameterizedTest
  @CsvSource({
    "internal/osx/ModernOsxKeychainBackend, No stored credentials match",
    "internal/windows/WinCredentialStoreBackend, Error code",
    "internal/windows/WinCredentialStoreBackend, Password not Found",
    "internal/kde/KWalletBackend, Password is not in wallet",
  })
  void theLibraryHasTheseTexts(String type, String text) throws Exception {
    try (var in = getClass().getResourceAsStream("/com/github/javakeyring/" + type + ".class")) {
      assertThat(in).isNotNull();
      assertThat(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1))
          .contains(text);
    }
  }
}
