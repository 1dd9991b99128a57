package dev.capiwizard.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.capiwizard.connection.ConnectionsJson.Stored;
import dev.capiwizard.testing.TestStores;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A start keeps its changes in memory until its first frame, and loses none of them. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class WrittenLaterTest {
  @TempDir Path folder;

  @Test
  void changesWaitAndAreThenWrittenInTheirOrder() throws Exception {
    try (ConnectionStore store = TestStores.open(folder)) {
      store.writeLater();
      CompletableFuture<Void> added = store.add(connection("a"));
      CompletableFuture<Void> named = store.update("a", one -> one.withName("new"));
      assertThat(store.find("a").orElseThrow().name()).isEqualTo("new");
      // Longer than any writing of one connection takes.
      assertThatThrownBy(() -> added.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
      assertThat(folder.resolve("connections.json")).doesNotExist();
      store.writeNow();
      added.get(5, TimeUnit.SECONDS);
      named.get(5, TimeUnit.SECONDS);
      assertThat(names()).containsExactly("new");
      // Nothing waits any more.
      store.update("a", one -> one.withName("newer")).get(5, TimeUnit.SECONDS);
      assertThat(names()).containsExactly("newer");
    }
  }

  @Test
  void whoeverWaitsForTheDiskAndTheEndDoNotWaitForAFrame() throws Exception {
    CompletableFuture<Void> last;
    try (ConnectionStore store = TestStores.open(folder)) {
      store.writeLater();
      CompletableFuture<Void> added = store.add(connection("a"));
      assertThat(store.flush(Duration.ofSeconds(5))).isTrue();
      assertThat(added).isCompleted();
      assertThat(names()).containsExactly("a");
      store.writeLater();
      last = store.add(connection("b"));
    }
    assertThat(last).isCompleted();
    assertThat(names()).containsExactly("a", "b");
  }

  @Test
  void aFileThatNobodyHasWrittenIsNotParsedAgain() throws Exception {
    try (ConnectionStore store = TestStores.open(folder)) {
      store.add(connection("a")).get(5, TimeUnit.SECONDS);
    }
    ConnectionsFile file = new ConnectionsFile(folder);
    Stored first = file.read();
    assertThat(file.read()).isSameAs(first);
    // By its content, not by its time: an edit in the same instant counts.
    Path path = folder.resolve("connections.json");
    var time = Files.getLastModifiedTime(path);
    Files.writeString(path, Files.readString(path).replace("\"a\"", "\"b\""));
    Files.setLastModifiedTime(path, time);
    assertThat(file.read().connections()).extracting(Connection::id).containsExactly("b");
  }

  private List<String> names() throws Exception {
    return new ConnectionsFile(folder).read().connections().stream().map(Connection::name).toList();
  }

  private static Connection connection(String id) {
    return Connection.begin(id, id, Endpoints.REAL, Instant.EPOCH);
  }
}
