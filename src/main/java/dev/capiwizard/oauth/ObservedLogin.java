package dev.capiwizard.oauth;

import dev.capiwizard.failures.FailureException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** A way to sign in of which it is kept how it ended. */
public final class ObservedLogin implements LoginBrowser {
  private final LoginBrowser way;
  private final LoginSightings sightings;

  public ObservedLogin(LoginBrowser way, LoginSightings sightings) {
    this.way = way;
    this.sightings = sightings;
  }

  @Override
  public CompletableFuture<String> authorize(AuthorizationRequest request) {
    CompletableFuture<String> code = way.authorize(request);
    var _ = code.whenComplete((value, failure) -> ended(failure));
    return code;
  }

  private void ended(@Nullable Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause == null) {
      sightings.passed();
    } else if (cause instanceof FailureException known) {
      sightings.failed(known);
    }
  }
}
