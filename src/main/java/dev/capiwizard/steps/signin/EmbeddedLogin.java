package dev.capiwizard.steps.signin;

import dev.capiwizard.failures.FailureException;
import dev.capiwizard.oauth.AuthorizationRequest;
import dev.capiwizard.oauth.LoginBrowser;
import dev.capiwizard.oauth.ReturnAddress;
import dev.capiwizard.ui.browser.BrowserPane;
import dev.capiwizard.ui.browser.PrivateCookies;
import java.util.concurrent.CompletableFuture;

/** Signs in by the embedded page; the response is taken from the redirect’s address. FX thread. */
final class EmbeddedLogin implements LoginBrowser {
  private final BrowserPane browser;
  private final PrivateCookies cookies;

  EmbeddedLogin(BrowserPane browser, PrivateCookies cookies) {
    this.browser = browser;
    this.cookies = cookies;
  }

  @Override
  public CompletableFuture<String> authorize(AuthorizationRequest request) {
    CompletableFuture<String> code = new CompletableFuture<>();
    // Each sign-in begins with no session, neither another person’s nor an old one.
    cookies.forget(request.address());
    browser.setIntercept(address -> take(request, address, code));
    browser.load(request.address().toString());
    var _ = code.whenComplete((value, failure) -> cookies.forget(request.address()));
    return code;
  }

  private boolean take(
      AuthorizationRequest request, String address, CompletableFuture<String> code) {
    if (!ReturnAddress.matches(request.redirectUri(), address)) {
      return false;
    }
    try {
      code.complete(ReturnAddress.code(request, address));
    } catch (FailureException e) {
      code.completeExceptionally(e);
    }
    return true;
  }
}
