package dev.capiwizard.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Reads a file that a person may have edited, leniently: Windows editors write UTF-16 or put a mark
 * before UTF-8, and hand-written JSON has comments and trailing commas.
 */
public final class EditedFile {
  /** JSON with comments and a comma after the last member. */
  public static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  /** What Java puts in place of bytes that are not text; a text may have it as well. */
  private static final char REPLACED = '\uFFFD';

  private EditedFile() {}

  /**
   * The text of a file; waits for the disk.
   *
   * @throws CharacterCodingException if its bytes are not text
   */
  public static String read(Path file) throws IOException {
    return text(Files.readAllBytes(file));
  }

  /**
   * The text of these bytes, without the mark of its encoding (Unicode 16, section 23.8).
   *
   * @throws CharacterCodingException if they are not text: a letter replaced by a question mark
   *     would be written back that way
   */
  public static String text(byte[] bytes) throws CharacterCodingException {
    Mark mark = Mark.of(bytes);
    String text = new String(bytes, mark.length, bytes.length - mark.length, mark.charset);
    // Only the slower decoder tells a replaced byte from a U+FFFD that the text has.
    return text.indexOf(REPLACED) < 0
        ? text
        : mark.charset.newDecoder().decode(mark.rest(bytes)).toString();
  }

  /** Like {@link #text}, but with a question mark for each byte that is not text. */
  public static String kindly(byte[] bytes) {
    Mark mark = Mark.of(bytes);
    return mark.charset.decode(mark.rest(bytes)).toString();
  }

  /** Whether a text with this beginning is UTF-16, in which each letter takes two bytes. */
  public static boolean isWide(byte[] beginning) {
    return Mark.of(beginning).length == 2;
  }

  /** Whether the text begins with an editor’s encoding mark; waits for the disk. */
  public static boolean hasMark(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Mark.of(in.readNBytes(Mark.LONGEST)).length > 0;
    }
  }

  /** U+FEFF at the beginning, which tells the encoding. */
  private record Mark(Charset charset, int length) {
    static final int LONGEST = 3;

    static Mark of(byte[] text) {
      for (Charset charset :
          List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
        byte[] mark = "\uFEFF".getBytes(charset);
        if (Arrays.equals(mark, Arrays.copyOf(text, mark.length))) {
          return new Mark(charset, mark.length);
        }
      }
      return new Mark(StandardCharsets.UTF_8, 0);
    }

    ByteBuffer rest(byte[] text) {
      return ByteBuffer.wrap(text, length, text.length - length);
    }
  }
}
