package dev.capiwizard.steps.signin;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.oauth.AuthorizationRequest;
import dev.capiwizard.oauth.LoginBrowser;
import dev.capiwizard.oauth.PastedAddress;
import dev.capiwizard.ui.Background;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The sign-in that is waited for; a pasted address may end the wait. FX thread. */
final class AwaitedLogin {
  private static final Duration DEADLINE = Duration.ofMinutes(10);

  /** A code that came, and the request to which it belongs. */
  record Received(AuthorizationRequest request, String code) {
    @Override
    public String toString() {
      return "Answer[" + request + "]";
    }
  }

  private final Background background;
  private final Consumer<Received> came;
  private final Consumer<FailureException> failed;
  private final ReadOnlyObjectWrapper<Optional<FailureCode>> pasteProblem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private @Nullable AuthorizationRequest request;
  private CompletableFuture<String> login = new CompletableFuture<>();
  private Background.Running deadline = () -> {};

  AwaitedLogin(Background background, Consumer<Received> came, Consumer<FailureException> failed) {
    this.background = background;
    this.came = came;
    this.failed = failed;
  }

  /** Begins to wait; fails with LOGIN_TIMED_OUT after ten minutes. */
  void begin(LoginBrowser way, AuthorizationRequest asked) {
    pasteProblem.set(Optional.empty());
    request = asked;
    CompletableFuture<String> code = way.authorize(asked);
    login = code;
    deadline =
        background.later(
            DEADLINE,
            () -> code.completeExceptionally(new FailureException(FailureCode.LOGIN_TIMED_OUT)));
    var _ =
        code.whenComplete(
            (value, problem) ->
                background.onFx(
                    () -> {
                      if (asked.equals(request) && !code.isCancelled()) {
                        deadline.cancel();
                        ended(asked, value, problem);
                      }
                    }));
  }

  void cancel() {
    deadline.cancel();
    login.cancel(false);
    // What came a moment before, and is on its way to this thread, has no receiver any more.
    request = null;
  }

  /**
   * The person pastes the address that their browser came back to. If it is not the right one, the
   * wait goes on: the code in the browser is still good.
   */
  void paste(String pasted) {
    AuthorizationRequest asked = request;
    if (asked == null) {
      return;
    }
    try {
      String code = PastedAddress.code(asked, pasted);
      pasteProblem.set(Optional.empty());
      login.complete(code);
    } catch (FailureException e) {
      if (PastedAddress.isNoAnswer(e.code())) {
        pasteProblem.set(Optional.of(e.code()));
      } else {
        login.completeExceptionally(e);
      }
    }
  }

  /** Why the last paste did not fit; empty if nothing was pasted, or it fitted. */
  ReadOnlyObjectProperty<Optional<FailureCode>> pasteProblem() {
    return pasteProblem.getReadOnlyProperty();
  }

  /** Ends the wait, since the page shows that nothing will come back. */
  void fail(FailureCode code) {
    login.completeExceptionally(new FailureException(code));
  }

  private void ended(
      AuthorizationRequest asked, @Nullable String code, @Nullable Throwable problem) {
    if (problem == null && code != null) {
      came.accept(new Received(asked, code));
      return;
    }
    Throwable cause = problem instanceof CompletionException ? problem.getCause() : problem;
    failed.accept(
        cause instanceof FailureException known
            ? known
            : new FailureException(FailureCode.INTERNAL));
  }
}
