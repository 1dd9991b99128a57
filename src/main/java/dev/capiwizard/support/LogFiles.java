package dev.capiwizard.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LogbackServiceProvider;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import dev.capiwizard.platform.DataFolder;
import dev.capiwizard.texts.Digits;
import dev.capiwizard.texts.Invariant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One log file for each start, ten kept, every line redacted; nothing on the console. */
public final class LogFiles {
  /** For windows and commands separately: a nightly check must not push out a window’s logs. */
  private static final int KEPT = 10;

  /** Characters in one file: a log that grows for days or without end must not fill the disk. */
  static final int MOST = 5_000_000;

  private static final DateTimeFormatter NAME =
      Invariant.dates("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

  /** The kinds of writer; each has its own files. */
  public enum Writer {
    WINDOW("capi-wizard-"),
    COMMAND("command-");

    private final String prefix;

    Writer(String prefix) {
      this.prefix = prefix;
    }
  }

  private LogFiles() {}

  /**
   * Begins a file. If the folder cannot be written, nothing is logged.
   *
   * @return ends the log
   */
  public static synchronized Runnable start(
      Path folder, Writer writer, boolean verbose, Redactor redactor, Instant now) {
    LoggerContext context = backEnd();
    if (context == null) {
      return () -> {};
    }
    try {
      DataFolder.create(folder);
      removeOld(folder, writer);
    } catch (IOException e) {
      handOver(context);
      return () -> {};
    }
    PatternLayout layout = new LogLayout(redactor, MOST);
    layout.setContext(context);
    layout.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(context);
    encoder.setLayout(layout);
    encoder.start();
    FileAppender<ILoggingEvent> appender = new FileAppender<>();
    appender.setContext(context);
    appender.setFile(folder.resolve(writer.prefix + NAME.format(now) + ".log").toString());
    appender.setEncoder(encoder);
    appender.start();
    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(appender);
    context.getLogger("dev.capiwizard").setLevel(verbose ? Level.TRACE : Level.INFO);
    handOver(context);
    return () -> {
      root.detachAppender(appender);
      appender.stop();
    };
  }

  private static @Nullable LoggerContext backEnd() {
    return switch (LoggerFactory.getILoggerFactory()) {
      case LoggerContext context -> context;
      case LateLogging late -> late.backEnd() instanceof LoggerContext begun ? begun : logback();
      default -> null;
    };
  }

  private static LoggerContext logback() {
    LogbackServiceProvider logback = new LogbackServiceProvider();
    logback.initialize();
    return (LoggerContext) logback.getLoggerFactory();
  }

  /** Now that there is a file, it gets the messages that were kept until then. */
  private static void handOver(LoggerContext context) {
    if (LoggerFactory.getILoggerFactory() instanceof LateLogging late) {
      late.handOver(context);
    }
  }

  private static void removeOld(Path folder, Writer writer) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      // Earlier versions may have named files with the digits of the computer’s language.
      List<Path> logs =
          files
              .filter(file -> file.toString().endsWith(".log"))
              .filter(file -> file.getFileName().toString().startsWith(writer.prefix))
              .sorted(Comparator.comparing(file -> Digits.ascii(file.toString())))
              .toList();
      for (Path old : logs.subList(0, Math.max(0, logs.size() - KEPT + 1))) {
        Files.deleteIfExists(old);
      }
    }
  }
}
