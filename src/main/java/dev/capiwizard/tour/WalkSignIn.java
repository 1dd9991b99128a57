package dev.capiwizard.tour;

import dev.capiwizard.practice.PracticeAddresses;
import dev.capiwizard.practice.PracticeMember;
import dev.capiwizard.scenarios.ScenarioFacts;
import dev.capiwizard.scenarios.WalkDifference;
import dev.capiwizard.tour.TourDiary.Entry;
import java.io.IOException;

/** Gets the token as a person does: by a sign-in, or by pasting one that is at hand. */
final class WalkSignIn {
  /** So many digits are enough to tell it from the others. */
  private static final int DIGITS = 5;

  private final ScenarioFacts facts;
  private final PracticeAddresses practice;
  private final UserRobot person;
  private final TourDiary diary;

  WalkSignIn(ScenarioFacts facts, PracticeAddresses practice, UserRobot person, TourDiary diary) {
    this.facts = facts;
    this.practice = practice;
    this.person = person;
    this.diary = diary;
  }

  /** Gets the token; tells whether the walk goes on. */
  boolean token() throws TourException {
    Entry entry = diary.begin("signin");
    if (facts.has(WalkDifference.SHARES_THE_APP)) {
      // The page does not open before the warning was read.
      person.waitFor("#sign-in-here");
      diary.picture("signin-shared");
    }
    if (facts.has(WalkDifference.FINDS_GENERATOR_EMPTY)) {
      person.click("#have-token");
      person.click("#generator-empty");
      person.waitFor(".notice-problem");
    } else if (facts.has(WalkDifference.PASTES_A_TOKEN)) {
      paste();
    } else {
      signIn();
    }
    if (facts.has(WalkDifference.CHOOSES_AN_ACCOUNT)) {
      choose();
    }
    if (facts.has(WalkDifference.MAKES_A_RULE)) {
      new WalkRule(facts, practice, person, diary).make();
    }
    boolean goesOn = !person.sees(".notice-problem");
    entry.end(
        goesOn ? "done" : "problem",
        () -> {
          // Where nothing is to be chosen or read, the way leads on by itself.
          boolean leadsOn = person.sees("#going-on");
          if (goesOn && !leadsOn && person.sees("#sign-in-result")) {
            person.click("#next");
          } else if (leadsOn && !facts.meetsNoCode()) {
            person.goOnSooner();
          }
        });
    return goesOn;
  }

  /** Among many accounts, by the end of its number, as Upstack’s owner has given it. */
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

  /** In a renewal nobody asks for consent again. */
  void again() throws TourException {
    diary.picture("renewal-browser");
    person.click("#sign-in-here");
    logIn();
  }

  private void paste() throws TourException {
    String token = practice.tokenAtHand();
    person.click("#have-token");
    diary.picture("signin-paste");
    if (facts.has(WalkDifference.PASTES_TWICE)) {
      person.paste("#paste-token", token + token);
      person.click("#check-token");
      person.waitFor(".notice-problem");
      diary.picture("signin-pasted-twice");
    }
    person.paste("#paste-token", token);
    if (facts.has(WalkDifference.PASTES_A_REFRESH_TOKEN)) {
      person.paste("#paste-refresh-token", practice.refreshTokenAtHand());
    }
    person.click("#check-token");
    person.waitFor("#sign-in-result", Walk.SLOW);
    if (facts.has(WalkDifference.SAYS_MADE_TODAY)) {
      diary.picture("signin-day");
      person.click("#made-today");
    }
  }

  /** Gets the quick try’s token, which was copied in Campaign Manager; tells whether it goes on. */
  boolean campaignToken() throws TourException {
    Entry entry = diary.begin("signin");
    person.waitFor("#open-campaign-manager");
    diary.picture("signin-campaign-manager");
    person.click("#open-campaign-manager");
    person.paste("#paste-token", madeInCampaignManager());
    person.waitFor("#sign-in-result, .notice-problem", Walk.SLOW);
    boolean goesOn = !person.sees(".notice-problem");
    entry.end(goesOn ? "done" : "problem", () -> goOn(goesOn));
    return goesOn;
  }

  /** In the person’s own browser, which no walk shows; some have made it before. */
  private String madeInCampaignManager() throws TourException {
    if (!practice.tokenAtHand().isEmpty()) {
      return practice.tokenAtHand();
    }
    try (PracticeMember member = new PracticeMember(practice)) {
      return member.directApiToken();
    } catch (IOException e) {
      throw new TourException("Campaign Manager made no token", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TourException("stopped", e);
    }
  }

  private void goOn(boolean goesOn) throws TourException {
    if (goesOn) {
      person.click("#next");
    }
  }

  private void signIn() throws TourException {
    if (facts.has(WalkDifference.SHARES_THE_APP)) {
      person.click("#sign-in-here");
    }
    if (facts.has(WalkDifference.CANCELS)) {
      person.clickInPage("#cancel");
      failsAndBeginsAgain("signin-cancelled");
    }
    if (facts.has(WalkDifference.TRIES_GOOGLE)) {
      person.clickInPage("#google");
      person.waitFor("#returned-address");
      diary.picture("signin-google");
      person.click("#sign-in-here");
    }
    if (facts.has(WalkDifference.REFUSES_CONSENT)) {
      logIn();
      person.clickInPage("#cancel");
      failsAndBeginsAgain("signin-refused");
    }
    if (facts.has(WalkDifference.SIGNS_IN_TWICE)) {
      logIn();
      person.clickInPage("#allow");
      failsAndBeginsAgain("signin-too-old");
    }
    if (!facts.has(WalkDifference.MEETS_NO_SIGN_IN_PAGE)) {
      logIn();
      person.waitForInPage("#allow");
      diary.picture("signin-consent");
      person.clickInPage("#allow");
    }
    if (facts.has(WalkDifference.MEETS_AN_ERROR_PAGE)) {
      person.waitFor(".notice-waiting");
      diary.picture("signin-error-page");
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
