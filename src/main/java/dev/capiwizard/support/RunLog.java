package dev.capiwizard.support;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The log file of this run of the program. Any thread. */
public final class RunLog implements AutoCloseable {
  private final Path folder;
  private final LogFiles.Writer writer;
  private final boolean verbose;
  private final Redactor redactor;
  private final Instant started;
  private @Nullable Runnable end;

  /**
   * @param started when the run began, which names the file
   */
  public RunLog(
      Path folder, LogFiles.Writer writer, boolean verbose, Redactor redactor, Instant started) {
    this.folder = folder;
    this.writer = writer;
    this.verbose = verbose;
    this.redactor = redactor;
    this.started = started;
  }

  public Path folder() {
    return folder;
  }

  /**
   * Begins the file, with everything logged until now; a second call does nothing. Not called
   * before the first window, since the logging back end is large.
   */
  public synchronized void start() {
    if (end == null) {
      end = LogFiles.start(folder, writer, verbose, redactor, started);
    }
  }

  @Override
  public synchronized void close() {
    if (end != null) {
      end.run();
    }
  }
}
