package dev.capiwizard.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.secrets.SecretStore.Kind;
import dev.capiwizard.secrets.SecretStore.Storage;
import dev.capiwizard.testing.SystemPart;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class SecretStoreTest {
  private static final Duration QUICK = Duration.ofMillis(300);

  private final Map<String, String> held = new ConcurrentHashMap<>();

  @Test
  void aSecretComesBackAndGoes() throws Exception {
    SecretStore store = store(good());
    assertThat(store.storage()).isEqualTo(Storage.NOT_ASKED_YET);
    store.put("c1", Kind.ACCESS_TOKEN, "AQsecret");
    assertThat(store.storage()).isEqualTo(Storage.KEYCHAIN);
    assertThat(store.get("c1", Kind.ACCESS_TOKEN)).contains("AQsecret");
    assertThat(store.get("c1", Kind.CLIENT_SECRET)).isEmpty();
    store.delete("c1", Kind.ACCESS_TOKEN);
    assertThat(held).isEmpty();
  }

  /** Without a session bus, too, the keychain may hold what an earlier session stored. */
  @Test
  void noKeychainDeletesNothing() {
    SecretStore store =
        SecretStores.guarded(
            () -> {
              throw new com.github.javakeyring.BackendNotSupportedException("none");
            },
            "p",
            QUICK);
    refused(() -> store.delete("c1", Kind.ACCESS_TOKEN), FailureCode.KEYCHAIN_ABSENT);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1199, 1200, 1201, 2400, 5000})
  void longSecretsGoInPartsThatWindowsTakes(int length) throws Exception {
    SecretStore store = store(good());
    String secret = "x".repeat(length - 1) + "y";
    store.put("c1", Kind.ACCESS_TOKEN, secret);
    assertThat(held.values()).allMatch(value -> value.length() <= 1280);
    assertThat(store.get("c1", Kind.ACCESS_TOKEN)).contains(secret);
    store.put("c1", Kind.ACCESS_TOKEN, "short");
    assertThat(held).hasSize(1);
  }

  @Test
  void withoutAKeychainItIsMemoryAndSaysSo() throws Exception {
    SecretStore store =
        SecretStores.guarded(
            () -> {
              throw new com.github.javakeyring.BackendNotSupportedException("none");
            },
            "p",
            QUICK);
    store.put("c1", Kind.ACCESS_TOKEN, "AQsecret");
    assertThat(store.storage()).isEqualTo(Storage.MEMORY_NO_KEYCHAIN);
    assertThat(store.get("c1", Kind.ACCESS_TOKEN)).contains("AQsecret");
  }

  @Test
  void aLockedKeychainThatThrowsNullPointerIsSurvivedAndTriedAgain() throws Exception {
    boolean[] locked = {true};
    SecretStore store =
        store(
            new MapKeychain() {
              @Override
              public Optional<String> get(String account) {
                check();
                return super.get(account);
              }

              @Override
              public void set(String account, String value) {
                check();
                super.set(account, value);
              }

              private void check() {
                if (locked[0]) {
                  throw new NullPointerException("as java-keyring does");
                }
              }
            });
    store.put("c1", Kind.ACCESS_TOKEN, "AQsecret");
    assertThat(store.storage()).isEqualTo(Storage.MEMORY_LOCKED);
    assertThat(store.get("c1", Kind.ACCESS_TOKEN)).contains("AQsecret");
    locked[0] = false;
    assertThat(store.tryAgain()).isEqualTo(Storage.KEYCHAIN);
    assertThat(held).containsValue("AQsecret");
  }

  @Test
  void whereATokenLiesIsToldOfThatOneAlone() throws Exception {
    boolean[] locked = {false};
    SecretStore store =
        store(
            new MapKeychain() {
              @Override
              public void set(String account, String value) {
                if (locked[0]) {
                  throw new NullPointerException("as java-keyring does");
                }
                super.set(account, value);
              }
            });
    store.put("c1", Kind.ACCESS_TOKEN, "AQfirst");
    assertThat(store.isInMemory("c1", Kind.ACCESS_TOKEN)).isFalse();
    locked[0] = true;
    store.put("c2", Kind.ACCESS_TOKEN, "AQsecond");
    assertThat(store.storage()).isEqualTo(Storage.MEMORY_LOCKED);
    assertThat(store.isInMemory("c1", Kind.ACCESS_TOKEN)).isFalse();
    assertThat(store.isInMemory("c2", Kind.ACCESS_TOKEN)).isTrue();
    locked[0] = false;
    assertThat(store.tryAgain()).isEqualTo(Storage.KEYCHAIN);
    assertThat(store.isInMemory("c2", Kind.ACCESS_TOKEN)).isFalse();
  }

  @Test
  void aKeychainThatHangsIsLeftAloneAfterTheDeadline() throws Exception {
    CountDownLatch forever = new CountDownLatch(1);
    SecretStore store =
        store(
            new MapKeychain() {
              @Override
              public void set(String account, String value) {
                try {
                  forever.await();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              }
            });
    store.put("c1", Kind.ACCESS_TOKEN, "AQsecret");
    assertThat(store.storage()).isEqualTo(Storage.MEMORY_LOCKED);
    assertThat(store.get("c1", Kind.ACCESS_TOKEN)).contains("AQsecret");
    forever.countDown();
  }

  /** The prompt was answered in the end: what it wrote must not stay over what came after it. */
  @Test
  void aLateAnswerNeverReplacesANewerValue() throws Exception {
    CountDownLatch prompt = new CountDownLatch(1);
    List<String> written = new CopyOnWriteArrayList<>();
    SecretStore store =
        store(
            new MapKeychain() {
              @Override
              public void set(String account, String value) {
                await(prompt);
                written.add(value);
                super.set(account, value);
              }
            });
    CountDownLatch healed = new CountDownLatch(1);
    store.put("c1", Kind.ACCESS_TOKEN, "AQold");
    store.put("c1", Kind.ACCESS_TOKEN, "AQnew");
    assertThat(store.storage()).isEqualTo(Storage.MEMORY_LOCKED);
    store.listen(
        now -> {
          if (now == Storage.KEYCHAIN) {
            healed.countDown();
          }
        });
    prompt.countDown();
    // By itself: nobody presses anything.
    assertThat(healed.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(written).containsSubsequence("AQold", "AQnew");
    assertThat(held).containsEntry("p.c1.access_token", "AQnew");
    assertThat(SecretStores.guarded(this::good, "p", QUICK).get("c1", Kind.ACCESS_TOKEN))
        .contains("AQnew");
  }

  /** Sixteen checks at once must not wait one after the other for a keychain that hangs. */
  @Test
  void nobodyWaitsBehindACallThatIsLate() throws Exception {
    CountDownLatch forever = new CountDownLatch(1);
    AtomicInteger calls = new AtomicInteger();
    SecretStore store =
        store(
            new MapKeychain() {
              @Override
              public Optional<String> get(String account) {
                calls.incrementAndGet();
                await(forever);
                return Optional.empty();
              }
            });
    for (int i = 0; i < 50; i++) {
      refused(() -> store.get("c1", Kind.ACCESS_TOKEN), FailureCode.KEYCHAIN_SILENT);
    }
    assertThat(calls).hasValue(1);
    assertThat(store.trouble()).contains(FailureCode.KEYCHAIN_SILENT);
    forever.countDown();
  }

  /** Nobody hears from it either; but what it waits for is known. */
  @Test
  void aKeychainThatAsksThePersonIsLockedAndDoesNotHang() throws Exception {
    CountDownLatch forever = new CountDownLatch(1);
    SecretStore store =
        store(
            new MapKeychain() {
              @Override
              public Optional<String> get(String account) {
                try (var _ = PersonAsked.begin()) {
                  await(forever);
                }
                return Optional.empty();
              }
            });
    for (int i = 0; i < 2; i++) {
      refused(() -> store.get("c1", Kind.ACCESS_TOKEN), FailureCode.KEYCHAIN_LOCKED);
    }
    assertThat(store.trouble()).contains(FailureCode.KEYCHAIN_LOCKED);
    forever.countDown();
  }

  @Test
  void whatAnswersWellHasNoTrouble() throws Exception {
    SecretStore store = store(good());
    assertThat(store.trouble()).isEmpty();
    store.put("c1", Kind.ACCESS_TOKEN, "AQsecret");
    assertThat(store.trouble()).isEmpty();
  }

  @Test
  void whatIsInMemoryIsSaidUntilItIsNoMore() throws Exception {
    boolean[] full = {true};
    SecretStore store =
        store(
            new MapKeychain() {
              @Override
              public void set(String account, String value) {
                if (full[0]) {
                  throw new IllegalStateException("no room");
                }
                super.set(account, value);
              }
            });
    held.put("p.c2.access_token", "AQother");
    store.put("c1", Kind.ACCESS_TOKEN, "AQsecret");
    // Reading works, but one secret still has no place but memory.
    assertThat(store.get("c2", Kind.ACCESS_TOKEN)).contains("AQother");
    assertThat(store.storage()).isEqualTo(Storage.MEMORY_LOCKED);
    full[0] = false;
    assertThat(store.get("c2", Kind.ACCESS_TOKEN)).contains("AQother");
    assertThat(store.storage()).isEqualTo(Storage.KEYCHAIN);
    assertThat(held).containsEntry("p.c1.access_token", "AQsecret");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aValueThatIsNotKeptIsToldAndStaysInMemory() throws Exception {
    Keychain liar =
        new MapKeychain() {
          @Override
          public void set(String account, String value) {
            super.set(account, "something else");
          }
        };
    SecretStore store = store(liar);
    refused(
        () -> new KeychainGuard(() -> liar, QUICK).put("a", "AQsecret"), FailureCode.KEYCHAIN_LOST);
    store.put("c1", Kind.ACCESS_TOKEN, "AQsecret");
    assertThat(store.storage().isMemory()).isTrue();
    assertThat(store.get("c1", Kind.ACCESS_TOKEN)).contains("AQsecret");
  }

  @Test
  void aReadThatFailsErasesNothing() {
    held.put("p.c1.access_token", "AQold");
    SecretStore store =
        store(
            new MapKeychain() {
              @Override
              public Optional<String> get(String account) {
                throw new IllegalStateException("locked");
              }
            });
    assertThatThrownBy(() -> store.get("c1", Kind.ACCESS_TOKEN))
        .isInstanceOf(FailureException.class);
    assertThat(held).containsEntry("p.c1.access_token", "AQold");
  }

  /** Each rehearsal opens a keychain connection of its own, and must not leave it behind. */
  @Test
  void leavesTheKeychainWhenItIsClosed() throws Exception {
    CountDownLatch left = new CountDownLatch(1);
    SecretStore store =
        store(
            new MapKeychain() {
              @Override
              public void close() {
                left.countDown();
              }
            });
    store.put("c1", Kind.ACCESS_TOKEN, "AQsecret");
    store.close();
    assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
    assertThatThrownBy(() -> store.get("c1", Kind.ACCESS_TOKEN))
        .isInstanceOf(FailureException.class);
    assertThat(held).hasSize(1);
  }

  @Test
  void worldsAndFoldersHaveNamesOfTheirOwn() {
    assertThat(KeychainNames.prefix("REAL", Path.of("/a")))
        .isNotEqualTo(KeychainNames.prefix("PRACTICE", Path.of("/a")))
        .isNotEqualTo(KeychainNames.prefix("REAL", Path.of("/b")))
        .matches("[a-z0-9.]+");
  }

  @Test
  void theRealKeychainKeepsAToken() throws Exception {
    SecretStore store = SecretStores.system(KeychainNames.constant("test.store"));
    String token = "AQ" + "t".repeat(2000) + System.nanoTime();
    store.put("real", Kind.ACCESS_TOKEN, token);
    if (store.storage() != Storage.KEYCHAIN) {
      SystemPart.missing("keychain that answers");
    }
    SecretStore other = SecretStores.system(KeychainNames.constant("test.store"));
    assertThat(other.get("real", Kind.ACCESS_TOKEN)).contains(token);
    other.delete("real", Kind.ACCESS_TOKEN);
    assertThat(
            SecretStores.system(KeychainNames.constant("test.store"))
                .get("real", Kind.ACCESS_TOKEN))
        .isEmpty();
  }

  private static SecretStore store(Keychain keychain) {
    return SecretStores.guarded(() -> keychain, "p", QUICK);
  }

  private Keychain good() {
    return new MapKeychain();
  }

  /** Keeps values in a map. */
  private class MapKeychain implements Keychain {
    @Override
    public Optional<String> get(String account) {
      return Optional.ofNullable(held.get(account));
    }

    @Override
    public void set(String account, String value) {
      held.put(account, value);
    }

    @Override
    public void delete(String account) {
      held.remove(account);
    }
  }

  @Test
  void withoutAKeychainReadingSaysThatThereIsNone() {
    KeychainGuard guard =
        new KeychainGuard(
            () -> {
              throw new com.github.javakeyring.BackendNotSupportedException("none");
            },
            QUICK);
    refused(() -> guard.get("a"), FailureCode.KEYCHAIN_ABSENT);
  }

  @Test
  void aValueThatNoKeychainHoldsIsRefusedBeforeItIsWritten() {
    KeychainGuard guard =
        new KeychainGuard(
            () -> {
              throw new AssertionError("nothing is to be written");
            },
            QUICK);
    refused(() -> guard.put("a", "x".repeat(50_000)), FailureCode.KEYCHAIN_TOO_LARGE);
    refused(() -> guard.put("a", ""), FailureCode.KEYCHAIN_TOO_LARGE);
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, FailureCode code) {
    org.assertj.core.api.Assertions.assertThatThrownBy(call)
        .isInstanceOfSatisfying(FailureException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
