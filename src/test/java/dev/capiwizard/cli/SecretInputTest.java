package dev.capiwizard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretInputTest {
  @ParameterizedTest
  @CsvSource({
    "UTF-8, ''",
    "UTF-8, \uFEFF",
    "UTF-16LE, \uFEFF",
    "UTF-16BE, \uFEFF",
  })
  void readsTheFirstLineThatHoldsSomething(String encoding, String mark) throws Exception {
    for (String end : new String[] {"\n", "\r\n", ""}) {
      for (String before : new String[] {"", "\r\n\n"}) {
        byte[] bytes = (mark + before + "WPL_AP1.x" + end).getBytes(Charset.forName(encoding));
        assertThat(SecretInput.read(new ByteArrayInputStream(bytes)).strip())
            .as(encoding + " " + before.length() + " " + end.length())
            .isEqualTo("WPL_AP1.x");
      }
    }
  }

  /** A person types a line and leaves the input open. */
  @Test
  @Timeout(20)
  void asksForNothingBehindTheLine() throws Exception {
    Pipe pipe = Pipe.open();
    try (OutputStream keys = Channels.newOutputStream(pipe.sink());
        InputStream typed = Channels.newInputStream(pipe.source())) {
      keys.write("secret\n".getBytes(StandardCharsets.UTF_8));
      keys.flush();
      assertThat(SecretInput.read(typed)).isEqualTo("secret");
    }
  }

  @Test
  void nothingIsNothing() throws Exception {
    assertThat(SecretInput.read(InputStream.nullInputStream())).isEmpty();
  }
}
