package dev.capiwizard.connection;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The developer app of a connection.
 *
 * @param number the number in the address of its portal pages; not the Client ID; empty if unknown
 * @param clientId the Client ID; empty if unknown
 * @param secretStored whether the client secret was put in the keychain (or memory)
 * @param use whether anything else signs in with this app
 * @param verificationAsked when the Page verification link was made; it works for 30 days; null
 *     before
 */
public record DeveloperApp(
    String number,
    String clientId,
    boolean secretStored,
    Use use,
    @Nullable Instant verificationAsked) {

  /** Whether other programs use the app: a sign-in with other scopes kills all their tokens. */
  public enum Use {
    @JsonEnumDefaultValue
    NOT_ASKED,
    ONLY_THIS,
    SHARED
  }

  public static final DeveloperApp NONE = new DeveloperApp("", "", false, Use.NOT_ASKED, null);

  public DeveloperApp withNumber(String value) {
    return new DeveloperApp(value, clientId, secretStored, use, verificationAsked);
  }

  public DeveloperApp withClientId(String value) {
    return new DeveloperApp(number, value, secretStored, use, verificationAsked);
  }

  public DeveloperApp withSecretStored(boolean value) {
    return new DeveloperApp(number, clientId, value, use, verificationAsked);
  }

  public DeveloperApp withUse(Use value) {
    return new DeveloperApp(number, clientId, secretStored, value, verificationAsked);
  }

  public DeveloperApp withVerificationAsked(@Nullable Instant value) {
    return new DeveloperApp(number, clientId, secretStored, use, value);
  }
}
