package dev.capiwizard.upstack;

import java.util.Arrays;

/** The result of filling the token into a page. */
public enum FillResult {
  /** The page has the token and kept it. */
  FILLED,
  /** Several fields are possible, or one is uncertain: a person must say which. */
  ASK,
  /** No field has the name. */
  NO_FIELD,
  /** Fields have that name, but none is in LinkedIn’s part of the page. */
  OTHERS,
  /** A person could not reach LinkedIn’s field either, for example behind a dialog. */
  UNSEEN,
  /** LinkedIn’s field takes no input. */
  CLOSED,
  /** LinkedIn’s field takes fewer letters than the token has. */
  TOO_SHORT,
  /** The page removed or changed the token. */
  NOT_KEPT,
  /** The field or the page went away meanwhile. */
  GONE,
  /** The page is not Upstack’s. */
  ELSEWHERE;

  /** Reads a script’s result; any unknown result means that the page is gone. */
  public static FillResult of(Object told) {
    return Arrays.stream(values()).filter(one -> one.name().equals(told)).findFirst().orElse(GONE);
  }
}
