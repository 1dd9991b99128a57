package dev.capiwizard.health;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.Unexpected;
import dev.capiwizard.health.ConnectionCheck.Checked;
import dev.capiwizard.http.CoolDown;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks many connections, at most {@value #AT_ONCE} at a time and each after a short random wait,
 * so that LinkedIn does not see a burst. A 429 makes all wait as long as LinkedIn says. If that is
 * longer than {@link #PATIENCE}, or if the keychain does not respond, the rest is left for another
 * time.
 */
public final class CheckRound {
  public static final int AT_ONCE = 16;

  private static final Logger LOG = LoggerFactory.getLogger(CheckRound.class);

  /** How long a round waits for LinkedIn to accept calls again. */
  static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final int MOST_JITTER_MS = 250;
  private static final int ATTEMPTS = 3;

  /** With these failures, asking for the next token would only wait again. */
  private static final Set<FailureCode> KEYCHAIN =
      EnumSet.of(
          FailureCode.KEYCHAIN_ABSENT,
          FailureCode.KEYCHAIN_LOCKED,
          FailureCode.KEYCHAIN_SILENT,
          FailureCode.FOLDER_COPIED);

  /**
   * Told of each connection, on a worker’s thread: the result, or, by {@link Checked#notAsked}, why
   * it was left for another time.
   */
  public interface Observer {
    void checked(Connection connection, Checked checked, int done, int all);
  }

  private record Task(Connection connection, int attempt) {}

  private final ConnectionCheck check;
  private final CoolDown coolDown;
  private final InstantSource clock;
  private final RandomGenerator random;

  public CheckRound(
      ConnectionCheck check, CoolDown coolDown, InstantSource clock, RandomGenerator random) {
    this.check = check;
    this.coolDown = coolDown;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Checks all connections and returns when the last is done.
   *
   * @throws InterruptedException if the caller gave up; calls under way are cancelled
   */
  public void run(List<Connection> connections, Observer observer) throws InterruptedException {
    Round round = new Round(connections, observer);
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < Math.min(AT_ONCE, connections.size()); i++) {
        workers.execute(round::work);
      }
      try {
        round.over.await();
      } finally {
        workers.shutdownNow();
      }
    }
  }

  private final class Round {
    private final ConcurrentLinkedQueue<Task> queue = new ConcurrentLinkedQueue<>();
    private final CountDownLatch over;
    private final Observer observer;
    private final int all;
    private final AtomicInteger done = new AtomicInteger();

    /** Why the rest is left; null while it is not. */
    private volatile @Nullable FailureCode leftOver;

    private Round(List<Connection> connections, Observer observer) {
      connections.forEach(one -> queue.add(new Task(one, 1)));
      this.all = connections.size();
      this.over = new CountDownLatch(all);
      this.observer = observer;
    }

    private void work() {
      try {
        Task task = queue.poll();
        while (task != null) {
          one(task);
          task = queue.poll();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private void one(Task task) throws InterruptedException {
      boolean again = false;
      try {
        again = checked(task);
      } catch (RuntimeException | Error e) {
        LOG.error("Unexpected {} in a check", Unexpected.name(e));
        tellOfFailure(task.connection);
      } finally {
        if (again) {
          queue.add(new Task(task.connection, task.attempt + 1));
        } else {
          over.countDown();
        }
      }
    }

    /** Whether the connection should be checked once more. */
    private boolean checked(Task task) throws InterruptedException {
      Connection connection = task.connection;
      if (leftOver == null && all > 1) {
        pause(Duration.ofMillis(random.nextInt(MOST_JITTER_MS)));
      }
      Instant until = coolDown.until(connection.endpoints().api()).orElse(Instant.EPOCH);
      Duration wait = Duration.between(clock.instant(), until);
      FailureCode left = wait.compareTo(PATIENCE) > 0 ? FailureCode.RATE_LIMITED : leftOver;
      if (left != null) {
        tell(connection, ConnectionCheck.notAsked(connection, left));
        return false;
      }
      pause(wait);
      Checked checked = check.run(connection);
      if (checked.card().findings().contains(FailureCode.RATE_LIMITED) && task.attempt < ATTEMPTS) {
        return true;
      }
      FailureCode notAsked = checked.notAsked();
      if (notAsked != null && KEYCHAIN.contains(notAsked)) {
        leftOver = notAsked;
      }
      tell(connection, checked);
      return false;
    }

    /** Whoever counts hears of each; if they cannot, the next ones are still to be checked. */
    private void tellOfFailure(Connection connection) {
      try {
        tell(connection, ConnectionCheck.notAsked(connection, FailureCode.INTERNAL));
      } catch (RuntimeException | Error e) {
        LOG.error("Unexpected {} while telling of a check", Unexpected.name(e));
      }
    }

    private void tell(Connection connection, Checked checked) {
      observer.checked(connection, checked, done.incrementAndGet(), all);
    }

    /** Waits, but no longer than the round lasts. */
    private void pause(Duration wait) throws InterruptedException {
      if (wait.isPositive()) {
        var _ = over.await(wait.toMillis(), TimeUnit.MILLISECONDS);
      }
    }
  }
}
