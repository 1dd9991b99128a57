package dev.capiwizard.secrets;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Protects the keychain, and the program from it: calls run on one thread with a deadline each,
 * every exception is caught, long values are split, and each value is read back after writing.
 *
 * <p>While a late call has not come back, no other begins: its prompt may be on screen, and its
 * late write must not follow a newer value. Callers do not wait behind it either.
 */
final class KeychainGuard {
  private static final Logger LOG = LoggerFactory.getLogger(KeychainGuard.class);

  /** Windows stores at most 2,560 bytes of UTF-16. */
  private static final int PART = 1_200;

  private static final String PARTS = "parts:";
  private static final int MOST_PARTS = 40;

  private final Keychain.Opener opener;
  private final Duration deadline;
  private volatile ExecutorService thread = newThread();
  private volatile @Nullable CompletableFuture<?> late;
  private volatile Runnable back = () -> {};
  private volatile @Nullable Keychain keychain;
  private volatile boolean opening;

  /** The thread of the call under way. */
  private volatile @Nullable Thread worker;

  KeychainGuard(Keychain.Opener opener, Duration deadline) {
    this.opener = opener;
    this.deadline = deadline;
  }

  /** Sets the listener for a late call that came back after all; called on a thread of its own. */
  void whenBack(Runnable listener) {
    back = listener;
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

  /** Checks that values can be written and read now; a locked keychain fails. */
  void probe(String account) throws FailureException {
    String value = "probe-" + Long.toString(System.nanoTime(), 36);
    put(account, value);
    delete(account);
  }

  /** Closes the connection to the keychain after the call under way. Returns at once. */
  void close() {
    ExecutorService last = thread;
    last.execute(
        () -> {
          Keychain open = keychain;
          keychain = null;
          if (open != null) {
            end(open);
          }
        });
    last.shutdown();
  }

  private static void end(Keychain open) {
    try {
      open.close();
    } catch (Exception | Error e) {
      LOG.info("The keychain was not left properly: {}", e.getClass().getSimpleName());
    }
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
    if (late != null) {
      throw new FailureException(silence(), "an earlier call has no answer yet");
    }
    CompletableFuture<T> result = new CompletableFuture<>();
    try {
      thread.execute(() -> work(use, result));
    } catch (RejectedExecutionException e) {
      throw new FailureException(FailureCode.KEYCHAIN_SILENT, "closed", e);
    }
    try {
      return await(result);
    } catch (TimeoutException e) {
      leave(result);
      throw new FailureException(silence(), "no answer", e);
    } catch (ExecutionException e) {
      throw meaning(e.getCause());
    }
  }

  /** The reason for silence: the person is asked for the password, or the keychain hangs. */
  private FailureCode silence() {
    return PersonAsked.by(worker) ? FailureCode.KEYCHAIN_LOCKED : FailureCode.KEYCHAIN_SILENT;
  }

  /**
   * Waits until the deadline even if the caller is no longer wanted: a call left half-way would
   * block the next one.
   */
  private <T> T await(CompletableFuture<T> result) throws ExecutionException, TimeoutException {
    long until = System.nanoTime() + deadline.toNanos();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return result.get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private <T> void work(Use<T> use, CompletableFuture<T> result) {
    worker = Thread.currentThread();
    try {
      Keychain open = keychain;
      if (open != null && open.isLocked()) {
        // Opening asks only once; after a no, each single call would ask again.
        keychain = null;
        end(open);
        open = null;
      }
      if (open == null) {
        opening = true;
        open = opener.open();
        opening = false;
        if (result.isDone()) {
          // The caller gave up meanwhile, so nothing may be written any more.
          end(open);
          return;
        }
        keychain = open;
      }
      result.complete(use.with(open));
    } catch (Exception | Error e) {
      // A bus that went away takes its connection with it; the next call opens another.
      if (!result.isDone()) {
        Keychain failed = keychain;
        keychain = null;
        opening = false;
        if (failed != null) {
          end(failed);
        }
      }
      result.completeExceptionally(e);
    }
  }

  /** The library waits up to 120 s for a prompt, but its callers do not. */
  private void leave(CompletableFuture<?> result) {
    late = result;
    var _ =
        result.whenComplete(
            (value, failure) -> {
              late = null;
              Thread.ofVirtual().name("keychain-back").start(back);
            });
  }

  /**
   * Gives up a bus that never responded: nothing is being written there, so another may be tried.
   */
  synchronized void giveUpOpening() {
    CompletableFuture<?> silent = late;
    if (silent != null && opening) {
      thread.shutdown();
      thread = newThread();
      opening = false;
      silent.cancel(false);
    }
  }

  private static FailureException meaning(@Nullable Throwable cause) {
    if (cause instanceof FailureException failure) {
      return failure;
    }
    String name = cause == null ? "" : cause.getClass().getSimpleName();
    LOG.warn("The keychain failed with {}", name);
    if (cause instanceof LinkageError) {
      // Its native part cannot be loaded, as where nothing may be run from the temporary folder.
      return new FailureException(FailureCode.KEYCHAIN_ABSENT, name, cause);
    }
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
