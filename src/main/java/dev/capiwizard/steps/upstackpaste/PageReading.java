package dev.capiwizard.steps.upstackpaste;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.upstack.TokenPrint;
import dev.capiwizard.upstack.UpstackPage;
import dev.capiwizard.upstack.UpstackPage.Box;
import dev.capiwizard.upstack.UpstackPage.CardState;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns successive readings of Upstack’s pages into facts that can be relied on: a page shows some
 * of its parts before the others. FX thread.
 */
final class PageReading {
  /** About two seconds, in which parts of a page may still be loading. */
  private static final int READINGS_WHILE_LOADING = 7;

  private final PageWatch watch = new PageWatch();
  private @Nullable TokenPrint print;
  private int withoutCard;
  private int unticked;

  /** Remembers the token on its way into the form, to recognise it there; keeps only its print. */
  void expect(String token) {
    print = TokenPrint.of(token);
  }

  /**
   * Takes in the next reading.
   *
   * @param rules numbers of the chosen conversion rules; may be empty
   * @param account the ad account’s number; empty if it is not known
   */
  Seen take(UpstackPage page, Set<String> rules, String account) {
    watch.see(page, rules, account);
    return new Seen(
        page.kind(), settled(page.card()), settled(page.box()), field(page), watch.notes(page));
  }

  /** Whether the form seen last names only rules that were not chosen. */
  boolean isOtherRule() {
    return watch.isOtherRule();
  }

  /** What is wrong with the rule numbers in the form, if anything is. */
  FailureCode ruleFinding() {
    return watch.ruleFinding();
  }

  /** If the person chose one of several fields, that field holds the token. */
  private TokenPrint.Field field(UpstackPage page) {
    TokenPrint known = print;
    if (!page.choices().isEmpty()) {
      return known != null
              && page.choices().stream()
                  .anyMatch(text -> known.compare(text) == TokenPrint.Field.SAME)
          ? TokenPrint.Field.SAME
          : TokenPrint.Field.EMPTY;
    }
    if (known == null) {
      return page.fieldText().isBlank() ? TokenPrint.Field.EMPTY : TokenPrint.Field.MASKED;
    }
    return known.compare(page.fieldText());
  }

  /** Cards come after the page: a card counts as missing only if it stays away. */
  private CardState settled(CardState card) {
    withoutCard = card == CardState.NONE ? withoutCard + 1 : 0;
    return withoutCard > 0 && withoutCard < READINGS_WHILE_LOADING
        ? CardState.NOT_ON_THIS_PAGE
        : card;
  }

  /** Saved values come after the form: a box counts as empty only if it stays empty. */
  private Box settled(Box box) {
    unticked = box == Box.UNTICKED ? unticked + 1 : 0;
    return unticked > 0 && unticked < READINGS_WHILE_LOADING ? Box.NONE : box;
  }
}
