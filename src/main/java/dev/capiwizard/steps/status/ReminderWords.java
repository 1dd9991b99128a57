package dev.capiwizard.steps.status;

import dev.capiwizard.texts.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** A sentence that explains the marks on the bar of the token’s life. */
final class ReminderWords {
  private static final Texts TEXTS = Texts.of("status");

  private ReminderWords() {}

  /**
   * Such as "The marks are the reminders: 3 and 1 days before the end, and on the last day."
   *
   * @param thresholds days before the end, largest first; 0 is the last day
   * @param on whether this computer reminds; the marks are hollow until it does
   */
  static String of(List<Integer> thresholds, boolean on) {
    if (thresholds.isEmpty()) {
      return "";
    }
    List<Integer> before = thresholds.stream().filter(days -> days > 0).toList();
    String when;
    if (before.isEmpty()) {
      when = TEXTS.get("reminders.last");
    } else {
      int largest = before.getFirst();
      String days = TEXTS.get("reminders.days", row(before), largest);
      when = before.size() < thresholds.size() ? TEXTS.get("reminders.and.last", days) : days;
    }
    return TEXTS.get(on ? "reminders" : "reminders.hollow", thresholds.size(), when);
  }

  private static String row(List<Integer> days) {
    List<String> words = days.stream().map(String::valueOf).toList();
    int last = words.size() - 1;
    return last == 0
        ? words.getFirst()
        : TEXTS.get(
            "reminders.row",
            words.stream().limit(last).collect(Collectors.joining(", ")),
            words.get(last));
  }
}
