package dev.capiwizard.steps.signin;

import dev.capiwizard.oauth.LoginBrowser;
import dev.capiwizard.oauth.LoginSightings;
import dev.capiwizard.oauth.ObservedLogin;
import dev.capiwizard.observations.Observer;
import dev.capiwizard.ui.browser.PageDiagnosis;
import dev.capiwizard.ui.browser.PrivateCookies;

/**
 * The parts that the pages of a sign-in need.
 *
 * @param observer is told what a sign-in settles
 */
public record SignInPages(PrivateCookies cookies, PageDiagnosis diagnosis, Observer observer) {
  /** A sign-in outside of this window, of which it is told how it ended. */
  static LoginBrowser observed(LoginBrowser way, Observer observer) {
    return new ObservedLogin(way, new LoginSightings(observer, false));
  }
}
