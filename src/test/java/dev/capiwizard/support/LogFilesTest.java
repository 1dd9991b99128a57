package dev.capiwizard.support;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import dev.capiwizard.support.LogFiles.Writer;
import dev.capiwizard.texts.PlainText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class LogFilesTest {
  @TempDir Path folder;

  /** A rehearsal has a log of its own; the next one’s lines are no business of it. */
  @Test
  void writesUntilItIsEndedAndNoLonger() throws Exception {
    Redactor redactor = new Redactor();
    redactor.register("AQsecretSecretSecret");
    Runnable end =
        LogFiles.start(
            folder, Writer.WINDOW, false, redactor, Instant.parse("2026-03-01T10:00:00Z"));
    try {
      LoggerFactory.getLogger("dev.capiwizard.test").warn("during AQsecretSecretSecret");
    } finally {
      end.run();
    }
    LoggerFactory.getLogger("dev.capiwizard.test").warn("afterwards");
    assertThat(text()).contains("during").doesNotContain("AQsecret").doesNotContain("afterwards");
  }

  @Test
  void theOldestGoesInWhicheverDigitsItIsNamed() throws Exception {
    for (int day = 0; day < 10; day++) {
      Files.writeString(
          folder.resolve("capi-wizard-۲۰۲۶۰۲۱" + (char) ('۰' + day) + "-۱۰۰۰۰۰-۰۰۰.log"), "");
    }
    LogFiles.start(
            folder, Writer.WINDOW, false, new Redactor(), Instant.parse("2026-03-01T10:00:00Z"))
        .run();
    LogFiles.start(
            folder, Writer.WINDOW, false, new Redactor(), Instant.parse("2026-03-02T10:00:00Z"))
        .run();
    assertThat(folder.toFile().list())
        .hasSize(10)
        .contains("capi-wizard-20260301-100000-000.log", "capi-wizard-20260302-100000-000.log");
  }

  @Test
  void aNightlyCheckPushesOutNoLogOfTheWindow() throws Exception {
    LogFiles.start(
            folder, Writer.WINDOW, false, new Redactor(), Instant.parse("2026-03-01T10:00:00Z"))
        .run();
    for (int night = 0; night < 14; night++) {
      Instant at = Instant.parse("2026-03-02T10:00:00Z").plus(Duration.ofDays(night));
      LogFiles.start(folder, Writer.COMMAND, false, new Redactor(), at).run();
    }
    assertThat(folder.toFile().list())
        .hasSize(11)
        .contains("capi-wizard-20260301-100000-000.log", "command-20260315-100000-000.log")
        .doesNotContain("command-20260305-100000-000.log");
  }

  @Test
  void aLogThatIsFullSaysSoAndGrowsNoMore() {
    LogLayout layout = new LogLayout(new Redactor(), 1_000);
    LoggerContext context = new LoggerContext();
    layout.setContext(context);
    layout.start();
    StringBuilder file = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      file.append(
          layout.doLayout(
              new LoggingEvent(
                  "x",
                  context.getLogger("dev.capiwizard"),
                  Level.INFO,
                  "bad request",
                  null,
                  null)));
    }
    assertThat(file.length()).isBetween(900, 1_200);
    assertThat(file.toString()).endsWith("This log is full; what came after it was not written.\n");
  }

  /** What others wrote, such as an error in an address, is no line and no command of ours. */
  @Test
  void aMessageCannotForgeALine() throws Exception {
    Runnable end =
        LogFiles.start(
            folder, Writer.WINDOW, false, new Redactor(), Instant.parse("2026-03-01T10:00:00Z"));
    try {
      LoggerFactory.getLogger("dev.capiwizard.test")
          .warn("refused: {}", "x\r\n10:00:00.000 ERROR forged\u001b[2J\u202e\u0085y");
    } finally {
      end.run();
    }
    assertThat(text().lines()).hasSize(1);
    assertThat(text()).contains("refused: x 10:00:00.000 ERROR forged[2J").contains("y");
    assertThat(text().strip().codePoints().filter(PlainText::isControl).toArray()).isEmpty();
  }

  private String text() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> logs = files.toList();
      assertThat(logs).hasSize(1);
      return Files.readString(logs.getFirst());
    }
  }
}
