package dev.capiwizard.platform.managed;

import dev.capiwizard.texts.Texts;
import java.io.Serial;
import tools.jackson.core.JsonParser;

/** A mistake in the file, with its place and in plain words. */
final class DefaultsMistake extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private static final Texts TEXTS = Texts.of("managed");

  private final int line;
  private final String reason;

  private DefaultsMistake(int line, String reason) {
    super(reason);
    this.line = line;
    this.reason = reason;
  }

  /**
   * @param reason a key of the bundle {@code managed}
   */
  static DefaultsMistake at(JsonParser parser, String reason, Object... arguments) {
    return new DefaultsMistake(
        parser.currentTokenLocation().getLineNr(), TEXTS.get(reason, arguments));
  }

  /** The line, counted from 1. */
  int line() {
    return line;
  }

  String reason() {
    return reason;
  }
}
