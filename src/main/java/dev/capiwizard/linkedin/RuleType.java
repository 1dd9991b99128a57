package dev.capiwizard.linkedin;

import java.util.List;
import java.util.stream.IntStream;

/** The event that a conversion rule counts (LinkedIn: conversions-api-schema, type). */
public enum RuleType {
  PURCHASE(true),
  ADD_TO_CART(true),
  LEAD(true),
  QUALIFIED_LEAD(true),
  MARKETING_QUALIFIED_LEAD(false),
  SALES_QUALIFIED_LEAD(false),
  SUBMIT_APPLICATION(true);

  private static final List<Integer> DAYS = List.of(1, 7, 30, 90);
  private static final int YEAR = 365;

  private final boolean takesYear;

  RuleType(boolean takesYear) {
    this.takesYear = takesYear;
  }

  /** How many days after a click or a view an event may count. */
  public List<Integer> windows() {
    return takesYear
        ? IntStream.concat(DAYS.stream().mapToInt(Integer::intValue), IntStream.of(YEAR))
            .boxed()
            .toList()
        : DAYS;
  }
}
