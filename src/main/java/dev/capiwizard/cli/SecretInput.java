package dev.capiwizard.cli;

import dev.capiwizard.platform.EditedFile;
import dev.capiwizard.texts.PastedText;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a secret from standard input, whether typed, piped or from a file. Reads bytes, since a
 * Windows editor or shell may have saved it in another encoding.
 */
final class SecretInput {
  private static final int MOST_EMPTY_LINES = 20;
  private static final int MOST_BYTES = 65_536;

  private SecretInput() {}

  /**
   * The first line that is not empty; empty if there is none. Waits for input until that line ends.
   */
  static String read(InputStream input) throws IOException {
    BufferedInputStream in = new BufferedInputStream(input);
    in.mark(2);
    boolean wide = EditedFile.isWide(in.readNBytes(2));
    in.reset();
    if (wide) {
      // Line ends have two bytes in UTF-16. Nobody types that, so it is a file, which ends.
      return EditedFile.kindly(in.readNBytes(MOST_BYTES))
          .lines()
          .filter(SecretInput::holdsSomething)
          .findFirst()
          .orElse("");
    }
    for (int i = 0; i < MOST_EMPTY_LINES; i++) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      int c = in.read();
      while (c >= 0 && c != '\n') {
        line.write(c);
        c = in.read();
      }
      String text = EditedFile.kindly(line.toByteArray());
      if (c < 0 || holdsSomething(text)) {
        return text;
      }
    }
    return "";
  }

  /** A line may hold only the encoding mark. */
  private static boolean holdsSomething(String line) {
    return !PastedText.of(line).text().isBlank();
  }
}
