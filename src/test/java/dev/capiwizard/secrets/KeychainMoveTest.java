package dev.capiwizard.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.secrets.SecretStore.Kind;
import dev.capiwizard.secrets.SecretStore.Storage;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Entries under former names are found once and moved, and none is lost on the way. */
@Execution(ExecutionMode.CONCURRENT)
class KeychainMoveTest {
  private static final List<String> CONNECTIONS = List.of("c1", "c2");
  private static final String LONG = "AQ" + "x".repeat(3000);

  private final Map<String, String> held = new HashMap<>();
  private final Names names = new Names();
  private int calls;
  private int failsAfter = Integer.MAX_VALUE;

  /** What the keychain does once its time has come. */
  enum Fault {
    REFUSES,
    /** As two systems do: what is locked looks empty. */
    LOOKS_EMPTY,
    /** As a process that is killed: nothing more happens, here or later. */
    LOSES_WRITES
  }

  private Fault fault = Fault.REFUSES;

  @BeforeEach
  void entriesOfAnEarlierVersion() {
    held.put("real.bypath.c1.access_token", "AQ-c1");
    held.put("real.bypath.c1.client_secret", "secret-c1");
    held.put("real.bylink.c2.access_token", "parts:3");
    for (int i = 0; i < 3; i++) {
      held.put(
          "real.bylink.c2.access_token." + (i + 1),
          LONG.substring(i * 1200, Math.min(LONG.length(), (i + 1) * 1200)));
    }
    held.put("real.bypath.other.access_token", "of another folder");
  }

  @Test
  void allAreFoundAtTheFirstUseAndMoved() throws Exception {
    SecretStore store = store();
    assertThat(store.get("c1", Kind.ACCESS_TOKEN)).contains("AQ-c1");
    assertThat(store.storage()).isEqualTo(Storage.KEYCHAIN);
    assertThat(held.keySet())
        .containsExactlyInAnyOrder(
            "real.id.c1.access_token",
            "real.id.c1.client_secret",
            "real.id.c2.access_token",
            "real.id.c2.access_token.1",
            "real.id.c2.access_token.2",
            "real.id.c2.access_token.3",
            "real.bypath.other.access_token");
    assertThat(names.movedTold).isEqualTo(1);
    int before = calls;
    assertThat(store.get("c2", Kind.ACCESS_TOKEN)).contains(LONG);
    assertThat(calls - before).isLessThan(8);
    assertThat(names.movedTold).isEqualTo(1);
  }

  /** Stopped after each single call to the keychain, and then done once more. */
  @ParameterizedTest
  @EnumSource(Fault.class)
  void nothingIsLostWhereverItStops(Fault kind) throws Exception {
    fault = kind;
    int stops = 0;
    for (int after = 0; after < 200; after++) {
      held.clear();
      entriesOfAnEarlierVersion();
      names.former = List.of("real.bypath", "real.bylink");
      calls = 0;
      failsAfter = after;
      try {
        var _ = store().get("c1", Kind.ACCESS_TOKEN);
      } catch (FailureException e) {
        stops++;
      }
      boolean done = calls <= after;
      failsAfter = Integer.MAX_VALUE;
      SecretStore next = store();
      assertThat(next.get("c1", Kind.ACCESS_TOKEN)).as("after %s", after).contains("AQ-c1");
      assertThat(next.get("c1", Kind.CLIENT_SECRET)).as("after %s", after).contains("secret-c1");
      assertThat(next.get("c2", Kind.ACCESS_TOKEN)).as("after %s", after).contains(LONG);
      if (done) {
        System.out.println("moves that were stopped, " + kind + ": " + stops + ", none lost");
        assertThat(stops).isGreaterThan(30);
        return;
      }
    }
    throw new AssertionError("the move never ended");
  }

  @Test
  void aLockedKeychainChangesNothingAndIsTriedAgain() throws Exception {
    Map<String, String> before = Map.copyOf(held);
    failsAfter = 0;
    SecretStore store = store();
    refused(() -> store.get("c1", Kind.ACCESS_TOKEN), FailureCode.KEYCHAIN_LOCKED);
    assertThat(held).isEqualTo(before);
    assertThat(names.movedTold).isZero();
    failsAfter = Integer.MAX_VALUE;
    assertThat(store.get("c1", Kind.ACCESS_TOKEN)).contains("AQ-c1");
    assertThat(held).doesNotContainKey("real.bypath.c1.access_token");
  }

