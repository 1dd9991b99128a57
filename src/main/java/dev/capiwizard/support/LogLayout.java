package dev.capiwizard.support;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.capiwizard.texts.PlainText;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A line of a log, without secrets. Foreign text in it can never pass for a line of ours. Once a
 * file is full, a last line says so, and nothing follows.
 */
final class LogLayout extends PatternLayout {
  private static final String FULL = "This log is full; what came after it was not written.\n";

  private final Redactor redactor;
  private final int most;
  private final AtomicLong written = new AtomicLong();

  /**
   * @param most the number of characters after which the log ends
   */
  LogLayout(Redactor redactor, int most) {
    this.redactor = redactor;
    this.most = most;
    setPattern(
        "%d{HH:mm:ss.SSS} %-5level %logger{20} [%thread] %replace(%msg){'\\R', ' '}%n%ex{5}");
  }

  @Override
  public String doLayout(ILoggingEvent event) {
    if (written.get() > most) {
      return "";
    }
    String line = redactor.redact(PlainText.lines(super.doLayout(event)));
    long now = written.addAndGet(line.length());
    return now > most ? FULL : line;
  }
}
