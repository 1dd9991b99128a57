package dev.capiwizard.health;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.health.LinkedInChecks.Request;
import dev.capiwizard.linkedin.AdAccount;
import dev.capiwizard.linkedin.LinkedInApi;
import dev.capiwizard.linkedin.PagedList;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Finds the names of ad accounts: a single one directly; of several, most in one search call, and
 * the rest in single calls. Not for the FX thread.
 */
final class AccountNames {
  /** How many single calls run at a time. */
  static final int AT_ONCE = 8;

  /** Single calls in all: LinkedIn counts them (600 in a minute), and other calls follow. */
  static final int MOST_SINGLE = 300;

  /** After this time, an account without a name is shown by its number. */
  static final Duration DEADLINE = Duration.ofSeconds(15);

  private static final int MOST_FAILURES = 3;

  private final LinkedInApi api;
  private final ExecutorService workers;
  private final LongSupplier nanos;

  /**
   * @param nanos a clock that only goes forward, in nanoseconds
   */
  AccountNames(LinkedInApi api, ExecutorService workers, LongSupplier nanos) {
    this.api = api;
    this.workers = workers;
    this.nanos = nanos;
  }

  /**
   * The names by URN, as far as LinkedIn tells them in time.
   *
   * @throws InterruptedException if the caller gave up; calls under way are cancelled
   */
  Map<String, String> of(Request request, List<String> accounts) throws InterruptedException {
    Map<String, String> names = new ConcurrentHashMap<>();
    long end = nanos.getAsLong() + DEADLINE.toNanos();
    try (Calling calling = new Calling(workers)) {
      if (accounts.size() > 1) {
        await(calling.ask(() -> search(request, names)), end);
      }
      List<String> unnamed =
          accounts.stream().filter(one -> !names.containsKey(one)).limit(MOST_SINGLE).toList();
      Queue<String> left = new ConcurrentLinkedQueue<>(unnamed);
      AtomicInteger failures = new AtomicInteger();
      List<Future<Attempt<Boolean>>> lanes = new ArrayList<>();
      for (int i = 0; i < Math.min(AT_ONCE, unnamed.size()); i++) {
        lanes.add(calling.ask(() -> askEach(request, left, names, failures)));
      }
      for (Future<Attempt<Boolean>> lane : lanes) {
        await(lane, end);
      }
    }
    names.keySet().retainAll(accounts);
    return Map.copyOf(names);
  }

  private boolean search(Request request, Map<String, String> names) throws FailureException {
    PagedList<AdAccount> found = api.accounts(request.endpoints(), request.token());
    found.elements().stream()
        .filter(one -> !one.name().isBlank())
        .forEach(one -> names.putIfAbsent(one.urn(), one.name()));
    return found.isWhole();
  }

  /** One of several lanes that share the remaining accounts. */
  private boolean askEach(
      Request request, Queue<String> left, Map<String, String> names, AtomicInteger failures) {
    String account = left.poll();
    while (account != null && !Thread.currentThread().isInterrupted()) {
      try {
        String name = api.accountName(request.endpoints(), request.token(), account);
        if (!name.isBlank()) {
          names.put(account, name);
        }
      } catch (FailureException e) {
        // A refusal may be about this account alone; of other failures, a few are enough.
        if (e.code() == FailureCode.RATE_LIMITED
            || (e.code() != FailureCode.NOT_PERMITTED
                && failures.incrementAndGet() >= MOST_FAILURES)) {
          left.clear();
        }
      }
      account = left.poll();
    }
    return true;
  }

  /** A list or lane that fails or is late still brings the names that it has. */
  private void await(Future<Attempt<Boolean>> call, long end) throws InterruptedException {
    try {
      var _ = call.get(Math.max(0, end - nanos.getAsLong()), TimeUnit.NANOSECONDS);
    } catch (ExecutionException | TimeoutException e) {
      call.cancel(true);
    }
  }
}
