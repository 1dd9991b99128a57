package dev.capiwizard.secrets;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the keychain from harm and from doing harm: one thread of its own, a deadline for each
 * call, every exception caught, long values in parts, and each value read back after writing.
 */
final class KeychainGuard {
  private static final Logger LOG = LoggerFactory.getLogger(KeychainGuard.class);

  /** Windows stores at most 2,560 bytes of UTF-16. */
  private static final int PART = 1_200;

  private static final String PARTS = "parts:";
  private static final int MOST_PARTS = 40;

  private final Keychain.Opener opener;
  private final Duration deadline;
  private ExecutorService thread = newThread();
  private @Nullable Keychain keychain;

  KeychainGuard(Keychain.Opener opener, Duration deadline) {
    this.opener = opener;
    this.deadline = deadline;
  }

  Optional<String> get(String account) throws FailureException {
    return call(one -> join(one, account));
  }

  void put(String account, String value) throws FailureException {
    if (value.isEmpty() || value.length() > PART * MOST_PARTS) {
      throw new FailureException(FailureCode.KEYCHAIN_TOO_LARGE, value.length() + " characters");
    }
    String readBack =
        call(
            one -> {
              split(one, account, value);
              return join(one, account).orElse("");
            });
    if (!readBack.equals(value)) {
      throw new FailureException(FailureCode.KEYCHAIN_LOST);
    }
  }

  void delete(String account) throws FailureException {
    call(
        one -> {
          int parts = partsOf(one.get(account).orElse(""));
          for (int i = 1; i <= parts; i++) {
            one.delete(account + "." + i);
          }
          one.delete(account);
          return true;
        });
  }

  /** Whether values can be written and read now; a locked keychain cannot. */
  void probe(String account) throws FailureException {
    String value = "probe-" + Long.toString(System.nanoTime(), 36);
    put(account, value);
    delete(account);
  }

  private static void split(Keychain one, String account, String value) throws Exception {
    int before = partsOf(one.get(account).orElse(""));
    int parts = value.length() <= PART ? 0 : (value.length() + PART - 1) / PART;
    for (int i = 1; i <= parts; i++) {
      one.set(
          account + "." + i, value.substring((i - 1) * PART, Math.min(value.length(), i * PART)));
    }
    one.set(account, parts == 0 ? value : PARTS + parts);
    for (int i = parts + 1; i <= before; i++) {
      one.delete(account + "." + i);
    }
  }

  private static Optional<String> join(Keychain one, String account) throws Exception {
    Optional<String> head = one.get(account);
    int parts = partsOf(head.orElse(""));
    if (parts == 0) {
      return head;
    }
    StringBuilder value = new StringBuilder();
    for (int i = 1; i <= parts; i++) {
      value.append(one.get(account + "." + i).orElse(""));
    }
    return Optional.of(value.toString());
  }

  private static int partsOf(String head) {
    return head.matches(PARTS + "\\d{1,2}") ? Integer.parseInt(head.substring(PARTS.length())) : 0;
  }

  private interface Use<T> {
    T with(Keychain keychain) throws Exception;
  }

  private synchronized <T> T call(Use<T> use) throws FailureException {
    CompletableFuture<T> result = new CompletableFuture<>();
    thread.execute(
        () -> {
          try {
            Keychain open = keychain;
            if (open == null) {
              open = opener.open();
              keychain = open;
            }
            result.complete(use.with(open));
          } catch (Exception e) {
            result.completeExceptionally(e);
          }
        });
    try {
      return result.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // The library waits up to 120 s for a prompt: leave that thread to it and take a new one.
      thread.shutdown();
      thread = newThread();
      keychain = null;
      throw new FailureException(FailureCode.KEYCHAIN_LOCKED, "no answer", e);
    } catch (ExecutionException e) {
      throw meaning(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FailureException(FailureCode.KEYCHAIN_LOCKED, "interrupted", e);
    }
  }

  private static FailureException meaning(@Nullable Throwable cause) {
    if (cause instanceof FailureException failure) {
      return failure;
    }
    String name = cause == null ? "" : cause.getClass().getSimpleName();
    LOG.warn("The keychain failed with {}", name);
    // A locked keyring that cannot ask throws NullPointerException (measured with java-keyring).
    return new FailureException(
        name.equals("BackendNotSupportedException")
            ? FailureCode.KEYCHAIN_ABSENT
            : FailureCode.KEYCHAIN_LOCKED,
        name);
  }

  private static ExecutorService newThread() {
    return Executors.newSingleThreadExecutor(
        Thread.ofPlatform().daemon().name("keychain").factory());
  }
}
