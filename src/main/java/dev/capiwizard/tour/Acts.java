package dev.capiwizard.tour;

import java.util.Map;

/**
 * What a person did.
 *
 * @param all clicks, typed fields and pastes
 * @param own those of them that were on the wizard’s own controls, not on an embedded page
 * @param typed values that were typed or pasted, on controls and pages
 */
public record Acts(int all, int own, int typed) {
  public static final Acts NONE = new Acts(0, 0, 0);

  static final Acts PRESS = new Acts(1, 1, 0);
  static final Acts ENTRY = new Acts(1, 1, 1);
  static final Acts PRESS_IN_PAGE = new Acts(1, 0, 0);
  static final Acts PASTE_IN_PAGE = new Acts(1, 0, 1);

  /** What is typed into a field of a page: the press into the field is counted already. */
  static final Acts VALUE = new Acts(0, 0, 1);

  Acts plus(Acts more) {
    return new Acts(all + more.all, own + more.own, typed + more.typed);
  }

  Acts minus(Acts before) {
    return new Acts(all - before.all, own - before.own, typed - before.typed);
  }

  /** Adds the three numbers to an object of {@code tour --json}. */
  void addTo(Map<String, Object> json) {
    json.put("actions", all);
    json.put("ownActions", own);
    json.put("typed", typed);
  }
}
