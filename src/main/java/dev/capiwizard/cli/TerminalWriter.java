package dev.capiwizard.cli;

import dev.capiwizard.texts.Invariant;
import dev.capiwizard.texts.PlainText;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * Prints what moves a terminal’s cursor, colours it or turns its reading direction as {@code
 * \u001b}, which in JSON means the same character. Ends of lines and tabs stay.
 */
public final class TerminalWriter extends FilterWriter {
  private boolean afterReturn;

  private TerminalWriter(Writer out) {
    super(out);
  }

  /** A printer over this one that ends each line at once. */
  public static PrintWriter over(PrintWriter out) {
    return new PrintWriter(new TerminalWriter(out), true);
  }

  @Override
  public void write(int c) throws IOException {
    if (afterReturn) {
      afterReturn = false;
      // Windows ends lines so; alone it would write over what stands there.
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
