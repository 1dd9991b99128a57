package dev.capiwizard.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Müller & Söhne, „Schuhe“",
        "日本語 العربية עברית हिन्दी",
        "👩‍👩‍👧 🏳️‍🌈 می‌خواهم",
        "\ud800 half a letter",
        "",
      })
  void lettersOfEveryAlphabetStay(String text) {
    assertThat(PlainText.line(text)).isEqualTo(text);
    assertThat(PlainText.lines(text)).isEqualTo(text);
  }

  @Test
  void whatMovesTheCursorIsGone() {
    assertThat(PlainText.line("a\u001b[2Jb\u0007c\u009bd\u007fe\u0000")).isEqualTo("a[2Jbcde");
  }

  @Test
  void whatEndsALineIsABlank() {
    assertThat(PlainText.line("a\nb\rc\td\u0085e\u2028f\u2029g")).isEqualTo("a b c d e f g");
    assertThat(PlainText.lines("a\r\nb\nc\rd")).isEqualTo("a\nb\nc d");
  }

  @ParameterizedTest
  @CsvSource({"202A", "202E", "2066", "2069", "200E", "200F", "061C", "FEFF", "2060", "FFF9"})
  void marksThatNobodySeesAreGone(String hex) {
    String mark = Character.toString(Integer.parseInt(hex, 16));
    assertThat(PlainText.line("Acme" + mark + "gpj.exe")).isEqualTo("Acmegpj.exe");
  }
}
