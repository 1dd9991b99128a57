package dev.capiwizard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.ConnectionStore;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.oauth.ClientCredentials;
import dev.capiwizard.oauth.TokenSet;
import dev.capiwizard.testing.MapSecrets;
import dev.capiwizard.testing.SmallDisk;
import dev.capiwizard.testing.TestStores;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Secrets under an id that stands in no list would be found by nobody again. */
@Timeout(60)
class ConnectOnFullDiskTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final ClientCredentials CLIENT = new ClientCredentials("77abcdefghijkl", "s");
  private static final TokenSet TOKENS =
      new TokenSet("AQtoken", NOW, NOW.plus(Duration.ofDays(60)), Set.of(), "AQrefresh", null);

  @TempDir Path folder;

  private final MapSecrets secrets = new MapSecrets();

  @Test
  void keepsNothingWhereTheConnectionCannotBeWritten() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 64);
        ConnectionStore store = TestStores.open(disk.place())) {
      disk.fill();
      assertThatThrownBy(() -> ConnectCommand.store(store, secrets, connection(), CLIENT, TOKENS))
          .isInstanceOfSatisfying(
              FailureException.class,
              e -> assertThat(e.code()).isEqualTo(FailureCode.DATA_NOT_WRITABLE));
      assertThat(secrets.map).isEmpty();
      // Nor later, when there is room again.
      disk.empty();
      assertThat(store.flush(Duration.ofSeconds(20))).isTrue();
      assertThat(store.all()).isEmpty();
    }
    try (ConnectionStore store = TestStores.open(folder.resolve("fine"))) {
      ConnectCommand.store(store, secrets, connection(), CLIENT, TOKENS);
      assertThat(secrets.map).hasSize(3);
    }
  }

  private static Connection connection() {
    return Connection.begin("a1", "Acme", Endpoints.REAL, NOW);
  }
}
