package dev.capiwizard.steps.upstackpaste;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.upstack.NextPlace;
import dev.capiwizard.upstack.TokenPrint;
import dev.capiwizard.upstack.UpstackPage;
import java.util.List;

/** The page’s content as far as it matters to a person. */
record Seen(
    UpstackPage.Screen kind,
    UpstackPage.CardState card,
    UpstackPage.Box box,
    TokenPrint.Field field,
    List<FailureCode> notes) {
  static final Seen NOTHING = nothing(UpstackPage.Screen.NOT_YET);
  static final Seen NOTHING_KNOWN = nothing(UpstackPage.Screen.OTHER);

  /** Whether the form is open with the connection’s token in it. */
  boolean holdsOurs() {
    return kind == UpstackPage.Screen.LINKEDIN_FORM && field == TokenPrint.Field.SAME;
  }

  /** Where a person acts next; nowhere while something is in the way. */
  NextPlace next() {
    if (notes.contains(FailureCode.UPSTACK_OTHER_RULE)
        || notes.contains(FailureCode.UPSTACK_RULE_IS_ACCOUNT)
        || notes.contains(FailureCode.UPSTACK_PAGE_UNKNOWN)
        || notes.contains(FailureCode.UPSTACK_FIELD_LOCKED)) {
      return NextPlace.NONE;
    }
    return switch (kind) {
      case DESTINATIONS -> card == UpstackPage.CardState.NONE ? NextPlace.NEW : NextPlace.OPEN;
      case LINKEDIN_FORM ->
          field != TokenPrint.Field.SAME
              ? NextPlace.FIELD
              : box == UpstackPage.Box.UNTICKED ? NextPlace.BOX : NextPlace.SAVE;
      default -> NextPlace.NONE;
    };
  }

  private static Seen nothing(UpstackPage.Screen kind) {
    return new Seen(
        kind,
        UpstackPage.CardState.NOT_ON_THIS_PAGE,
        UpstackPage.Box.NONE,
        TokenPrint.Field.EMPTY,
        List.of());
  }
}
