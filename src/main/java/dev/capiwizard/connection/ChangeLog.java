package dev.capiwizard.connection;

import dev.capiwizard.connection.Change.Channel;
import dev.capiwizard.platform.DataFolder;
import dev.capiwizard.platform.EditedFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was done to each connection, when, and by which channel. Each connection has a file of JSON
 * lines, from which the oldest beyond {@value #KEPT} are dropped. Only the store writes it, under
 * its lock, so that no change is forgotten or told twice. Waits for the disk.
 */
public final class ChangeLog {
  private static final Logger LOG = LoggerFactory.getLogger(ChangeLog.class);
  private static final int KEPT = 500;

  private final Path folder;
  private final Channel channel;
  private final InstantSource clock;

  /**
   * @param dataDir holds the folder {@code changes}
   * @param channel the channel by which this program changes connections
   */
  public ChangeLog(Path dataDir, Channel channel, InstantSource clock) {
    this.folder = dataDir.resolve("changes");
    this.channel = channel;
    this.clock = clock;
  }

  /** The lines of a connection, oldest first; unreadable lines are left out. */
  public List<Change> read(String connectionId) {
    List<Change> changes = new ArrayList<>();
    for (String line : lines(file(connectionId))) {
      ChangeLine.read(line)
          .ifPresentOrElse(
              changes::add, () -> LOG.warn("A line of the change log could not be read"));
    }
    return changes;
  }

  /** Writes down the differences; a log that cannot be written never stops the change itself. */
  void record(List<Connection> before, List<Connection> after) {
    Map<String, Connection> known = new HashMap<>();
    before.forEach(one -> known.put(one.id(), one));
    try {
      for (Connection connection : after) {
        Connection old = known.remove(connection.id());
        if (!connection.equals(old)) {
          append(connection.id(), Changes.between(old, connection, clock.instant(), channel));
        }
      }
      for (String removed : known.keySet()) {
        Files.deleteIfExists(file(removed));
      }
    } catch (IOException e) {
      LOG.warn("The change log could not be written: {}", e.getClass().getSimpleName());
    }
  }

  private void append(String id, List<Change> changes) throws IOException {
    if (changes.isEmpty()) {
      return;
    }
    DataFolder.create(folder);
    Path file = file(id);
    inOurEncoding(file);
    StringBuilder lines = new StringBuilder(endsInALine(file) ? "" : "\n");
    changes.forEach(one -> lines.append(ChangeLine.of(one)).append('\n'));
    Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    List<String> all = lines(file);
    if (all.size() > 2 * KEPT) {
      replace(file, all.subList(all.size() - KEPT, all.size()));
    }
  }

  /** A file that an editor saved with a byte order mark is rewritten, to have one encoding. */
  private void inOurEncoding(Path file) throws IOException {
    if (Files.exists(file) && EditedFile.hasMark(file)) {
      replace(file, lines(file));
    }
  }

  private void replace(Path file, List<String> lines) throws IOException {
    Path temporary = folder.resolve(file.getFileName() + ".tmp");
    Files.write(temporary, lines, StandardCharsets.UTF_8);
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** If a kill or a full disk cut a line, the next line must not be lost with it. */
  private static boolean endsInALine(Path file) throws IOException {
    if (!Files.exists(file)) {
      return true;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      return channel.size() == 0
          || (channel.read(last, channel.size() - 1) == 1 && last.get(0) == '\n');
    }
  }

  /** Bytes that are not text spoil only their own line. */
  private static List<String> lines(Path file) {
    try {
      return Files.exists(file)
          ? EditedFile.kindly(Files.readAllBytes(file))
              .lines()
              .filter(line -> !line.isBlank())
              .toList()
          : List.of();
    } catch (IOException e) {
      LOG.warn("The change log could not be read: {}", e.getClass().getSimpleName());
      return List.of();
    }
  }

  private Path file(String connectionId) {
    return folder.resolve(connectionId + ".jsonl");
  }
}
