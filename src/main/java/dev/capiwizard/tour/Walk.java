package dev.capiwizard.tour;

import dev.capiwizard.connection.Verdict;
import dev.capiwizard.connection.Way;
import dev.capiwizard.practice.PracticeAddresses;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.scenarios.ScenarioFacts;
import dev.capiwizard.scenarios.WalkDifference;
import dev.capiwizard.tour.TourDiary.Entry;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Walks one scenario as a person would who knows nothing of its fault: does what the page asks, and
 * stops where the program says that somebody must act.
 */
public final class Walk {
  static final Duration SLOW = Duration.ofSeconds(30);

  /** A number that is not that of the account’s Insight Tag. */
  private static final String OTHER_PARTNER_ID = "7654123";

  /** How long a person watches whether their own browser comes back by itself. */
  private static final Duration BROWSER_LEADS_ON = Duration.ofSeconds(6);

  /** The practice’s rule, and one of another ad account, as its owner would tell them. */
  private static final String RULE = "104012";

  private static final String FOREIGN_RULE = "109999";

  private final String id;
  private final ScenarioFacts facts;
  private final PracticeAddresses practice;
  private final UserRobot person;
  private final TourDiary diary;
  private final Supplier<String> verdict;
  private final WalkSignIn signIn;
  private final WalkUpstack upstack;

  /**
   * @param practice the values that the person knows or reads on the portal’s pages
   * @param verdict the connection’s last verdict, empty for none
   */
  Walk(
      Scenario scenario,
      PracticeAddresses practice,
      UserRobot person,
      TourDiary diary,
      Supplier<String> verdict) {
    this.id = scenario.id();
    this.facts = ScenarioFacts.of(scenario);
    this.practice = practice;
    this.person = person;
    this.diary = diary;
    this.verdict = verdict;
    this.signIn = new WalkSignIn(facts, practice, person, diary);
    this.upstack = new WalkUpstack(facts, practice, person, diary);
  }

  TourReport run() {
    String remark = "";
    try {
      walk();
    } catch (TourException e) {
      remark = String.valueOf(e.getMessage());
      diary.stuck();
    }
    String ended = verdict.get().isEmpty() ? Verdict.UNKNOWN.name() : verdict.get();
    boolean asExpected = remark.isEmpty() && facts.outcome().isMetBy(ended, diary.codes());
    return new TourReport(
        id,
        diary.steps(),
        ended,
        diary.codes(),
        person.each(),
        person.pageHeights(),
        asExpected,
        remark);
  }

  private void walk() throws TourException {
    person.waitFor("#set-up");
    diary.picture("00-home");
    person.click("#set-up");
    person.waitFor("#go-on");
    boolean quick = facts.way() == Way.QUICK_TRY;
    if (quick) {
      person.click("#way-quick-try");
    }
    diary.picture("00-way");
    person.click("#go-on");
    prerequisites();
    if (quick && signIn.campaignToken()) {
      upstack.step();
      status();
    }
    if (!quick && app() && products() && scopes() && signIn.token()) {
      upstack.step();
      status();
      if (facts.isRenewal()) {
        renewal();
      }
    }
  }

  private void prerequisites() throws TourException {
    Entry entry = diary.begin("prerequisites");
    person.waitFor("#have-all");
    boolean isAsked = facts.way() == Way.DEVELOPER_APP;
    boolean knowsOther = isAsked && facts.has(WalkDifference.KNOWS_ANOTHER_PARTNER_ID);
    boolean knowsNone = facts.has(WalkDifference.MAKES_A_RULE);
    if (knowsOther || (isAsked && facts.has(WalkDifference.MAKES_A_DESTINATION) && !knowsNone)) {
      person.click("#need-partner");
      person.type("#partner-id", knowsOther ? OTHER_PARTNER_ID : practice.partnerId());
    }
    if (knowsNone) {
      person.click("#need-rule");
      person.click("#lack-rule");
      person.click("#need-partner");
      person.click("#lack-partner");
    }
    entry.end("done", () -> person.click("#have-all"));
  }

