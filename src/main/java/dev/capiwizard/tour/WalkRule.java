package dev.capiwizard.tour;

import dev.capiwizard.practice.PracticeAddresses;
import dev.capiwizard.practice.PracticeMember;
import dev.capiwizard.scenarios.ScenarioFacts;
import dev.capiwizard.scenarios.WalkDifference;
import java.io.IOException;

/** Has the program make a conversion rule, or makes it by hand where LinkedIn refuses. */
final class WalkRule {
  private final ScenarioFacts facts;
  private final PracticeAddresses practice;
  private final UserRobot person;
  private final TourDiary diary;

  WalkRule(ScenarioFacts facts, PracticeAddresses practice, UserRobot person, TourDiary diary) {
    this.facts = facts;
    this.practice = practice;
    this.person = person;
    this.diary = diary;
  }

  void make() throws TourException {
    diary.picture("rule-missing");
    person.click("#fix-rule");
    person.waitFor("#rule-form");
    diary.picture("rule-form");
    person.chooseFirst("#rule-type");
    person.waitUntilEnabled("#rule-continue", Walk.SLOW);
    diary.picture("rule-filled");
    person.click("#rule-continue");
    person.waitFor("#rule-confirm");
    diary.picture("rule-confirm");
    person.click("#rule-make");
    if (facts.has(WalkDifference.MAKES_THE_RULE_BY_HAND)) {
      person.waitFor("#rule-by-hand", Walk.SLOW);
      diary.picture("rule-refused");
      person.click("#rule-name-copied-copy");
      makeByHand();
      person.click("#rule-look");
    }
    person.waitFor("#rules .check-box", Walk.SLOW);
    diary.picture("rule-made");
  }

  /** In the person’s own browser, which no walk shows. */
  private void makeByHand() throws TourException {
    try (PracticeMember member = new PracticeMember(practice)) {
      member.makeRule("Purchase (CAPI)");
    } catch (IOException e) {
      throw new TourException("Campaign Manager made no rule", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TourException("stopped", e);
    }
  }
}
