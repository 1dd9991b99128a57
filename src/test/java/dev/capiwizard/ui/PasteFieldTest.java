package dev.capiwizard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import java.util.Map;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.junit.jupiter.api.Test;

@TestTiers.Heavy
class PasteFieldTest {
  /** A field of one line drops line ends by itself: two tokens would be one. */
  @Test
  void aLineEndDoesNotJoinTwoWords() throws Exception {
    assertThat(pasted(PasteField.secret(), "AQone\r\nAQtwo\n")).isEqualTo("AQone\u2028AQtwo\u2028");
    assertThat(pasted(PasteField.plain(""), "Client ID\n86abc\tx")).isEqualTo("Client ID 86abc x");
  }

  private static String pasted(TextField field, String text) throws Exception {
    return Toolkit.onFx(
        () -> {
          Clipboard clipboard = Clipboard.getSystemClipboard();
          Object before = clipboard.getString();
          clipboard.setContent(Map.of(DataFormat.PLAIN_TEXT, text));
          try {
            field.paste();
            return field.getText();
          } finally {
            clipboard.setContent(Map.of(DataFormat.PLAIN_TEXT, before == null ? "" : before));
          }
        });
  }
}
