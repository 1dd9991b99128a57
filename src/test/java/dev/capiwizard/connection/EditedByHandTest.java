package dev.capiwizard.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.reminders.ReminderFile;
import dev.capiwizard.testing.TestStores;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program’s own files after somebody opened and saved them in an editor. */
class EditedByHandTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void connectionsAreRead(String encoding) throws Exception {
    List<Connection> written = List.of(Connection.begin("a", "Zürich", Endpoints.REAL, NOW));
    String text =
        new String(
            ConnectionsJson.bytes(written, ConnectionsJson.Stored.NOTHING), StandardCharsets.UTF_8);
    Path file = folder.resolve("connections.json");
    saveAs(encoding, file, "// by hand\n" + text.replaceFirst("\\]\\s*\\}\\s*$", "], }"));
    try (ConnectionStore store = TestStores.open(folder)) {
      assertThat(store.all()).isEqualTo(written);
      assertThat(store.notices()).isEmpty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).noneMatch(one -> String.valueOf(one.getFileName()).contains("damaged"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void endpointsAreRead(String encoding) throws Exception {
    Path file = folder.resolve("endpoints.json");
    saveAs(
        encoding,
        file,
        """
        { // the test services
          "authorization": "http://127.0.0.1:1/a", "token": "http://127.0.0.1:1/t ",
          "introspection": "http://127.0.0.1:1/i", "api": "http://127.0.0.1:1/rest",
          "upstack": "http://127.0.0.1:1", "portal": "http://127.0.0.1:1/p/",
        }
        """);
    Endpoints read = EndpointsFile.read(file);
    assertThat(read.token()).hasToString("http://127.0.0.1:1/t");
    assertThat(read.portal()).hasToString("http://127.0.0.1:1/p");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void remindersAreRead(String encoding) throws Exception {
    saveAs(encoding, folder.resolve("reminders.json"), "{\"minute\": 17, \"asked\": true,}");
    ReminderFile file = new ReminderFile(folder);
    assertThat(file.isDamaged()).isFalse();
    assertThat(file.read().minute()).isEqualTo(17);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void theChangeLogIsReadAndWrittenOn(String encoding) throws Exception {
    ChangeLog log = new ChangeLog(folder, Change.Channel.WINDOW, InstantSource.system());
    Connection one = Connection.begin("a", "Acme", Endpoints.REAL, NOW);
    log.record(List.of(), List.of(one));
    assertThat(log.read("a")).hasSize(1);
    Path file = folder.resolve("changes/a.jsonl");
    saveAs(encoding, file, Files.readString(file));
    log.record(List.of(one), List.of(one.withName("Acme 2")));
    assertThat(log.read("a")).hasSize(2);
  }

  /** A byte that is no text spoils its line of the change log, and the file stays one. */
  @Test
  void ofAMemberThatStandsTwiceTheLastCounts() throws Exception {
    try (ConnectionStore store = TestStores.open(folder)) {
      store.add(Connection.begin("a", "Acme", Endpoints.REAL, NOW)).get();
    }
    Path file = folder.resolve("connections.json");
    Files.writeString(
        file,
        Files.readString(file)
            .replaceFirst("\"proof\" : null", "\"proof\" : null, \"name\" : \"Acme Shoes\""));
    try (ConnectionStore store = TestStores.open(folder)) {
      assertThat(store.notices()).isEmpty();
      assertThat(store.find("a").orElseThrow().name()).isEqualTo("Acme Shoes");
    }
  }

  @Test
  void aByteThatIsNoTextSpoilsItsLineAlone() throws Exception {
    ChangeLog log = new ChangeLog(folder, Change.Channel.WINDOW, InstantSource.system());
    Connection one = Connection.begin("a", "Acme", Endpoints.REAL, NOW);
    log.record(List.of(), List.of(one));
    Path file = folder.resolve("changes/a.jsonl");
    byte[] whole = Files.readAllBytes(file);
    byte[] spoiled = new byte[whole.length + 2];
    spoiled[0] = (byte) 0xC3;
    spoiled[1] = '\n';
    System.arraycopy(whole, 0, spoiled, 2, whole.length);
    Files.write(file, spoiled);
    assertThat(log.read("a")).hasSize(1);
  }

  private static void saveAs(String encoding, Path file, String text) throws Exception {
    Files.write(file, ("\uFEFF" + text).getBytes(Charset.forName(encoding)));
  }
}
