package dev.capiwizard.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
}
