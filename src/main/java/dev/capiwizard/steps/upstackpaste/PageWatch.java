package dev.capiwizard.steps.upstackpaste;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.upstack.UpstackPage;
import dev.capiwizard.upstack.UpstackPage.Screen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The noteworthy things on Upstack’s pages, from successive readings. FX thread. */
final class PageWatch {
  /** About four seconds: a page that is still loading is unknown as well. */
  private static final int READINGS_UNKNOWN = 13;

  /** About two seconds, since forms are locked while they load. */
  private static final int READINGS_LOCKED = 7;

  private int unknown;
  private int locked;
  private boolean inside;
  private boolean signedOut;
  private boolean otherRule;
  private boolean ruleIsAccount;

  /**
   * Takes in the next reading.
   *
   * @param rules numbers of the chosen conversion rules; may be empty
   * @param account the ad account’s number; empty if it is not known
   */
  void see(UpstackPage page, Set<String> rules, String account) {
    Screen kind = page.kind();
    locked = page.locked() ? locked + 1 : 0;
    unknown = kind == Screen.OTHER && !page.locked() ? unknown + 1 : 0;
    if (kind == Screen.DESTINATIONS
        || kind == Screen.LINKEDIN_FORM
        || kind == Screen.SELECT_DESTINATION) {
      inside = true;
      signedOut = false;
    } else if (kind == Screen.LOGIN && inside) {
      inside = false;
      signedOut = true;
    }
    Set<String> written = numbers(page.ruleText());
    if (kind == Screen.LINKEDIN_FORM && !written.isEmpty()) {
      otherRule = !rules.isEmpty() && written.stream().noneMatch(rules::contains);
      ruleIsAccount = written.contains(account);
    }
  }

  /** The notes on the open page. */
  List<FailureCode> notes(UpstackPage page) {
    List<FailureCode> notes = new ArrayList<>();
    if (unknown >= READINGS_UNKNOWN) {
      notes.add(FailureCode.UPSTACK_PAGE_UNKNOWN);
    }
    if (locked >= READINGS_LOCKED) {
      notes.add(FailureCode.UPSTACK_FIELD_LOCKED);
    }
    if (signedOut) {
      notes.add(FailureCode.UPSTACK_SESSION_ENDED);
    }
    if (page.card() == UpstackPage.CardState.SEVERAL) {
      notes.add(FailureCode.UPSTACK_SEVERAL);
    }
    if (page.kind() == Screen.LINKEDIN_FORM && (ruleIsAccount || otherRule)) {
      notes.add(ruleFinding());
    }
    return List.copyOf(notes);
  }

  /** Whether the form seen last names only rules that were not chosen. */
  boolean isOtherRule() {
    return otherRule;
  }

  /** What is wrong with the numbers in the form, if anything is. */
  FailureCode ruleFinding() {
    return ruleIsAccount ? FailureCode.UPSTACK_RULE_IS_ACCOUNT : FailureCode.UPSTACK_OTHER_RULE;
  }

  private static Set<String> numbers(String text) {
    Set<String> numbers = new HashSet<>(Arrays.asList(text.split("\\D+")));
    numbers.remove("");
    return numbers;
  }
}