  private boolean app() throws TourException {
    Entry entry = diary.begin("app");
    if (facts.has(WalkDifference.SHARES_THE_APP)) {
      person.click("#app-existing");
      person.click("#use-shared");
    }
    person.paste("#app-address", practice.portal() + "/apps/" + practice.appNumber() + "/settings");
    diary.picture("app-make");
    person.click("#next");
    diary.picture("app-page");
    String link =
        facts.has(WalkDifference.SAYS_LINK_HAS_ENDED)
            ? "#verification-ended"
            : facts.has(WalkDifference.SAYS_NO_SUPER_ADMIN) ? "#not-super-admin" : "";
    if (!link.isEmpty()) {
      person.click("#verification-made");
      person.click("#task-page");
      person.click(link);
      person.waitFor(".notice-problem");
      entry.end("problem");
      return false;
    }
    person.click("#page-confirmed");
    person.waitFor("#redirect-url");
    diary.picture("app-redirect");
    person.click("#next");
    person.paste("#client-id", " " + practice.clientId() + "\n");
    person.paste("#client-secret", practice.clientSecret());
    person.waitUntilEnabled("#next", SLOW);
    entry.end("done", () -> person.click("#next"));
    return true;
  }

  private boolean products() throws TourException {
    Entry entry = diary.begin("products");
    if (facts.has(WalkDifference.WAITS_FOR_APPROVAL)) {
      person.click("#requested");
      person.waitFor(".notice-waiting");
      entry.end("waiting");
      return false;
    }
    boolean grey = facts.has(WalkDifference.FINDS_REQUEST_GREYED_OUT);
    if (grey || facts.has(WalkDifference.IS_TURNED_DOWN)) {
      person.click(grey ? "#request-grey" : "#requested");
      if (!grey) {
        person.click("#request-rejected");
      }
      person.waitFor(".notice-problem");
      entry.end("problem");
      return false;
    }
    person.waitFor("#approved");
    entry.end("done", () -> person.click("#approved"));
    return true;
  }

  private boolean scopes() throws TourException {
    Entry entry = diary.begin("scopes");
    person.waitFor("#scope-r_ads");
    entry.end("done", () -> person.click("#next"));
    return true;
  }

  private void status() throws TourException {
    Entry entry = diary.begin("status");
    person.waitFor("#destination-card");
    diary.picture("status-checking");
    String expected = facts.outcome().verdict().name();
    person.until("the card to end as " + expected, SLOW, () -> verdict.get().equals(expected));
    if (facts.has(WalkDifference.SENDS_A_TEST_CONVERSION)) {
      prove();
      // Whatever LinkedIn said, the card is as before.
      person.until("the card to stay " + expected, SLOW, () -> verdict.get().equals(expected));
    }
    entry.end(expected.equals(Verdict.HEALTHY.name()) ? "done" : "problem");
  }

  /** A rule that LinkedIn does not list is typed. */
  private void prove() throws TourException {
    diary.picture("status-before");
    person.click("#prove");
    person.waitFor("#prove-send");
    if (person.sees("#prove-number")) {
      boolean isForeign = facts.has(WalkDifference.TYPES_THE_RULE_OF_ANOTHER_ACCOUNT);
      person.type("#prove-number", isForeign ? FOREIGN_RULE : RULE);
    }
    diary.picture("status-question");
    person.click("#prove-send");
    person.waitFor("#proof-accepted, #proof-panel .finding", SLOW);
    diary.picture("status-proof");
  }

  /** Walks from Home’s card to a card that is green with the new token. */
  private void renewal() throws TourException {
    person.click("#next");
    person.waitFor(".standing-warn");
    diary.picture("home-soon");
    Entry entry = diary.begin("renewal");
    person.click(".card-main");
    // If their own browser is still signed in to LinkedIn, the way leads on to Upstack by itself.
    boolean isOther = facts.has(WalkDifference.STOPS_THE_RENEWAL);
    if (isOther || !person.seesWithin("#fill", BROWSER_LEADS_ON)) {
      signIn.again();
    }
    if (isOther) {
      person.waitFor("#use-all-the-same");
      diary.picture("renewal-other");
      person.click("#stop-renewal");
      person.waitFor(".standing-warn");
      entry.end("problem");
      return;
    }
    person.waitForInPage("#open-linkedin, #log-in");
    if (person.seesInPage("#log-in")) {
      upstack.logIn();
    }
    person.clickInPage("#open-linkedin");
    person.waitForInPage("#f3");
    upstack.fill();
    person.clickInPage("#save");
    person.waitFor(".card-healthy", SLOW);
    // The renewal is over; Done only goes back to Home.
    entry.end("done");
    person.click("#next");
    person.waitFor(".standing-good");
    diary.picture("home-renewed");
  }
}
