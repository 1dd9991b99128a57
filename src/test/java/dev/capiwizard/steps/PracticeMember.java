package dev.capiwizard.steps;

import dev.capiwizard.failures.FailureException;
import dev.capiwizard.oauth.AuthorizationRequest;
import dev.capiwizard.oauth.LoginBrowser;
import dev.capiwizard.oauth.ReturnAddress;
import dev.capiwizard.practice.Practice;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** The practice LinkedIn's member as a way to sign in, without a browser. */
public final class PracticeMember implements LoginBrowser {
  private final dev.capiwizard.testing.PracticeMember member;

  public PracticeMember(Practice practice) {
    this.member = new dev.capiwizard.testing.PracticeMember(practice);
  }

  @Override
  public CompletableFuture<String> authorize(AuthorizationRequest request) {
    try {
      return CompletableFuture.completedFuture(
          ReturnAddress.code(request, member.returnAddress(request.address())));
    } catch (FailureException e) {
      return CompletableFuture.failedFuture(e);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
