package dev.capiwizard.oauth;

import dev.capiwizard.failures.FailureException;
import dev.capiwizard.failures.Unexpected;
import dev.capiwizard.platform.BrowserOpener;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Signs in by the person’s own browser; a loopback receiver gets the response (RFC 8252 §7.3). */
public final class SystemBrowserLogin implements LoginBrowser {
  /**
   * A sign-in cancelled just now may still hold its port; one of another process repeats its page
   * for three seconds.
   */
  private static final int TRIES = 40;

  private static final Duration NEXT_TRY = Duration.ofMillis(100);

  private final BrowserOpener opener;
  private final Duration deadline;

  public SystemBrowserLogin(BrowserOpener opener, Duration deadline) {
    this.opener = opener;
    this.deadline = deadline;
  }

  /** Returns at once; sockets and browser are opened on a thread of their own. */
  @Override
  public CompletableFuture<String> authorize(AuthorizationRequest request) {
    CompletableFuture<String> code = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("sign-in-by-browser")
        .start(
            () -> {
              try {
                // Listening comes first, since a browser that is still signed in returns at once.
                LoopbackReceiver receiver = listen(request, code);
                var _ = code.whenComplete((value, failure) -> receiver.closeLater());
                if (!code.isDone()) {
                  opener.open(request.address());
                }
              } catch (FailureException | RuntimeException | Error e) {
                code.completeExceptionally(Unexpected.asFailure(e));
              }
            });
    return code;
  }

  private LoopbackReceiver listen(AuthorizationRequest request, CompletableFuture<String> code)
      throws FailureException {
    for (int tries = 1; ; tries++) {
      try {
        return LoopbackReceiver.open(request, code, deadline);
      } catch (FailureException e) {
        if (tries == TRIES || endsWithin(code, NEXT_TRY)) {
          throw e;
        }
      }
    }
  }

  /** Waits, but no longer than the code is waited for. */
  private static boolean endsWithin(CompletableFuture<String> code, Duration wait) {
    try {
      code.get(wait.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException | CancellationException e) {
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
