package dev.capiwizard.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.testing.Locales;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MainTest {
  /** Libraries ask for the language of the process. */
  @Test
  void theProcessHasTheLanguageOfTheWords() throws Exception {
    Locale after =
        Locales.on(
            "fa-IR",
            () -> {
              assertThat(Main.run("support", "decode", "11086 43015 92613 63753 19071")).isZero();
              return Locale.getDefault(Locale.Category.FORMAT);
            });

    assertThat(after.stripExtensions()).isEqualTo(Locale.ENGLISH);
  }
}
