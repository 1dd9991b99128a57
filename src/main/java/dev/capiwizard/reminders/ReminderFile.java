package dev.capiwizard.reminders;

import dev.capiwizard.connection.StoredFile;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.DataFolder;
import dev.capiwizard.platform.EditedFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code reminders.json} beside the connections: the person’s answer about reminders on this
 * computer, and the result of the last run. Waits for the disk.
 */
public final class ReminderFile {
  private static final Logger LOG = LoggerFactory.getLogger(ReminderFile.class);
  private static final JsonMapper JSON =
      JsonMapper.builder(EditedFile.JSON)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /**
   * The result of a run.
   *
   * @param checked the number of connections that LinkedIn told about
   * @param told the number of notifications that were shown
   * @param due the number of notifications that were due
   * @param codes failures and damage, such as {@code CW-KEY-02}; empty if all went well
   */
  public record LastRun(Instant at, int checked, int told, int due, List<String> codes) {
    /** Whether a notification was due and none could be shown. */
    public boolean wasSilenced() {
      return told < due;
    }
  }

  /**
   * The content of the file.
   *
   * @param minute the minute of the hour at which this computer’s job runs, 0 to 59; -1 before it
   *     was drawn
   * @param asked whether the person was asked about reminders
   */
  public record Content(int minute, boolean asked, @Nullable LastRun lastRun) {}

  private static final Content NOTHING = new Content(-1, false, null);

  /** A process holds the lock only for as long as a small file takes. */
  private static final Duration DEADLINE = Duration.ofSeconds(5);

  private final Path folder;
  private final Path file;
  private final StoredFile stored;

  public ReminderFile(Path dataDir) {
    this.folder = dataDir;
    this.file = dataDir.resolve("reminders.json");
    this.stored = new StoredFile(dataDir, "reminders.json");
  }

  /** Reads the file; the result is empty if there is none, or none that can be read. */
  public Content read() {
    return load().orElse(NOTHING);
  }

  /** Whether the file makes no sense; the next change writes it anew. */
  public boolean isDamaged() {
    return load().isEmpty();
  }

  /** Empty if the file makes no sense. */
  private Optional<Content> load() {
    try {
      Content read =
          Files.exists(file) ? JSON.readValue(EditedFile.read(file), Content.class) : NOTHING;
      return Optional.ofNullable(read).filter(ReminderFile::isWhole);
    } catch (JacksonException | CharacterCodingException e) {
      LOG.warn("reminders.json is damaged: {}", e.getClass().getSimpleName());
      return Optional.empty();
    } catch (IOException e) {
      LOG.warn("reminders.json could not be read: {}", e.getClass().getSimpleName());
      return Optional.of(NOTHING);
    }
  }

  @SuppressWarnings("NullAway") // JSON may leave out anything.
  private static boolean isWhole(Content read) {
    LastRun run = read.lastRun();
    return run == null || (run.at() != null && run.codes() != null);
  }

  /** This computer’s minute, drawn once, so that many computers do not call at the same moment. */
  public int minute(RandomGenerator random) throws FailureException {
    return change(
            now ->
                now.minute() >= 0 && now.minute() < 60
                    ? now
                    : new Content(random.nextInt(60), now.asked(), now.lastRun()))
        .minute();
  }

  public void asked() throws FailureException {
    var _ = change(now -> new Content(now.minute(), true, now.lastRun()));
  }

  public void ran(LastRun run) throws FailureException {
    var _ = change(now -> new Content(now.minute(), now.asked(), run));
  }

  /**
   * Window and daily check may change the file at the same time; each keeps the other’s changes.
   */
  private Content change(UnaryOperator<Content> change) throws FailureException {
    return stored.locked(
        DEADLINE,
        () -> {
          Content before = read();
          Content after = change.apply(before);
          if (!after.equals(before)) {
            stored.write(JSON.writeValueAsBytes(after), false);
          }
          return after;
        });
  }

  /** Keeps other runs from starting until it is closed. */
  public interface Hold extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Begins the only run that may be at work.
   *
   * @throws FailureException with REMINDERS_RUNNING if another is
   */
  public Hold hold() throws FailureException {
    try {
      DataFolder.create(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("reminders.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new FailureException(FailureCode.REMINDERS_RUNNING);
      }
      return () -> {
        try {
          channel.close();
        } catch (IOException e) {
          LOG.warn("The lock of the reminders could not be given back");
        }
      };
    } catch (IOException e) {
      throw new FailureException(FailureCode.DATA_NOT_WRITABLE, "reminders.lock", e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }
}
