package dev.capiwizard.oauth;

import java.util.concurrent.CompletableFuture;

/**
 * A way to bring the member through the sign-in page and to get the authorization code back:
 * embedded page, system browser with a loopback receiver, or a pasted address.
 */
public interface LoginBrowser {
  /**
   * Opens the page. The future completes with the authorization code after {@code state} was
   * compared, or exceptionally with a {@link dev.capiwizard.failures.FailureException}; cancelling
   * it closes the page or the receiver. Returns at once.
   */
  CompletableFuture<String> authorize(AuthorizationRequest request);
}