  @Test
  void aNewerValueIsNeverReplacedByAFormerOne() throws Exception {
    held.put("real.id.c1.access_token", "AQ-newer");
    assertThat(store().get("c1", Kind.ACCESS_TOKEN)).contains("AQ-newer");
    assertThat(held).doesNotContainKey("real.bypath.c1.access_token");
  }

  @Test
  void deletingDeletesUnderBothNames() throws Exception {
    names.complete = false;
    SecretStore store = store();
    // Known to another process only, which has not moved it yet.
    held.put("real.bypath.c3.access_token", "AQ-c3");
    assertThat(store.get("c3", Kind.ACCESS_TOKEN)).contains("AQ-c3");
    store.delete("c3", Kind.ACCESS_TOKEN);
    store.delete("c1", Kind.ACCESS_TOKEN);
    assertThat(held.keySet()).noneMatch(one -> one.contains("c3") || one.contains("c1.access"));
  }

  @Test
  void withoutAnIdEntriesAreUsedWhereTheyLie() throws Exception {
    names.lasting = false;
    names.prefix = "real.bypath";
    names.former = List.of("real.bylink");
    SecretStore store = store();
    assertThat(store.get("c1", Kind.ACCESS_TOKEN)).contains("AQ-c1");
    assertThat(store.get("c2", Kind.ACCESS_TOKEN)).contains(LONG);
    // The folder takes a file again: what was written meanwhile is found too.
    store.put("c1", Kind.ACCESS_TOKEN, "AQ-new");
    names.lasting = true;
    names.prefix = "real.id";
    names.former = List.of("real.bypath", "real.bylink");
    assertThat(store.get("c1", Kind.ACCESS_TOKEN)).contains("AQ-new");
    assertThat(store.get("c2", Kind.ACCESS_TOKEN)).contains(LONG);
    assertThat(held.keySet()).noneMatch(one -> one.matches("real.by(path|link).c[12].*"));
  }

  @Test
  void aCopiedFolderTouchesNoEntryUntilThePersonHasSaidWhichItIs() throws Exception {
    names.copied = true;
    Map<String, String> before = Map.copyOf(held);
    SecretStore store = store();
    assertThat(store.prepare()).isEqualTo(Storage.MEMORY_FOLDER_COPIED);
    refused(() -> store.get("c1", Kind.ACCESS_TOKEN), FailureCode.FOLDER_COPIED);
    refused(() -> store.delete("c1", Kind.ACCESS_TOKEN), FailureCode.FOLDER_COPIED);
    store.put("c2", Kind.ACCESS_TOKEN, "AQ-typed-meanwhile");
    assertThat(store.tryAgain()).isEqualTo(Storage.MEMORY_FOLDER_COPIED);
    assertThat(held).isEqualTo(before);
    assertThat(calls).isZero();
    names.copied = false;
    names.former = List.of();
    assertThat(store.tryAgain()).isEqualTo(Storage.KEYCHAIN);
    assertThat(held).containsEntry("real.id.c2.access_token", "AQ-typed-meanwhile");
  }

  private SecretStore store() {
    return SecretStores.guarded(Held::new, names, Duration.ofSeconds(5));
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, FailureCode code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(FailureException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private static final class Names implements KeychainNames {
    private String prefix = "real.id";
    private List<String> former = List.of("real.bypath", "real.bylink");
    private boolean lasting = true;
    private boolean complete = true;
    private boolean copied;
    private int movedTold;

    @Override
    public KeychainNames.Names find() throws FailureException {
      if (copied) {
        throw new FailureException(FailureCode.FOLDER_COPIED);
      }
      return new KeychainNames.Names(prefix, former, lasting);
    }

    @Override
    public Collection<String> connections() {
      return CONNECTIONS;
    }

    @Override
    public boolean moved(List<String> names) {
      movedTold++;
      if (complete) {
        former = List.of();
      }
      return complete;
    }
  }

  private final class Held implements Keychain {
    private boolean failing() {
      boolean failing = calls++ >= failsAfter;
      if (failing && fault == Fault.REFUSES) {
        throw new IllegalStateException("locked");
      }
      return failing;
    }

    @Override
    public Optional<String> get(String account) {
      return failing() && fault == Fault.LOOKS_EMPTY
          ? Optional.empty()
          : Optional.ofNullable(held.get(account));
    }

    @Override
    public void set(String account, String value) {
      if (!failing()) {
        held.put(account, value);
      }
    }

    @Override
    public void delete(String account) {
      if (!failing()) {
        held.remove(account);
      }
    }
  }
}
