package dev.capiwizard.cli;

import dev.capiwizard.texts.Invariant;
import dev.capiwizard.texts.PlainText;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * Prints characters that move a terminal’s cursor, colour it or turn its reading direction as
 * {@code \u001b} and the like, which in JSON mean the same characters. Line ends and tabs stay.
 */
public final class TerminalWriter extends FilterWriter {
  private boolean afterReturn;

  private TerminalWriter(Writer out) {
    super(out);
  }

  /** A printer over this writer that flushes at each line end. */
  public static PrintWriter over(PrintWriter out) {
    return new PrintWriter(new TerminalWriter(out), true);
  }

  @Override
  public void write(int c) throws IOException {
    if (afterReturn) {
      afterReturn = false;
      // Windows ends lines this way; a lone one would overwrite the line.
      out.write(c == '\n' ? "\r" : escaped('\r'));
    }
    if (c == '\r') {
      afterReturn = true;
    } else if (c == '\n' || c == '\t' || !PlainText.isControl(c)) {
      out.write(c);
    } else {
      out.write(escaped(c));
    }
  }

  @Override
  public void write(char[] letters, int offset, int length) throws IOException {
    write(new String(letters, offset, length), 0, length);
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      write(text.charAt(i));
    }
  }

  private static String escaped(int c) {
    return Invariant.format("\\u%04x", c);
  }
}
