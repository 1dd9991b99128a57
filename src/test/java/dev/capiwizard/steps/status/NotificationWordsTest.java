package dev.capiwizard.steps.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotificationWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "14 7 3 1 0|The marks are the reminders: 14, 7, 3 and 1 days before it expires, and on"
            + " the last day.",
        "21 3|The marks are the reminders: 21 and 3 days before it expires.",
        "5|The mark is the reminder: 5 days before it expires.",
        "1|The mark is the reminder: 1 day before it expires.",
        "1 0|The marks are the reminders: 1 day before it expires, and on the last day.",
        "0|The mark is the reminder: on the last day."
      })
  void isASentence(String thresholds, String sentence) {
    List<Integer> days = Arrays.stream(thresholds.split(" ")).map(Integer::valueOf).toList();
    assertThat(ReminderWords.of(days, true)).isEqualTo(sentence);
  }

  @Test
  void saysThatTheMarksAreHollowWhileNobodyReminds() {
    assertThat(ReminderWords.of(List.of(14, 0), false))
        .isEqualTo(
            "Reminders are off. The hollow marks show when they would come: 14 days before it"
                + " expires, and on the last day.");
  }
}
