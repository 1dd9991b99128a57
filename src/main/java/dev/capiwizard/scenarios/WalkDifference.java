package dev.capiwizard.scenarios;

/** One way in which a person’s walk differs from the walk through a scenario without a fault. */
public enum WalkDifference {
  /** Says that another program uses the developer app, too. */
  SHARES_THE_APP,
  /** Makes the verification link, and hears that it has ended. */
  SAYS_LINK_HAS_ENDED,
  /** Makes the verification link, and may not confirm the app. */
  SAYS_NO_SUPER_ADMIN,
  /** Finds the portal’s “Request access” greyed out. */
  FINDS_REQUEST_GREYED_OUT,
  /** Requests the products, and waits for LinkedIn. */
  WAITS_FOR_APPROVAL,
  /** Requests the products, and is turned down. */
  IS_TURNED_DOWN,
  /** Finds nothing to tick in the portal’s token generator. */
  FINDS_GENERATOR_EMPTY,
  /** Pastes a token that is at hand, in place of signing in. */
  PASTES_A_TOKEN,
  /** Pastes the token twice in a row, and then once. */
  PASTES_TWICE,
  /** Says that the pasted token was made today. */
  SAYS_MADE_TODAY,
  /** Takes the quick try, with a token of Campaign Manager. */
  TAKES_THE_QUICK_TRY,
  /** Pastes the refresh token beside it. */
  PASTES_A_REFRESH_TOKEN,
  /** Meets LinkedIn’s error page, which goes back by itself after five seconds. */
  MEETS_AN_ERROR_PAGE,
  /** Meets an error of LinkedIn in place of its sign-in page. */
  MEETS_NO_SIGN_IN_PAGE,
  /** Cancels on LinkedIn’s sign-in page, and begins again. */
  CANCELS,
  /** Tries to sign in with Google, and then does so without. */
  TRIES_GOOGLE,
  /** Signs in, refuses what the app asks for, and begins again. */
  REFUSES_CONSENT,
  /** Signs in and allows, but in vain, and begins again. */
  SIGNS_IN_TWICE,
  /** Chooses the ad account among many. */
  CHOOSES_AN_ACCOUNT,
  /** Has the program make a conversion rule. */
  MAKES_A_RULE,
  /** Makes the rule in Campaign Manager, once the program could not. */
  MAKES_THE_RULE_BY_HAND,
  /** Wrote down another Partner ID, and takes the one that LinkedIn tells. */
  KNOWS_ANOTHER_PARTNER_ID,
  /** Makes the destination in Upstack. */
  MAKES_A_DESTINATION,
  /** Chooses among several destinations, and says afterwards what its card shows. */
  CHOOSES_A_DESTINATION,
  /** Fills in the wrong destination first. */
  FILLS_THE_WRONG_DESTINATION,
  /** Pastes the token into Upstack, and says that it is saved. */
  PASTES_INTO_UPSTACK,
  /** Reads a warning about Upstack’s form once it is filled in. */
  IS_WARNED_ON_THE_FORM,
  /** Ticks the box that lets Upstack send events. */
  TICKS_THE_BOX,
  /** Signs in to Upstack once more, because saving ended the session. */
  SIGNS_IN_TO_UPSTACK_AGAIN,
  /** Looks at the saved token in Upstack’s form. */
  LOOKS_AT_THE_SAVED_TOKEN,
  /** Sends one test conversion once the card has its verdict. */
  SENDS_A_TEST_CONVERSION,
  /** Types the number of a rule of an ad account that is not theirs. */
  TYPES_THE_RULE_OF_ANOTHER_ACCOUNT,
  /** Stops the renewal, because somebody else signed in. */
  STOPS_THE_RENEWAL
}
