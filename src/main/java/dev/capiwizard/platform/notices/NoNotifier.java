package dev.capiwizard.platform.notices;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.util.concurrent.CompletableFuture;

/** The notifier of a system without a desktop. */
public final class NoNotifier implements Notifier {
  @Override
  public boolean hasButton() {
    return false;
  }

  @Override
  public boolean isAvailable() {
    return false;
  }

  @Override
  public CompletableFuture<Boolean> show(Message message) throws FailureException {
    throw new FailureException(FailureCode.NOTICES_NOT_SHOWN);
  }

  @Override
  public void close() {}
}
