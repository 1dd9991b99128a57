package dev.capiwizard.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditedFileTest {
  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void theMarkIsNoPartOfTheText(String encoding) throws Exception {
    Charset charset = Charset.forName(encoding);
    assertThat(EditedFile.text("\uFEFFZürich 日本".getBytes(charset))).isEqualTo("Zürich 日本");
    assertThat(EditedFile.text("\uFEFF".getBytes(charset))).isEmpty();
  }

  @Test
  void withoutAMarkItIsUtf8() throws Exception {
    assertThat(EditedFile.text("Zürich".getBytes(StandardCharsets.UTF_8))).isEqualTo("Zürich");
    assertThat(EditedFile.text(new byte[0])).isEmpty();
    assertThatThrownBy(() -> EditedFile.text("Zürich".getBytes(StandardCharsets.ISO_8859_1)))
        .isInstanceOf(CharacterCodingException.class);
    assertThatThrownBy(() -> EditedFile.text(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a'}))
        .isInstanceOf(CharacterCodingException.class);
  }

  /** What Java puts for a byte that is no text may stand in a text as well. */
  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aReplacementCharacterOfItsOwnIsKept(String encoding) throws Exception {
    Charset charset = Charset.forName(encoding);
    assertThat(EditedFile.text("\uFEFFZ\uFFFDrich".getBytes(charset))).isEqualTo("Z\uFFFDrich");
    byte[] half =
        Arrays.copyOf("\uFEFF日本".getBytes(charset), "\uFEFF日本".getBytes(charset).length - 1);
    assertThatThrownBy(() -> EditedFile.text(half)).isInstanceOf(CharacterCodingException.class);
  }
}
