package dev.capiwizard.support;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** What was logged before the back end began is kept, once, as far as the back end wants it. */
class LateLoggingTest {
  private final LateLogging late = new LateLogging();
  private final LoggerContext backEnd = new LoggerContext();
  private final ListAppender<ILoggingEvent> written = new ListAppender<>();

  LateLoggingTest() {
    written.setContext(backEnd);
    written.start();
    ch.qos.logback.classic.Logger root = backEnd.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.INFO);
    root.addAppender(written);
  }

  @Test
  void whatWasSaidBeforeIsHandedOver() {
    Logger early = late.getLogger("early");
    early.warn("one {}", 1);
    early.debug("nobody wants this");
    assertThat(late.backEnd()).isNull();
    late.handOver(backEnd);
    early.info("two");
    late.getLogger("later").info("three");
    assertThat(written.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly("one 1", "two", "three");
    assertThat(written.list).extracting(ILoggingEvent::getLoggerName).contains("early", "later");
  }

  @Test
  void aSecondHandOverRepeatsNothing() {
    late.getLogger("early").warn("one");
    late.handOver(backEnd);
    late.handOver(new LoggerContext());
    assertThat(late.backEnd()).isSameAs(backEnd);
    assertThat(written.list).hasSize(1);
  }
}
