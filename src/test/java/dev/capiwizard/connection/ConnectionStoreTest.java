package dev.capiwizard.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.testing.TestStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Execution(ExecutionMode.CONCURRENT)
class ConnectionStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  @TempDir Path folder;

  /** Such as an answer that a screen had asked for, and that comes while the window closes. */
  @Test
  void aChangeAfterTheEndIsNotKeptAndThrowsNothing() throws Exception {
    ConnectionStore store = open();
    store.add(connection("a")).get(5, TimeUnit.SECONDS);
    store.close();
    assertThat(store.update("a", one -> one.withName("late"))).isCompletedExceptionally();
    assertThat(store.refresh()).isCompletedExceptionally();
    store.tryAgain();
    try (ConnectionStore next = open()) {
      assertThat(next.find("a").orElseThrow().name()).isEqualTo(connection("a").name());
    }
  }

  @Test
  void whatWasWrittenIsReadAgain() throws Exception {
    Connection full =
        connection("a")
            .withName("Ünï 😀")
            .withProgress(
                Progress.NONE
                    .withStep(StepId.SIGN_IN)
                    .withTick(new Tick.Ready(Need.ROLE), true)
                    .withProductsRequested(NOW))
            .withApp(new DeveloperApp("218765432", "cid", true, DeveloperApp.Use.SHARED, NOW))
            .withToken(
                new TokenFacts(
                    "x9Qe",
                    412,
                    NOW,
                    NOW.plus(Duration.ofDays(60)),
                    Set.of("r_ads"),
                    TokenFacts.Origin.SIGN_IN,
                    null,
                    null))
            .withTarget(
                new Target("urn:li:sponsoredAccount:1", "Acme", "ACCOUNT_MANAGER", List.of()))
            .withUpstack(
                new UpstackSide(
                    NOW,
                    new UpstackSide.Reading(
                        UpstackSide.Shown.HEALTHY, NOW, UpstackSide.Source.PAGE),
                    UpstackSide.Source.PERSON))
            .withLastVerdict(new LastVerdict(Verdict.HEALTHY, NOW, List.of("CW-TOKEN-01")));
    try (ConnectionStore store = open()) {
      store.add(full).get(5, TimeUnit.SECONDS);
    }
    try (ConnectionStore again = open()) {
      assertThat(again.all()).containsExactly(full);
      assertThat(again.notices()).isEmpty();
    }
    // Written in the same way where parts are to be kept that are not known: here none, but a
    // blank.
    byte[] written = Files.readAllBytes(folder.resolve("connections.json"));
    ConnectionsJson.Stored read = ConnectionsJson.parse(written);
    ConnectionsJson.Stored edited =
        new ConnectionsJson.Stored(read.connections(), false, read.text() + " ");
    assertThat(ConnectionsJson.isAllKnown(read.text(), read.connections())).isTrue();
    assertThat(ConnectionsJson.isAllKnown(edited.text(), edited.connections())).isFalse();
    assertThat(ConnectionsJson.bytes(List.of(full), read)).isEqualTo(written);
    assertThat(ConnectionsJson.bytes(List.of(full), edited)).isEqualTo(written);
  }

  /** The sets of Java have another order in each process, and a file must not change by itself. */
  @Test
  void scopesTicksAndWhatIsAssuredAreWrittenInOneOrder() {
    TokenFacts token =
        new TokenFacts(
            "x9Qe",
            412,
            NOW,
            null,
            Set.of("rw_conversions", "r_ads", "r_ads_reporting", "openid"),
            TokenFacts.Origin.SIGN_IN,
            null,
            null);
    assertThat(token.scopes())
        .containsExactly("openid", "r_ads", "r_ads_reporting", "rw_conversions");
    Progress progress = Progress.NONE;
    for (Need need : Need.values()) {
      progress = progress.withTick(new Tick.Ready(need), true);
    }
    assertThat(List.copyOf(progress.ticks())).isSortedAccordingTo(Comparator.comparing(Tick::id));
    Renewal renewal =
        Renewal.begin(connection("a"), NOW)
            .with(Renewal.Assured.SAVED)
            .with(Renewal.Assured.RIGHT_TOKEN);
    assertThat(renewal.assured())
        .containsExactly(Renewal.Assured.RIGHT_TOKEN, Renewal.Assured.SAVED);
  }

  @Test
  void twoProcessesLoseNothing() throws Exception {
    try (ConnectionStore one = open();
        ConnectionStore other = open()) {
      for (int i = 0; i < 20; i++) {
        one.add(connection("one" + i)).get(5, TimeUnit.SECONDS);
        other.add(connection("two" + i)).get(5, TimeUnit.SECONDS);
      }
      one.update("two3", c -> c.withName("changed by one")).get(5, TimeUnit.SECONDS);
    }
    try (ConnectionStore again = open()) {
      assertThat(again.all()).hasSize(40);
      assertThat(again.find("two3").orElseThrow().name()).isEqualTo("changed by one");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{\"schemaVersion\":1,\"connections\":[{",
        "null",
        "[]",
        "no json \u0000",
        "{\"schemaVersion\":1,\"connections\":[{\"id\":\"a\",\"name\":\"no more than that\"}]}",
        "{\"schemaVersion\":1,\"connections\":[null]}"
      })
  void damageIsSetAsideAndTheGoodCopyTaken(String damage) throws Exception {
    try (ConnectionStore store = open()) {
      store.add(connection("a")).get(5, TimeUnit.SECONDS);
      store.add(connection("b")).get(5, TimeUnit.SECONDS);
    }
    Files.writeString(folder.resolve("connections.json"), damage);
    try (ConnectionStore again = open()) {
      assertThat(again.all()).extracting(Connection::id).containsExactly("a");
      assertThat(again.notices())
          .extracting(FailureException::code)
          .containsExactly(FailureCode.DATA_DAMAGED);
      again.add(connection("c")).get(5, TimeUnit.SECONDS);
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .anyMatch(name -> name.startsWith("connections.damaged-"));
    }
  }

  /** Found by fuzzing: half a letter came back as a question mark, a far time broke the card. */
  @ParameterizedTest
  @ValueSource(strings = {"\"name\" : \"half \\ud83d\"", "\"created\" : 31556889864403199"})
  void whatNoVersionOfThisProgramWritesIsDamage(String changed) throws Exception {
    try (ConnectionStore store = open()) {
      store.add(connection("a")).get(5, TimeUnit.SECONDS);
    }
    Path file = folder.resolve("connections.json");
    String field = changed.substring(0, changed.indexOf(" :"));
    String before = Files.readString(file);
    String after = before.replaceFirst(field + " : .*,", Matcher.quoteReplacement(changed + ","));
    assertThat(after).isNotEqualTo(before);
    Files.writeString(file, after);
    try (ConnectionStore again = open()) {
      assertThat(again.notices())
          .extracting(FailureException::code)
          .containsExactly(FailureCode.DATA_DAMAGED);
    }
  }

  /** Written by a newer version in the same schema: kept through whatever this one changes. */
  @Test
  void whatIsNotKnownHereIsKept() throws Exception {
    try (ConnectionStore store = open()) {
      store
          .add(
              connection("a")
                  .withUpstack(UpstackSide.saved(Instant.EPOCH, UpstackSide.Source.PERSON))
                  .withLastVerdict(new LastVerdict(Verdict.HEALTHY, Instant.EPOCH, List.of())))
          .get(5, TimeUnit.SECONDS);
    }
    Path file = folder.resolve("connections.json");
    String written = Files.readString(file);
    String newer =
        written
            .replace("\"savedBy\" : \"PERSON\"", "\"savedBy\" : \"TELEPATHY\", \"by\" : [7]")
            .replace("\"verdict\" : \"HEALTHY\"", "\"verdict\" : \"SUPERB\"")
            .replace("\"use\" : \"NOT_ASKED\"", "\"use\" : \"BORROWED\"")
            .replace("\"partnerId\"", "\"team\" : {\"size\" : 3}, \"partnerId\"")
            .replace("\"schemaVersion\"", "\"folders\" : [\"x\"], \"schemaVersion\"");
    Files.writeString(file, newer);
    JsonNode before = JsonMapper.shared().readTree(newer);
    try (ConnectionStore store = open()) {
      assertThat(store.notices()).isEmpty();
      assertThat(store.find("a").orElseThrow().upstack().savedBy())
          .isEqualTo(UpstackSide.Source.PERSON);
      store.update("a", one -> one.withName("Renamed")).get(5, TimeUnit.SECONDS);
      store.add(connection("b")).get(5, TimeUnit.SECONDS);
    }
    ObjectNode after = (ObjectNode) JsonMapper.shared().readTree(Files.readString(file));
    assertThat(after.at("/connections/0/name").asString()).isEqualTo("Renamed");
    assertThat(((ArrayNode) after.get("connections")).remove(1).get("id").asString())
        .isEqualTo("b");
    ((ObjectNode) after.at("/connections/0")).put("name", "Name");
    assertThat(after).isEqualTo(before);
    try (ConnectionStore store = open()) {
      // What did change is written as it is now.
      store
          .update("a", one -> one.withApp(one.app().withUse(DeveloperApp.Use.SHARED)))
          .get(5, TimeUnit.SECONDS);
      store.update("a", one -> one.withUpstack(UpstackSide.NONE)).get(5, TimeUnit.SECONDS);
    }
    assertThat(Files.readString(file))
        .contains("SHARED", "SUPERB", "\"team\"")
        .doesNotContain("BORROWED", "TELEPATHY");
  }

  /** A newer schema that can still be read is looked at, and nothing of it is changed. */
  @Test
  void aNewerSchemaIsOpenedForReadingAlone() throws Exception {
    try (ConnectionStore store = open()) {
      store.add(connection("a")).get(5, TimeUnit.SECONDS);
    }
    Path file = folder.resolve("connections.json");
    String newer = Files.readString(file).replace("\"schemaVersion\" : 1", "\"schemaVersion\" : 2");
    Files.writeString(file, newer);
    try (ConnectionStore store = open()) {
      assertThat(store.all()).extracting(Connection::id).containsExactly("a");
      assertThat(store.unread()).isEmpty();
      assertThat(store.unchangeable().orElseThrow().code()).isEqualTo(FailureCode.DATA_TOO_NEW);
      assertThatThrownBy(() -> store.remove("a").get(5, TimeUnit.SECONDS))
          .hasCauseInstanceOf(FailureException.class);
    }
    assertThat(Files.readString(file)).isEqualTo(newer);
  }

  @Test
  void aNewerVersionIsLeftAlone() throws Exception {
    String newer = "{\"schemaVersion\":2,\"connections\":[]}";
    Files.writeString(folder.resolve("connections.json"), newer);
    try (ConnectionStore store = open()) {
      assertThat(store.notices())
          .extracting(FailureException::code)
          .containsExactly(FailureCode.DATA_TOO_NEW);
      assertThatThrownBy(() -> store.add(connection("a")).get(5, TimeUnit.SECONDS))
          .hasCauseInstanceOf(FailureException.class);
    }
    assertThat(Files.readString(folder.resolve("connections.json"))).isEqualTo(newer);
  }

  @Test
  void aFolderThatIsNoneIsToldAndTheProgramGoesOn() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    try (ConnectionStore store = TestStores.open(file.resolve("sub"))) {
      assertThat(store.notices())
          .extracting(FailureException::code)
          .containsExactly(FailureCode.DATA_NOT_WRITABLE);
      var _ = store.add(connection("a"));
      assertThat(store.all()).hasSize(1);
    }
  }

  /** A full disk, a folder that is away for a while: nothing that was changed is lost. */
  @Test
  void whatCouldNotBeWrittenIsKeptAndTriedAgain() throws Exception {
    Path away = folder.resolve("away");
    Path data = away.resolve("data");
    BlockingQueue<Boolean> told = new LinkedBlockingQueue<>();
    try (ConnectionStore store = TestStores.open(data)) {
      store.add(connection("a")).get(5, TimeUnit.SECONDS);
      store.listen(all -> told.add(store.unsaved().isPresent()));
      Files.move(away, folder.resolve("elsewhere"));
      Files.writeString(away, "in its way");
      assertThatThrownBy(() -> store.update("a", one -> one.withName("new")).get())
          .hasCauseInstanceOf(FailureException.class);
      var _ = store.add(connection("b"));
      assertThat(store.flush(Duration.ofSeconds(5))).isFalse();
      assertThat(store.unsaved().orElseThrow().code()).isEqualTo(FailureCode.DATA_NOT_WRITABLE);
      assertThat(told).contains(true);
      assertThat(store.find("a").orElseThrow().name()).isEqualTo("new");
      Files.delete(away);
      Files.move(folder.resolve("elsewhere"), away);
      // By itself, without another change.
      do {
        assertThat(told.poll(20, TimeUnit.SECONDS)).isNotNull();
      } while (store.unsaved().isPresent());
      assertThat(store.notices()).isEmpty();
    }
    try (ConnectionStore again = TestStores.open(data)) {
      assertThat(again.all()).extracting(Connection::name).containsExactly("new", "Name");
    }
  }

  /** Also where the program is closed before the next try. */
  @Test
  void closingTriesOnceMore() throws Exception {
    Path data = Files.writeString(folder.resolve("data"), "in its way");
    try (ConnectionStore store = TestStores.open(data)) {
      assertThatThrownBy(() -> store.add(connection("a")).get()).isNotNull();
      Files.delete(data);
    }
    try (ConnectionStore again = TestStores.open(data)) {
      assertThat(again.all()).hasSize(1);
    }
  }

  @Test
  void whatAnotherProcessWroteIsTakenIn() throws Exception {
    try (ConnectionStore window = open();
        ConnectionStore background = open()) {
      window.add(Connection.begin("c1", "Acme", Endpoints.REAL, Instant.EPOCH)).get();
      background.update("c1", one -> one.withName("Acme Shoes")).get();
      assertThat(window.find("c1").orElseThrow().name()).isEqualTo("Acme");
      List<String> told = new ArrayList<>();
      window.listen(all -> told.add(all.getFirst().name()));
      var _ = window.refresh();
      window.flush(Duration.ofSeconds(5));
      assertThat(window.find("c1").orElseThrow().name()).isEqualTo("Acme Shoes");
      assertThat(told).containsExactly("Acme Shoes");
      var _ = window.refresh();
      window.flush(Duration.ofSeconds(5));
      assertThat(told).hasSize(1);
    }
  }

  private ConnectionStore open() {
    return TestStores.open(folder);
  }

  private static Connection connection(String id) {
    return Connection.begin(id, "Name", Endpoints.REAL, NOW);
  }
}
