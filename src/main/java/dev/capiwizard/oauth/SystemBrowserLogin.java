package dev.capiwizard.oauth;

import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.BrowserOpener;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Signs in by the person’s own browser; the answer comes to a loopback receiver (RFC 8252 §7.3).
 */
public final class SystemBrowserLogin implements LoginBrowser {
  private final BrowserOpener opener;
  private final Duration deadline;

  public SystemBrowserLogin(BrowserOpener opener, Duration deadline) {
    this.opener = opener;
    this.deadline = deadline;
  }

  @Override
  public CompletableFuture<String> authorize(AuthorizationRequest request) {
    CompletableFuture<String> code = new CompletableFuture<>();
    LoopbackReceiver receiver;
    try {
      // Listening comes first: a browser that is still signed in returns at once.
      receiver = LoopbackReceiver.open(request, code, deadline);
    } catch (FailureException e) {
      code.completeExceptionally(e);
      return code;
    }
    var _ = code.whenComplete((value, failure) -> receiver.close());
    Thread.ofVirtual()
        .name("open-browser")
        .start(
            () -> {
              try {
                opener.open(request.address());
              } catch (FailureException e) {
                code.completeExceptionally(e);
              }
            });
    return code;
  }
}
