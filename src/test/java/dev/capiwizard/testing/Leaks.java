package dev.capiwizard.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.spi.FilterReply;
import dev.capiwizard.testing.MarkedSecrets.Leak;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Everything that this process lets out while it is watched: what it logs, before any redaction and
 * at the most verbose level of every library; the message of every exception that is made, caught
 * or not; the arguments of every process that is started; every file that is written, wherever it
 * lies; stdout and stderr. By the flight recorder of the JVM, so nothing of the program has to
 * help.
 */
public final class Leaks implements AutoCloseable {
  private final Recording recording = new Recording();
  private final ConcurrentLinkedQueue<Logged> logged = new ConcurrentLinkedQueue<>();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final Everything everything = new Everything();
  private final Keeper keeper = new Keeper();
  private final List<RecordedEvent> events = new ArrayList<>();

  /**
   * A line of the log.
   *
   * @param by the logger and the thread, to find who let a secret out
   */
  private record Logged(String by, String text) {}

  private Leaks() {}

  /** Begins to watch. */
  public static Leaks watch() {
    Leaks leaks = new Leaks();
    leaks.begin();
    return leaks;
  }

  private void begin() {
    for (String event : List.of("JavaExceptionThrow", "JavaErrorThrow")) {
      recording
          .enable("jdk." + event)
          .withoutStackTrace()
          .withoutThreshold()
          .with("throttle", "off");
    }
    recording.enable("jdk.ProcessStart").withoutStackTrace();
    recording
        .enable("jdk.FileWrite")
        .withoutStackTrace()
        .withThreshold(Duration.ZERO)
        .with("throttle", "off");
    recording.start();
    keeper.setContext(logging);
    keeper.start();
    logging.addTurboFilter(everything);
    logging.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(keeper);
    System.setOut(new PrintStream(new Both(out, printed), true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(new Both(err, printed), true, StandardCharsets.UTF_8));
  }

  /** Ends the watching; what was let out can still be searched. */
  @Override
  public void close() throws IOException {
    System.setOut(out);
    System.setErr(err);
    logging.getTurboFilterList().remove(everything);
    logging.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(keeper);
    keeper.stop();
    Path file = Files.createTempFile("leaks", ".jfr");
    try {
      recording.stop();
      recording.dump(file);
      recording.close();
      events.addAll(RecordingFile.readAllEvents(file));
    } finally {
      Files.delete(file);
    }
  }

  /** What of it gives a secret away. To be asked when the watching has ended. */
  public List<Leak> of(MarkedSecrets secrets) throws IOException {
    List<Leak> leaks = new ArrayList<>();
    for (Logged line : logged) {
      leaks.addAll(secrets.in("the raw log of " + line.by, line.text));
    }
    leaks.addAll(secrets.in("stdout or stderr", printed.toString(StandardCharsets.UTF_8)));
    Map<String, Set<String>> told = new TreeMap<>();
    for (RecordedEvent event : events) {
      told.computeIfAbsent(name(event), name -> new TreeSet<>()).addAll(words(event));
    }
    for (Map.Entry<String, Set<String>> one : told.entrySet()) {
      leaks.addAll(secrets.in(one.getKey(), String.join("\n", one.getValue())));
    }
    for (Path file : written()) {
      if (Files.isRegularFile(file)) {
        leaks.addAll(secrets.in(file.toString(), Files.readAllBytes(file)));
      }
    }
    leaks.addAll(ofThisProcess(secrets));
    return leaks;
  }

  /** How many of each there were, so that a test can tell that it did see them. */
  public Map<String, Integer> seen() {
    Map<String, Integer> seen = new TreeMap<>();
    seen.put("log", logged.size());
    events.forEach(event -> seen.merge(event.getEventType().getName(), 1, Integer::sum));
    return seen;
  }

  /** The files that were written and are still there. */
  public Set<Path> written() {
    Set<Path> files = new TreeSet<>();
    for (RecordedEvent event : events) {
      String path = event.hasField("path") ? event.getString("path") : null;
      if (path != null) {
        files.add(Path.of(path));
      }
    }
    return files;
  }

  private static String name(RecordedEvent event) {
    String type = event.getEventType().getName();
    return event.hasField("thrownClass")
        ? type + " " + event.getClass("thrownClass").getName()
        : type;
  }

  /** What an event tells in words, such as a message, a path or a command line. */
  private static List<String> words(RecordedEvent event) {
    return event.getFields().stream()
        .filter(field -> field.getTypeName().equals("java.lang.String"))
        .map(field -> event.getString(field.getName()))
        .filter(Objects::nonNull)
        .toList();
  }

  private static List<Leak> ofThisProcess(MarkedSecrets secrets) throws IOException {
    List<Leak> leaks = new ArrayList<>();
    for (String name : List.of("cmdline", "environ")) {
      Path file = Path.of("/proc/self", name);
      if (Files.isReadable(file)) {
        leaks.addAll(secrets.in(file.toString(), Files.readString(file)));
      }
    }
    return leaks;
  }

  private final class Keeper extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
      logged.add(
          new Logged(
              event.getLoggerName() + " in " + event.getThreadName(),
              event.getFormattedMessage()
                  + event.getKeyValuePairs()
                  + event.getMDCPropertyMap()
                  + ThrowableProxyUtil.asString(event.getThrowableProxy())));
    }
  }

  /**
   * Lets every level of every logger through, but for ArchUnit's: it is no part of the program, and
   * tells every line of its classes where its tests run beside.
   */
  private static final class Everything extends TurboFilter {
    @Override
    public FilterReply decide(
        @Nullable Marker marker,
        Logger logger,
        Level level,
        @Nullable String format,
        Object @Nullable [] params,
        @Nullable Throwable thrown) {
      return logger.getName().startsWith("com.tngtech.archunit")
          ? FilterReply.NEUTRAL
          : FilterReply.ACCEPT;
    }
  }

  /** Writes to both. */
  private static final class Both extends OutputStream {
    private final OutputStream one;
    private final OutputStream other;

    Both(OutputStream one, OutputStream other) {
      this.one = one;
      this.other = other;
    }

    @Override
    public void write(int b) throws IOException {
      one.write(b);
      other.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      one.write(bytes, from, length);
      other.write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
      one.flush();
    }
  }
}
