package dev.capiwizard.reminders;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Connections;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.health.CheckRound;
import dev.capiwizard.health.ConnectionCheck.Checked;
import dev.capiwizard.platform.notices.Notifier;
import dev.capiwizard.reminders.ReminderFile.LastRun;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of the reminders without the window: asks LinkedIn about every token, shows the due
 * reminders and records its result. Waits for keychain, network and desktop. Loads no JavaFX class.
 */
public final class ReminderRun {
  private static final Logger LOG = LoggerFactory.getLogger(ReminderRun.class);
  private static final Duration FILE_DEADLINE = Duration.ofSeconds(10);
  private static final Duration ASK_AGAIN = Duration.ofSeconds(2);

  /**
   * The parts that a run works with.
   *
   * @param patience how long to wait for a notification service if a reminder is due: a missed run
   *     may start before the desktop is there
   */
  public record Parts(
      Connections connections,
      CheckRound checks,
      Notifier notifier,
      ReminderFile file,
      InstantSource clock,
      ZoneId zone,
      Duration patience) {}

  /** One due reminder of one connection. */
  private record Due(Connection connection, Reminder reminder) {}

  /**
   * A notification on the screen.
   *
   * @param connectionId the connection whose renewal a press opens; empty for the list of
   *     connections
   */
  private record ShownNotice(String connectionId, CompletableFuture<Boolean> end) {}

  private final Parts parts;
  private final List<ShownNotice> notices = new ArrayList<>();
  private final List<CompletableFuture<Void>> remembered = new ArrayList<>();

  public ReminderRun(Parts parts) {
    this.parts = parts;
  }

  /**
   * Does the work; the notifications may stay on the screen, see {@link #listen}.
   *
   * @param wholeDay see {@link ReminderPolicy}
   * @throws FailureException with REMINDERS_RUNNING if another run is at work
   */
  public LastRun run(boolean wholeDay) throws FailureException, InterruptedException {
    try (ReminderFile.Hold hold = parts.file.hold()) {
      assert hold != null;
      // The run before this one may have ended since the file was read.
      await(parts.connections.refresh());
      List<Connection> all =
          parts.connections.all().stream()
              .filter(one -> one.token() != null && !one.keeping().toBeRemoved())
              .filter(one -> one.endpoints().world() != Endpoints.World.PRACTICE)
              .toList();
      Map<String, Checked> checked = new ConcurrentHashMap<>();
      parts.checks.run(all, (one, found, done, of) -> checked.put(one.id(), found));
      TreeSet<String> codes = new TreeSet<>();
      if (parts.file.isDamaged()) {
        codes.add(FailureCode.REMINDERS_DAMAGED.id());
      }
      for (Checked found : checked.values()) {
        FailureCode why = found.unanswered();
        if (why != null) {
          codes.add(why.id());
        }
      }
      List<Due> due = due(wholeDay, checked);
      int told = tell(due, checked, codes);
      int asked = (int) checked.values().stream().filter(one -> one.unanswered() == null).count();
      LastRun run = new LastRun(parts.clock.instant(), asked, told, due.size(), List.copyOf(codes));
      parts.file.ran(run);
      // Done before the next run may begin.
      await(CompletableFuture.allOf(remembered.toArray(CompletableFuture[]::new)));
      return run;
    }
  }

  /**
   * Listens to the notifications until each was pressed or closed.
   *
   * @param most the longest time to listen; a press until then counts
   * @param open gets each press, on the calling thread: the id of the notification’s connection, or
   *     an empty text if it was for many
   */
  public void listen(Duration most, Consumer<String> open) throws InterruptedException {
    BlockingQueue<Optional<String>> ends = new LinkedBlockingQueue<>();
    for (ShownNotice notice : notices) {
      var _ =
          notice.end.whenComplete(
              (pressed, problem) ->
                  ends.add(
                      problem == null && pressed
                          ? Optional.of(notice.connectionId)
                          : Optional.empty()));
    }
    long until = System.nanoTime() + most.toNanos();
    for (int left = notices.size(); left > 0; left--) {
      Optional<String> end = ends.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (end == null) {
        return;
      }
      end.ifPresent(open);
    }
  }

  private List<Due> due(boolean wholeDay, Map<String, Checked> checked) {
    ReminderPolicy policy = new ReminderPolicy(parts.zone, wholeDay);
    Instant now = parts.clock.instant();
    List<Due> due = new ArrayList<>();
    // Read again, since the checks learned the tokens’ true ends.
    for (Connection connection : parts.connections.all()) {
      if (connection.endpoints().world() != Endpoints.World.PRACTICE) {
        Checked found = checked.get(connection.id());
        policy.due(connection, found != null && found.dead(), now).stream()
            .map(reminder -> new Due(connection, reminder))
            .forEach(due::add);
      }
    }
    due.sort(Comparator.comparingInt(one -> one.reminder.threshold()));
    return due;
  }

  /** How many were shown; those that could not be shown are due again at the next run. */
  private int tell(List<Due> due, Map<String, Checked> checked, TreeSet<String> codes)
      throws InterruptedException {
    if (due.isEmpty()) {
      return 0;
    }
    waitForDesktop();
    NotificationWords words = new NotificationWords(parts.zone, parts.notifier.hasButton());
    int told = 0;
    try {
      if (due.size() > parts.notifier.most()) {
        Notifier.Message many = words.many(due.size(), due.getFirst().connection);
        notices.add(new ShownNotice("", parts.notifier.show(many)));
        due.forEach(this::remember);
        return due.size();
      }
      for (Due one : due) {
        Checked found = checked.get(one.connection.id());
        FailureCode why = found == null ? null : found.unanswered();
        Notifier.Message message = words.of(one.connection, one.reminder, why);
        notices.add(new ShownNotice(one.connection.id(), parts.notifier.show(message)));
        remember(one);
        told++;
      }
    } catch (FailureException e) {
      codes.add(e.code().id());
    }
    return told;
  }

  private void waitForDesktop() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    for (Duration waited = Duration.ZERO;
        waited.compareTo(parts.patience) < 0 && !parts.notifier.isAvailable();
        waited = waited.plus(ASK_AGAIN)) {
      var _ = never.await(ASK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void remember(Due due) {
    Instant now = parts.clock.instant();
    // The store’s notices tell of a failed write; the reminder then comes once more.
    remembered.add(
        parts.connections.update(
            due.connection.id(),
            one -> one.withReminding(one.reminding().withTold(due.reminder.told(now)))));
  }

  private static void await(CompletableFuture<Void> file) throws InterruptedException {
    try {
      file.get(FILE_DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("The connections were not read or written: {}", e.getClass().getSimpleName());
    }
  }
}
