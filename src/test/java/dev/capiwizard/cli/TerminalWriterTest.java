package dev.capiwizard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TerminalWriterTest {
  private final StringWriter seen = new StringWriter();
  private final PrintWriter out = TerminalWriter.over(new PrintWriter(seen, true));

  @Test
  void escapesWhatATerminalWouldObey() {
    out.print("a\u001b]0;owned\u0007b\u009b31m\u202Ec\u0008\u007f");
    out.flush();
    assertThat(seen.toString())
        .isEqualTo("a\\u001b]0;owned\\u0007b\\u009b31m\\u202ec\\u0008\\u007f");
  }

  @Test
  void keepsLinesTabsAndLetters() {
    out.print("a\tb\r\nMüller 日本 🙂\n");
    out.flush();
    assertThat(seen.toString()).isEqualTo("a\tb\r\nMüller 日本 🙂\n");
  }

  @Test
  void aReturnAloneWouldWriteOverTheLine() {
    out.print("good\rbad\r\r\n");
    out.flush();
    assertThat(seen.toString()).isEqualTo("good\\u000dbad\\u000d\r\n");
  }

  /** What is escaped in JSON means the same as before. */
  @Test
  void jsonStaysTheSame() {
    String text = "a\u009b\u202e\u0000\"\\ü";
    out.println(JsonMapper.shared().writeValueAsString(text));
    assertThat(JsonMapper.shared().readValue(seen.toString(), String.class)).isEqualTo(text);
    assertThat(seen.toString()).contains("\\u202e");
  }
}
