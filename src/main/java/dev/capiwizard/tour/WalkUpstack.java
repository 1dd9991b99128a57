package dev.capiwizard.tour;

import dev.capiwizard.practice.PracticeAddresses;
import dev.capiwizard.scenarios.ScenarioFacts;
import dev.capiwizard.scenarios.WalkDifference;
import dev.capiwizard.tour.TourDiary.Entry;

/** Brings the token into Upstack as a person does. */
final class WalkUpstack {
  private final ScenarioFacts facts;
  private final PracticeAddresses practice;
  private final UserRobot person;
  private final TourDiary diary;

  WalkUpstack(ScenarioFacts facts, PracticeAddresses practice, UserRobot person, TourDiary diary) {
    this.facts = facts;
    this.practice = practice;
    this.person = person;
    this.diary = diary;
  }

  void step() throws TourException {
    Entry entry = diary.begin("upstack");
    logIn();
    if (facts.has(WalkDifference.PASTES_INTO_UPSTACK)) {
      person.waitFor(note());
      diary.picture("upstack-unknown");
      tellSupport();
      byHand();
    } else {
      openForm();
      fillAndSave();
    }
    afterwards();
    entry.end(
        "done",
        () -> {
          // Where Upstack said that it is saved, the way leads on by itself.
          boolean leadsOn = person.sees("#going-on");
          if (!leadsOn && person.sees("#fill")) {
            person.click("#next");
          } else if (leadsOn && !facts.meetsNoCode()) {
            person.goOnSooner();
          }
        });
  }

  void logIn() throws TourException {
    person.typeInPage("#email", practice.upstackUser().email());
    person.typeInPage("#password", practice.upstackUser().password());
    diary.picture("upstack-login");
    person.clickInPage("#log-in");
    person.typeInPage("#one-time-code", practice.oneTimeCode());
    person.clickInPage("#verify-code");
  }

  /** The keychain may take a moment, and the form would be empty if it were saved before that. */
  void fill() throws TourException {
    person.click("#fill");
    person.waitUntilDisabled("#fill", Walk.SLOW);
  }

  private static String note() {
    return "#upstack-notes .notice";
  }

  private void openForm() throws TourException {
    if (facts.has(WalkDifference.MAKES_A_DESTINATION)) {
      makeNew();
      return;
    }
    if (facts.has(WalkDifference.CHOOSES_A_DESTINATION)) {
      findMine();
    }
    if (facts.has(WalkDifference.KNOWS_ANOTHER_PARTNER_ID)) {
      person.waitFor("#take-partner-id", Walk.SLOW);
      diary.picture("upstack-other-partner");
      person.click("#take-partner-id");
    }
    open("#open-linkedin");
  }

  private void open(String link) throws TourException {
    person.clickInPage(link);
    person.waitForInPage("#f3");
  }

  private void makeNew() throws TourException {
    person.waitForInPage("#new-destination");
    person.waitFor(note());
    if (facts.has(WalkDifference.MAKES_A_RULE)) {
      person.waitFor("#take-partner-id", Walk.SLOW);
      diary.picture("upstack-partner");
      person.click("#take-partner-id");
    }
    diary.picture("upstack-none");
    person.clickInPage("#new-destination");
    person.clickInPage("#pick-linkedin");
    person.clickInPage("#select-next");
    person.typeInPage("#f1", practice.partnerId());
    // A rule that was made on the way is the practice’s first new one.
    boolean isNew = facts.has(WalkDifference.MAKES_A_RULE);
    person.typeInPage("#f2", isNew ? "104200" : "104012");
    person.clickInPage("#f4");
  }

  private void findMine() throws TourException {
    person.waitFor(note());
    diary.picture("upstack-several");
    if (facts.has(WalkDifference.FILLS_THE_WRONG_DESTINATION)) {
      open("#open-linkedin-outlet");
      fill();
      person.waitFor("#copy-rules");
      diary.picture("upstack-wrong");
      person.click("#open-list");
    }
  }

  /** What support would see of the page is looked at, kept for the report, and left. */
  private void tellSupport() throws TourException {
    person.click("#tell-support");
    person.waitFor("#skeleton");
    diary.picture("upstack-skeleton");
    person.click("#keep-skeleton");
    person.waitUntilDisabled("#keep-skeleton", Walk.SLOW);
    diary.picture("upstack-skeleton-kept");
    person.click("#skeleton-back");
  }

  /** The page is not known, so the token is pasted as the note says. */
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
    if (facts.has(WalkDifference.IS_WARNED_ON_THE_FORM)) {
      person.waitFor(note());
      diary.picture("upstack-warned");
    }
    if (facts.has(WalkDifference.TICKS_THE_BOX)) {
      person.clickInPage("#f4");
    }
    diary.picture("upstack-filled");
    person.clickInPage("#save");
    if (facts.has(WalkDifference.SIGNS_IN_TO_UPSTACK_AGAIN)) {
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
    if (facts.has(WalkDifference.LOOKS_AT_THE_SAVED_TOKEN)) {
      person.click("#stay");
      person.clickInPage("#open-linkedin");
      person.waitFor(note());
      diary.picture("upstack-masked");
    }
    if (facts.has(WalkDifference.CHOOSES_A_DESTINATION)) {
      person.waitForInPage("#state-linkedin.Healthy");
      diary.picture("upstack-which");
      person.click("#said-healthy");
    }
  }
}
