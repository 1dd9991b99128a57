package dev.capiwizard.steps;

import dev.capiwizard.failures.FailureException;
import dev.capiwizard.oauth.AuthorizationRequest;
import dev.capiwizard.oauth.LoginBrowser;
import dev.capiwizard.oauth.ReturnAddress;
import dev.capiwizard.practice.Practice;
import dev.capiwizard.practice.PracticeMember;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** The practice’s member as a way to sign in: at once, and without a browser. */
public final class MemberLogin implements LoginBrowser {
  private final PracticeMember member;

  public MemberLogin(Practice practice) {
    this.member = new PracticeMember(practice.addresses());
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
