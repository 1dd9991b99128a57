package dev.capiwizard.tour;

import dev.capiwizard.practice.PracticeAddresses;
import dev.capiwizard.practice.Scenario;
import dev.capiwizard.tour.TourDiary.Entry;

/** How a person brings the token into Upstack. */
final class WalkUpstack {
  private final Scenario scenario;
  private final PracticeAddresses practice;
  private final Person person;
  private final TourDiary diary;

  WalkUpstack(Scenario scenario, PracticeAddresses practice, Person person, TourDiary diary) {
    this.scenario = scenario;
    this.practice = practice;
    this.person = person;
    this.diary = diary;
  }

  void step() throws TourException {
    Entry entry = diary.begin("upstack");
    logIn();
    switch (scenario) {
      case NO_DESTINATION -> makeNew();
      case UPSTACK_SEVERAL, WRONG_DESTINATION -> findMine();
      case UPSTACK_LAYOUT_CHANGED -> person.waitFor(note());
      default -> {}
    }
    if (scenario == Scenario.UPSTACK_LAYOUT_CHANGED) {
      diary.picture("upstack-unknown");
      byHand();
    } else {
      if (scenario != Scenario.NO_DESTINATION) {
        open("#open-linkedin");
      }
      fillAndSave();
    }
    afterwards();
    entry.end("done");
    person.click("#next");
  }

  void logIn() throws TourException {
    person.typeInPage("#email", practice.upstackUser().email());
    person.typeInPage("#password", practice.upstackUser().password());
    diary.picture("upstack-login");
    person.clickInPage("#log-in");
    person.typeInPage("#one-time-code", practice.oneTimeCode());
    person.clickInPage("#verify-code");
  }

  /** The keychain may take a moment: saved before, the form would be empty. */
  void fill() throws TourException {
    person.click("#fill");
    person.waitUntilDisabled("#fill", Walk.SLOW);
  }

  private static String note() {
    return "#upstack-notes .notice";
  }

  private void open(String link) throws TourException {
    person.clickInPage(link);
    person.waitForInPage("#f3");
  }

  private void makeNew() throws TourException {
    person.waitForInPage("#new-destination");
    person.waitFor(note());
    diary.picture("upstack-none");
    person.clickInPage("#new-destination");
    person.clickInPage("#pick-linkedin");
    person.clickInPage("#select-next");
    person.typeInPage("#f1", practice.partnerId());
    person.typeInPage("#f2", "104012");
    person.clickInPage("#f4");
  }

  private void findMine() throws TourException {
    person.waitFor(note());
    diary.picture("upstack-several");
    if (scenario == Scenario.WRONG_DESTINATION) {
      open("#open-linkedin-outlet");
      fill();
      person.waitFor("#copy-rules");
      diary.picture("upstack-wrong");
      person.click("#open-list");
    }
  }

  /** The page is not known: the token is pasted as the note says. */
  private void byHand() throws TourException {
    person.click("#copy-token");
    open("#open-linkedin");
    person.pasteInPage("#f3");
    person.clickInPage("#save");
    person.waitForInPage("#open-linkedin");
    person.click("#saved");
    person.waitUntilEnabled("#next", Walk.SLOW);
  }

  private void fillAndSave() throws TourException {
    fill();
    if (scenario == Scenario.NOT_ENABLED || scenario == Scenario.RULE_OF_OTHER_ACCOUNT) {
      person.waitFor(note());
      diary.picture("upstack-warned");
    }
    if (scenario == Scenario.NOT_ENABLED) {
      person.clickInPage("#f4");
    }
    diary.picture("upstack-filled");
    person.clickInPage("#save");
    if (scenario == Scenario.UPSTACK_SESSION_ENDED) {
      person.waitForInPage("#log-in");
      person.waitFor(note());
      diary.picture("upstack-signed-out");
      logIn();
      open("#open-linkedin");
      fill();
      person.clickInPage("#save");
    }
    person.waitUntilEnabled("#next", Walk.SLOW);
  }

  private void afterwards() throws TourException {
    if (scenario == Scenario.TOKEN_FIELD_MASKED) {
      person.clickInPage("#open-linkedin");
      person.waitFor(note());
      diary.picture("upstack-masked");
    }
    if (scenario == Scenario.UPSTACK_SEVERAL || scenario == Scenario.WRONG_DESTINATION) {
      person.waitForInPage("#state-linkedin.Healthy");
      diary.picture("upstack-which");
      person.click("#said-healthy");
    }
  }
}
