package dev.capiwizard.window;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.capiwizard.texts.Texts;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class NextScreensTest {
  @ParameterizedTest
  @FieldSource("dev.capiwizard.window.NextScreens#WORDS")
  void theirWordsAreThere(String name) {
    assertThatCode(() -> Texts.readAhead(name)).doesNotThrowAnyException();
  }

  @Test
  void aBundleThatIsNotThereIsNoticed() {
    assertThatThrownBy(() -> Texts.readAhead("gone")).isInstanceOf(MissingResourceException.class);
  }
}
