package dev.capiwizard.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.rehearsal.Rehearsal;
import dev.capiwizard.secrets.KeychainNames;
import dev.capiwizard.secrets.NoKeychain;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.secrets.SecretStore.Kind;
import dev.capiwizard.secrets.SecretStore.Storage;
import dev.capiwizard.secrets.SecretStoreOpener;
import dev.capiwizard.secrets.SecretStores;
import dev.capiwizard.testing.Shared;
import dev.capiwizard.testing.SystemPart;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.tour.Screen;
import dev.capiwizard.tour.TourReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The whole way with this computer’s keychain, and on a computer that has none. */
@Timeout(120)
@ResourceLock(Shared.REDIRECT_PORT)
@TestTiers.Heavy
class KeychainWalkTest {
  @TempDir Path folder;

  @Test
  void theKeychainHoldsTheSecretsAndNoneAfterTheRehearsal() throws Exception {
    if (SecretStores.system(KeychainNames.constant("test.walk")).tryAgain() != Storage.KEYCHAIN) {
      SystemPart.missing("keychain that answers");
    }
    List<KeychainNames> worlds = new CopyOnWriteArrayList<>();
    SecretStoreOpener opener =
        one -> {
          worlds.add(one);
          return SecretStores.system(one);
        };
    String prefix;
    String id;
    try (Rehearsal rehearsal = Rehearsal.open("happy", folder, address -> {}, opener)) {
      TourReport report = walk(rehearsal, "keychain");
      assertThat(report.asExpected()).as(report.remark()).isTrue();
      id = rehearsal.connection().orElseThrow().id();
      prefix = practicePrefix(worlds);
      // Another process of the program finds them.
      SecretStore other = SecretStores.system(KeychainNames.constant(prefix));
      assertThat(other.get(id, Kind.ACCESS_TOKEN)).isPresent();
      assertThat(other.get(id, Kind.CLIENT_SECRET)).isPresent();
    }
    SecretStore after = SecretStores.system(KeychainNames.constant(prefix));
    for (Kind kind : Kind.values()) {
      assertThat(after.get(id, kind)).as(kind.name()).isEmpty();
    }
  }

  @Test
  void withoutAKeychainTheCardTurnsGreenAndTheScreenSaysWhereTheTokenIs() throws Exception {
    List<String> said = new ArrayList<>();
    try (Rehearsal rehearsal = Rehearsal.open("happy", folder, address -> {}, NoKeychain::open)) {
      TourReport report =
          rehearsal.walk(
              Path.of("target/tour-tests/no-keychain"), scene -> said.addAll(Screen.texts(scene)));
      assertThat(report.verdict()).as(report.remark()).isEqualTo("HEALTHY");
      assertThat(rehearsal.secrets().storage()).isEqualTo(Storage.MEMORY_NO_KEYCHAIN);
      String id = rehearsal.connection().orElseThrow().id();
      assertThat(rehearsal.secrets().get(id, Kind.ACCESS_TOKEN)).isPresent();
      assertThat(said)
          .anyMatch(text -> text.contains("tokens are kept until you close"))
          .anyMatch(text -> text.contains("We keep your token"))
          .noneMatch(text -> text.contains("This computer keeps"));
    }
  }

  /** The program opens a store for each world; this walk is in one of them. */
  private static String practicePrefix(List<KeychainNames> worlds) throws Exception {
    for (KeychainNames world : worlds) {
      String prefix = world.find().prefix();
      if (prefix.startsWith("practice.")) {
        return prefix;
      }
    }
    throw new AssertionError("no store was opened for practice");
  }

  private static TourReport walk(Rehearsal rehearsal, String name) {
    return rehearsal.walk(Path.of("target/tour-tests", name), scene -> {});
  }
}
