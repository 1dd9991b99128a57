package dev.capiwizard.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The made-up language leaves alone what is no word. */
class LongWordsGrammarTest {
  @Test
  void wordsAreLongerAndWhatIsFilledInStays() {
    assertThat(LongWords.longer("Find a connection")).isEqualTo("Fíínd~ a cóónnééctííóón");
    assertThat(LongWords.longer("{0,choice,0#Expires today|1#1 day left ({1})} at {2}"))
        .isEqualTo("{0,choice,0#Expires today|1#1 day left ({1})} at {2}");
    assertThat(LongWords.longer("The file {0}, see https://example.com/a and rw_ads"))
        .contains("{0}", "https://example.com/a", "rw_ads")
        .doesNotContain("file");
  }
}
