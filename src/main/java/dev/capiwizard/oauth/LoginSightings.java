package dev.capiwizard.oauth;

import dev.capiwizard.failures.FailureException;
import dev.capiwizard.observations.Observer;
import dev.capiwizard.observations.Sighting;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

/** What a sign-in settles. From any thread. */
public final class LoginSightings {
  private final Observer observer;
  private final boolean embedded;
  private volatile boolean challenged;

  /**
   * @param embedded whether the page is in this program’s own window
   */
  public LoginSightings(Observer observer, boolean embedded) {
    this.observer = observer;
    this.embedded = embedded;
  }

  /** The page went to another address; only its path is looked at. */
  public void at(String address) {
    if (isChallenge(address)) {
      challenged = true;
      observer.saw("webview.challenge", "challenged");
    }
  }

  /** The page does not want to be in a window like this. */
  public void turnedAway() {
    observer.saw("webview.sign-in", "turned-away");
  }

  /** A code came. */
  void passed() {
    observer.saw("redirect.localhost", "taken");
    if (embedded) {
      observer.saw("webview.sign-in", "passes");
      if (!challenged) {
        observer.saw("webview.challenge", "none-seen");
      }
    }
  }

  /** No code came. */
  void failed(FailureException failure) {
    // Only what came by an address has LinkedIn’s own words.
    boolean byAddress = !failure.detail().isEmpty();
    switch (failure.code()) {
      case LOGIN_CANCELLED, CONSENT_REFUSED -> returned("known", failure);
      case LOGIN_REFUSED -> returned("other", failure);
      case SCOPE_NOT_GRANTED_TO_APP -> {
        observer.saw("callback.scope", byAddress ? "redirect" : "own-page");
        if (byAddress) {
          returned("known", failure);
        }
      }
      case REDIRECT_MISMATCH -> observer.saw("redirect.localhost", "refused");
      case LOGIN_TIMED_OUT -> {
        if (embedded) {
          observer.saw("webview.sign-in", "no-way-back");
        }
      }
      default -> {}
    }
  }

  private void returned(String answer, FailureException failure) {
    observer.saw("redirect.localhost", "taken");
    String name = failure.detail().strip().split("\\s", 2)[0];
    observer.saw(new Sighting("callback.error", answer, 0, name, List.of()));
  }

  private static boolean isChallenge(String address) {
    try {
      String path = new URI(address).getPath();
      return path != null && path.toLowerCase(Locale.ROOT).startsWith("/checkpoint/");
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
