package dev.capiwizard.secrets;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The secrets as a renewal sees them: while it lasts, tokens are read from and written to separate
 * entries, and the tokens in use stay as they are.
 */
public final class RenewalSecrets extends ForwardingSecrets {
  private final BooleanSupplier renewing;

  /**
   * @param renewing whether the renewal still lasts; asked at each call
   */
  public RenewalSecrets(SecretStore store, BooleanSupplier renewing) {
    super(store);
    this.renewing = renewing;
  }

  @Override
  public Optional<String> get(String connectionId, Kind kind) throws FailureException {
    return super.get(connectionId, ofRenewal(kind));
  }

  @Override
  public void put(String connectionId, Kind kind, String value) throws FailureException {
    if (!renewing.getAsBoolean()) {
      // The renewal was left or is done: a late response must never replace the token in use.
      throw new FailureException(FailureCode.LOGIN_CANCELLED);
    }
    super.put(connectionId, ofRenewal(kind), value);
  }

  @Override
  public void delete(String connectionId, Kind kind) throws FailureException {
    super.delete(connectionId, ofRenewal(kind));
  }

  @Override
  public boolean isInMemory(String connectionId, Kind kind) {
    return super.isInMemory(connectionId, ofRenewal(kind));
  }

  private Kind ofRenewal(Kind kind) {
    if (!renewing.getAsBoolean()) {
      return kind;
    }
    return switch (kind) {
      case ACCESS_TOKEN -> Kind.NEW_ACCESS_TOKEN;
      case REFRESH_TOKEN -> Kind.NEW_REFRESH_TOKEN;
      case CLIENT_SECRET, NEW_ACCESS_TOKEN, NEW_REFRESH_TOKEN -> kind;
    };
  }
}
