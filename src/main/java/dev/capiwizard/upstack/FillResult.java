package dev.capiwizard.upstack;

import java.util.Arrays;

/** How filling the token into a page went. */
public enum FillResult {
  /** The page has the token and kept it. */
  FILLED,
  /** Several fields could be meant, or one that is not certain: a person must say which. */
  ASK,
  /** No field has the name. */
  NO_FIELD,
  /** The fields of that name are in no part of the page that is LinkedIn’s. */
  OTHERS,
  /** LinkedIn’s field is not to be reached by a person either, such as behind a dialog. */
  UNSEEN,
  /** LinkedIn’s field takes nothing. */
  CLOSED,
  /** LinkedIn’s field takes fewer letters than the token has. */
  TOO_SHORT,
  /** The page took the token out again, or changed it. */
  NOT_KEPT,
  /** The field, or the page, went away meanwhile. */
  GONE,
  /** The page is not Upstack’s. */
  ELSEWHERE;

  /** What a script told; whatever is not understood means that the page is gone. */
  public static FillResult of(Object told) {
    return Arrays.stream(values()).filter(one -> one.name().equals(told)).findFirst().orElse(GONE);
  }
}
