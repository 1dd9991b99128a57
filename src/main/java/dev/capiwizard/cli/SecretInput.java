package dev.capiwizard.cli;

import dev.capiwizard.platform.EditedFile;
import dev.capiwizard.texts.PastedText;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a secret from standard input, where it is typed, piped or comes from a file. By bytes, for
 * an editor or shell of Windows may have saved it in another encoding.
 */
final class SecretInput {
  private static final int MOST_EMPTY_LINES = 20;
  private static final int MOST_BYTES = 65_536;

  private SecretInput() {}

  /**
   * The first line that holds something; empty where there is none. Waits for the input, up to the
   * end of that line.
   */
  static String read(InputStream input) throws IOException {
    BufferedInputStream in = new BufferedInputStream(input);
    in.mark(2);
    boolean wide = EditedFile.isWide(in.readNBytes(2));
    in.reset();
    if (wide) {
      // A line ends in two bytes there. Nobody types so: it is a file, and it ends.
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

  /** A line may hold the mark of its encoding alone. */
  private static boolean holdsSomething(String line) {
    return !PastedText.of(line).text().isBlank();
  }
}
