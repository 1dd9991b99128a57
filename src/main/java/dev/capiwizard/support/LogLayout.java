package dev.capiwizard.support;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.capiwizard.texts.PlainText;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A line of a log: without secrets, and never taken for a line of ours by what others wrote into
 * it. Once a file has its size, one last line says so, and nothing follows.
 */
final class LogLayout extends PatternLayout {
  private static final String FULL = "This log is full; what came after it was not written.\n";

  private final Redactor redactor;
  private final int most;
  private final AtomicLong written = new AtomicLong();

  /**
   * @param most characters after which it ends
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
