package dev.capiwizard.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemindersFormTest {
  @ParameterizedTest
  @ValueSource(strings = {"14, 7 3;1", "۱۴، ۷، ۳، ۱", "١٤؛ ٧ ٣ ١", "१४, ७, ३, १", "１４、７、３、１"})
  void daysAreReadInTheDigitsOfEveryKeyboard(String typed) {
    assertThat(RemindersForm.read(typed))
        .hasValueSatisfying(days -> assertThat(days).containsExactly(14, 7, 3, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "۳۶۶", "-۱", "۱٫۵", "vierzehn", "½"})
  void whatIsNoDayIsRefusedInEveryScript(String typed) {
    assertThat(RemindersForm.read(typed)).isEmpty();
  }
}
