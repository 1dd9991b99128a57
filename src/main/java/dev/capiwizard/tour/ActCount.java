package dev.capiwizard.tour;

import java.util.Map;

/**
 * How much a person did.
 *
 * @param all clicks, typed fields and pastes
 * @param own those of them that were on the wizard’s own controls, not on an embedded page
 * @param typed values that were typed or pasted, on controls and pages
 */
public record ActCount(int all, int own, int typed) {
  public static final ActCount NONE = new ActCount(0, 0, 0);

  static final ActCount PRESS = new ActCount(1, 1, 0);
  static final ActCount ENTRY = new ActCount(1, 1, 1);
  static final ActCount PRESS_IN_PAGE = new ActCount(1, 0, 0);
  static final ActCount PASTE_IN_PAGE = new ActCount(1, 0, 1);

  /** What is typed into a field of a page: the press into the field is counted already. */
  static final ActCount VALUE = new ActCount(0, 0, 1);

  ActCount plus(ActCount more) {
    return new ActCount(all + more.all, own + more.own, typed + more.typed);
  }

  ActCount minus(ActCount before) {
    return new ActCount(all - before.all, own - before.own, typed - before.typed);
  }

  /** Adds the three numbers to an object of {@code tour --json}. */
  void addTo(Map<String, Object> json) {
    json.put("actions", all);
    json.put("ownActions", own);
    json.put("typed", typed);
  }
}
