package dev.capiwizard.texts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.testing.Locales;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
  private static final Instant AT = Instant.parse("2027-01-22T14:32:00Z");
  static final List<String> TAGS = Locales.TAGS;

  @ParameterizedTest
  @FieldSource("TAGS")
  void datesAreInTheLanguageOfTheWords(String tag) throws Exception {
    assertThat(
            Locales.on(
                tag,
                () ->
                    Stream.of(DateStyle.values())
                        .map(style -> style.format(AT, ZoneOffset.UTC))
                        .toList()))
        .containsExactly(
            "22 January",
            "22 Jan",
            "22 January 2027",
            "22 Jan 2027",
            "14:32",
            "22 Jan 2027, 14:32");
  }

  @ParameterizedTest
  @FieldSource("TAGS")
  void numbersAndPluralsAreInTheLanguageOfTheWords(String tag) throws Exception {
    assertThat(Locales.on(tag, () -> Texts.of("home").get("left", 1234, "22 Jan")))
        .isEqualTo("1,234 days left (22 Jan)");
    assertThat(Locales.on(tag, Language::current)).isEqualTo(Locale.ENGLISH);
  }

  @ParameterizedTest
  @FieldSource("TAGS")
  void whatLibrariesSayFollowsButWeeksBeginAsTheyDid(String tag) throws Exception {
    Locales.on(
        tag,
        () -> {
          DayOfWeek first = WeekFields.of(Locale.getDefault()).getFirstDayOfWeek();
          assertThat(Language.use(Locale.getDefault())).isEqualTo(Locale.ENGLISH);
          for (Locale.Category category : Locale.Category.values()) {
            assertThat(Locale.getDefault(category).stripExtensions()).isEqualTo(Locale.ENGLISH);
          }
          assertThat(WeekFields.of(Locale.getDefault()).getFirstDayOfWeek()).isEqualTo(first);
          return true;
        });
  }

  @ParameterizedTest
  @FieldSource("TAGS")
  void textForMachinesIsTheSame(String tag) throws Exception {
    assertThat(Locales.on(tag, () -> Invariant.format("%d %05d %.2f %S", 1234, 7, 0.5, "title")))
        .isEqualTo("1234 00007 0.50 TITLE");
    assertThat(
            Locales.on(
                tag, () -> Invariant.dates("yyyyMMdd EEE MMM").format(AT.atOffset(ZoneOffset.UTC))))
        .isEqualTo("20270122 Fri Jan");
  }

  /**
   * Persian, Arabic, Devanagari, Bengali, Thai, Burmese, full width, and beyond the first plane.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "۰۱۲۳۴۵۶۷۸۹",
        "٠١٢٣٤٥٦٧٨٩",
        "०१२३४५६७८९",
        "০১২৩৪৫৬৭৮৯",
        "๐๑๒๓๔๕๖๗๘๙",
        "၀၁၂၃၄၅၆၇၈၉",
        "０１２３４５６７８９",
        "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗"
      })
  void digitsOfEveryScriptAreRead(String typed) {
    assertThat(Digits.ascii("A-" + typed + " é²")).isEqualTo("A-0123456789 é²");
  }

  @ParameterizedTest
  @CsvSource({"en-GB, en", "de-DE, en", "en-US-x-lvariant-POSIX, en", "und, en"})
  void aLanguageWithoutWordsIsEnglish(String wanted, String language) {
    assertThat(Language.of(Locale.forLanguageTag(wanted)))
        .isEqualTo(Locale.forLanguageTag(language));
  }
}
