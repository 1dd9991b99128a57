package dev.capiwizard.failures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.texts.Language;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailureCatalogueTest {
  @ParameterizedTest
  @EnumSource(FailureCode.class)
  void everyEntryHasWordsForPeople(FailureCode code) {
    for (String text :
        new String[] {
          FailureTexts.title(code),
          FailureTexts.cause(code),
          FailureTexts.next(code),
          FailureTexts.who(code)
        }) {
      assertThat(text).isNotBlank().endsWith(".");
      assertThat(text).doesNotContain("{", "}", "Exception", "null", "=", "dev.capiwizard");
      assertThat(text.length()).as(text).isLessThan(200);
    }
    assertThat(FailureTexts.title(code).length()).isLessThan(80);
  }

  /** On the command line there is no window to go on in, no step, no button of ours. */
  @ParameterizedTest
  @EnumSource(FailureCode.class)
  void wordsOfTheCommandLineNameNoWindow(FailureCode code) {
    assertThat(FailureTexts.commandLine(code)).endsWith("(" + code.id() + ")");
    for (String text : List.of(FailureTexts.commandLine(code), FailureTexts.commandCause(code))) {
      assertThat(text)
          .doesNotContainPattern(
              "(?i)\\bthis window|(?<!CAPI )\\bwindow is open|second window|\\bother"
                  + " window|\\bstep\\b|you can go on|paste it here|\\bsign in"
                  + " here|\\bbelow\\b|\\babove\\b|Fill it for me|I saved it|(under|of) Developer"
                  + " app\\b|by ourselves");
      assertThat(text.length()).as(text).isLessThan(400);
    }
  }

  @Test
  void idsAreUniqueAndFound() {
    Set<String> ids = new HashSet<>();
    for (FailureCode code : FailureCode.values()) {
      assertThat(code.id()).matches("CW-[A-Z]+-\\d\\d");
      assertThat(ids.add(code.id())).as(code.id()).isTrue();
      assertThat(FailureCode.byId(code.id())).contains(code);
    }
  }

  @Test
  void noWordsWithoutAnEntry() {
    Set<String> keys = new TreeSet<>();
    Arrays.stream(FailureCode.values())
        .forEach(
            code -> {
              keys.add(code.id() + ".title");
              keys.add(code.id() + ".cause");
              keys.add(code.id() + ".next");
              keys.add("who." + code.who());
            });
    Set<String> words = new TreeSet<>(Language.bundle("failures").keySet());
    words.removeIf(key -> key.endsWith(".cli") && keys.contains(key.replace(".cli", "")));
    words.removeIf(key -> key.endsWith(".do") && keys.contains(key.replace(".do", ".next")));
    words.removeIf(
        key -> key.endsWith(".permitted") && keys.contains(key.replace(".permitted", "")));
    assertThat(words).isEqualTo(keys);
  }
}
