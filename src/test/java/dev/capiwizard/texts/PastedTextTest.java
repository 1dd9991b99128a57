package dev.capiwizard.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedTextTest {
  @Test
  void whatNobodySeesGoesAndWhatLooksOrdinaryIsIt() {
    PastedText read = PastedText.of("Ａ\u00adb‑c");
    assertThat(read.text()).isEqualTo("Ab-c");
    assertThat(read.hadInvisible()).isTrue();
    assertThat(read.hadLookAlikes()).isTrue();
    assertThat(PastedText.of("äöü 中 é")).isEqualTo(new PastedText("äöü 中 é", false, false));
    assertThat(read.toString()).doesNotContain("Ab");
  }

  /** A sign that is taken out would make one word of two. */
  @Test
  void aControlSignIsABlank() {
    assertThat(PastedText.of("a\u0000b\u001bc").text()).isEqualTo("a b c");
  }

  /** Joiners belong to a name in Persian and in Hindi, and to a family of emoji. */
  @ParameterizedTest
  @ValueSource(strings = {"Acme & Söhne", "می‌خواهم", "क्‍ष", "👩‍👧"})
  void aNameKeepsItsLetters(String name) {
    assertThat(PastedText.line(name)).isEqualTo(name);
  }

  @Test
  void aNameIsOneLineWithNothingAround() {
    assertThat(PastedText.line("\uFEFF Acme\r\n\tAds \u200b\u00a0")).isEqualTo("Acme Ads");
    assertThat(PastedText.line(" \u200b ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345", "۱۲۳۴۵", "١٢٣٤٥", "१२३४५", "１２３４５", "\u200e12\u200c345\u00a0"})
  void digitsOfEveryScriptAreOurs(String typed) {
    assertThat(PastedText.digits(typed)).isEqualTo("12345");
  }
}
