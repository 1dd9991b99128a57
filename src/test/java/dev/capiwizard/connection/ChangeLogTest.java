package dev.capiwizard.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Change.What;
import dev.capiwizard.connection.UpstackSide.Reading;
import dev.capiwizard.connection.UpstackSide.Shown;
import dev.capiwizard.connection.UpstackSide.Source;
import dev.capiwizard.testing.MovedClock;
import dev.capiwizard.testing.TestStores;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of what was done to a connection. */
class ChangeLogTest {
  @TempDir Path folder;
  private final MovedClock clock = MovedClock.november();

  @Test
  void everythingThatReachesTheDiskIsToldOnce() throws Exception {
    try (ConnectionStore store = TestStores.open(folder, clock)) {
      store.add(Connection.begin("c1", "Acme", Endpoints.REAL, clock.instant())).get();
      clock.move(Duration.ofHours(1));
      store.update("c1", one -> one.withName("Acme Shoes")).get();
      store.update("c1", one -> one.withToken(token("aaaa"))).get();
      store.update("c1", one -> one.withName("Acme Shoes")).get();
      store.update("c1", one -> one.withRenewal(Renewal.begin(one, clock.instant()))).get();
      store.update("c1", ChangeLogTest::renewed).get();
      store
          .update(
              "c1",
              one -> {
                Renewal renewal = one.renewal();
                return renewal == null ? one : renewal.applyTo(one).withRenewal(null);
              })
          .get();
    }
    assertThat(log().stream().map(one -> one.what() + " " + one.detail()).toList())
        .containsExactly(
            "BEGUN Acme",
            "NAMED Acme Shoes",
            "TOKEN aaaa",
            "RENEWAL_BEGUN ",
            "RENEWAL_TOKEN bbbb",
            "SAVED_IN_UPSTACK ",
            "UPSTACK_SHOWS HEALTHY",
            "RENEWED bbbb");
    assertThat(log().getFirst().at()).isEqualTo(Instant.parse("2026-11-24T09:00:00Z"));
    assertThat(log().get(1).at()).isEqualTo(Instant.parse("2026-11-24T10:00:00Z"));
  }

  @Test
  void aRenewalThatWasLeftIsToldAsSuch() throws Exception {
    try (ConnectionStore store = TestStores.open(folder, clock)) {
      store
          .add(
              Connection.begin("c1", "Acme", Endpoints.REAL, clock.instant())
                  .withToken(token("aaaa")))
          .get();
      store.update("c1", one -> one.withRenewal(Renewal.begin(one, clock.instant()))).get();
      store.update("c1", one -> one.withRenewal(null)).get();
    }
    assertThat(log().stream().map(Change::what).toList())
        .containsExactly(What.BEGUN, What.TOKEN, What.RENEWAL_BEGUN, What.RENEWAL_LEFT);
  }

  @Test
  void aRemovedConnectionLeavesNothing() throws Exception {
    try (ConnectionStore store = TestStores.open(folder, clock)) {
      store.add(Connection.begin("c1", "Acme", Endpoints.REAL, clock.instant())).get();
      store.remove("c1").get();
    }
    assertThat(log()).isEmpty();
    try (var files = Files.list(folder.resolve("changes"))) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void anUnreadableLineIsLeftOut() throws Exception {
    Files.createDirectories(folder.resolve("changes"));
    Files.writeString(
        folder.resolve("changes/c1.jsonl"),
        """
        {"at":"2026-11-24T09:00:00Z","door":"WINDOW","what":"BEGUN","detail":"A"}
        {"at":"20
        """);
    assertThat(log()).hasSize(1);
  }

  private List<Change> log() {
    return new ChangeLog(folder, Change.Channel.WINDOW, clock).read("c1");
  }

  private static Connection renewed(Connection one) {
    Renewal renewal = one.renewal();
    if (renewal == null) {
      return one;
    }
    Connection after =
        renewal
            .applyTo(one)
            .withToken(token("bbbb"))
            .withUpstack(
                new UpstackSide(
                    Instant.EPOCH,
                    new Reading(Shown.HEALTHY, Instant.EPOCH, Source.PAGE),
                    Source.PAGE));
    return one.withRenewal(renewal.changedTo(after));
  }

  private static TokenFacts token(String lastFour) {
    return new TokenFacts(
        lastFour, 320, Instant.EPOCH, null, Set.of(), TokenFacts.Origin.SIGN_IN, null, null);
  }
}
