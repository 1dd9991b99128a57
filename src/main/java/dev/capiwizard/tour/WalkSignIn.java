package dev.capiwizard.tour;

import dev.capiwizard.practice.PracticeAddresses;
import dev.capiwizard.practice.Scenario;
import dev.capiwizard.tour.TourDiary.Entry;

/** How a person gets the token: by a sign-in, or by pasting one that is at hand. */
final class WalkSignIn {
  /** So many are enough to tell it from the others. */
  private static final int DIGITS = 5;

  private final Scenario scenario;
  private final PracticeAddresses practice;
  private final Person person;
  private final TourDiary diary;

  WalkSignIn(Scenario scenario, PracticeAddresses practice, Person person, TourDiary diary) {
    this.scenario = scenario;
    this.practice = practice;
    this.person = person;
    this.diary = diary;
  }

  /** Whether the walk goes on. */
  boolean token() throws TourException {
    Entry entry = diary.begin("signin");
    diary.picture("signin-ready");
    if (scenario == Scenario.GENERATOR_EMPTY) {
      person.click("#have-token");
      person.click("#generator-empty");
      person.waitFor(".notice-problem");
    } else if (!practice.tokenAtHand().isEmpty()) {
      paste();
    } else {
      signIn();
    }
    if (scenario == Scenario.MANY_ACCOUNTS) {
      choose();
    }
    boolean goesOn = !person.sees(".notice-problem");
    entry.end(goesOn ? "done" : "problem");
    if (goesOn) {
      person.click("#next");
    }
    return goesOn;
  }

  /** Among many accounts: by the end of its number, as Upstack’s owner has told it. */
  private void choose() throws TourException {
    diary.picture("signin-accounts");
    String number = practice.adAccount();
    person.search(
        "#account",
        number.substring(number.length() - DIGITS),
        () -> diary.picture("signin-account-search"));
    person.waitFor("#rules .check-box", Walk.SLOW);
    diary.picture("signin-account");
  }

  /** In a renewal: nobody asks for consent again. */
  void again() throws TourException {
    diary.picture("renewal-browser");
    person.click("#sign-in-here");
    logIn();
  }

  private void paste() throws TourException {
    String token = practice.tokenAtHand();
    person.click("#have-token");
    if (scenario == Scenario.CAMPAIGN_MANAGER_TOKEN
        || scenario == Scenario.CAMPAIGN_MANAGER_SENDS_ONLY) {
      person.click("#from-campaign-manager");
    }
    diary.picture("signin-paste");
    if (scenario == Scenario.TOKEN_PASTED_TWICE) {
      person.paste("#paste-token", token + token);
      person.click("#check-token");
      person.waitFor(".notice-problem");
      diary.picture("signin-pasted-twice");
    }
    person.paste("#paste-token", token);
    person.click("#check-token");
    person.waitFor("#sign-in-result", Walk.SLOW);
    if (scenario == Scenario.TOKEN_OF_OTHER_APP) {
      diary.picture("signin-day");
      person.click("#made-today");
    }
  }

  private void signIn() throws TourException {
    person.click("#sign-in-here");
    switch (scenario) {
      case USER_CANCELS -> {
        person.clickInPage("#cancel");
        failsAndBeginsAgain("signin-cancelled");
      }
      case GOOGLE_REFUSED -> {
        person.clickInPage("#google");
        person.waitFor("#returned-address");
        diary.picture("signin-google");
        person.click("#sign-in-here");
      }
      case CONSENT_REFUSED -> {
        logIn();
        person.clickInPage("#cancel");
        failsAndBeginsAgain("signin-refused");
      }
      case CODE_TOO_OLD -> {
        logIn();
        person.clickInPage("#allow");
        failsAndBeginsAgain("signin-too-old");
      }
      default -> {}
    }
    boolean atLinkedIn =
        scenario != Scenario.MISSING_SCOPE
            && scenario != Scenario.REDIRECT_MISMATCH
            && scenario != Scenario.REDIRECT_NOT_SAVED;
    if (atLinkedIn) {
      logIn();
      person.waitForInPage("#allow");
      diary.picture("signin-consent");
      person.clickInPage("#allow");
    }
    person.waitFor("#sign-in-result, .notice-problem", Walk.SLOW);
  }

  private void failsAndBeginsAgain(String picture) throws TourException {
    person.waitFor(".notice-problem");
    diary.picture(picture);
    person.click("#sign-in-here");
  }

  private void logIn() throws TourException {
    person.typeInPage("#email", practice.member().email());
    person.typeInPage("#password", practice.member().password());
    diary.picture("signin-page");
    person.clickInPage("#sign-in");
  }
}
