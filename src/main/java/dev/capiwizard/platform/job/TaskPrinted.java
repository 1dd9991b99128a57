package dev.capiwizard.platform.job;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The output of schtasks, which claims to be UTF-16 but is in the console’s code page. */
final class TaskPrinted {
  private TaskPrinted() {}

  /** The reading in which the task is intact, or else the first that is a task at all. */
  static @Nullable TaskFacts read(byte[] bytes) {
    @Nullable TaskFacts first = null;
    for (Charset charset : charsets(bytes)) {
      @Nullable TaskFacts facts = decoded(bytes, charset);
      if (facts != null && facts.intact()) {
        return facts;
      }
      first = first == null ? facts : first;
    }
    return first;
  }

  private static @Nullable TaskFacts decoded(byte[] bytes, Charset charset) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return TaskFacts.of(text.replace("\uFEFF", "").strip());
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static List<Charset> charsets(byte[] bytes) {
    if (bytes.length > 1 && (bytes[1] == 0 || (bytes[0] == (byte) 0xFF))) {
      return List.of(StandardCharsets.UTF_16LE);
    }
    List<Charset> charsets = new ArrayList<>(List.of(StandardCharsets.UTF_8));
    String local = System.getProperty("native.encoding", "UTF-8");
    if (Charset.isSupported(local)) {
      charsets.add(Charset.forName(local));
    }
    // Gives the right number of letters for every one-byte code page, which is all that is needed.
    charsets.add(StandardCharsets.ISO_8859_1);
    return charsets;
  }
}
