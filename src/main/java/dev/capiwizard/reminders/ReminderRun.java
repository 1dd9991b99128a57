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
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One run of the reminders without the window: asks LinkedIn about every token, tells what is due,
 * writes down what it did. Waits for keychain, network and desktop. Loads no JavaFX class.
 */
public final class ReminderRun {
  /** More than these become one notice. */
  static final int MOST_NOTICES = 5;

  /** What a run works with. */
  public record Parts(
      Connections connections,
      CheckRound checks,
      Notifier notifier,
      ReminderFile file,
      InstantSource clock,
      ZoneId zone) {}

  /** One due reminder of one connection. */
  private record Due(Connection connection, Reminder reminder) {}

  /**
   * A notice on the screen.
   *
   * @param connectionId whose renewal a press opens; empty for the list of connections
   */
  private record Notice(String connectionId, CompletableFuture<Boolean> end) {}

  private final Parts parts;
  private final List<Notice> notices = new ArrayList<>();

  public ReminderRun(Parts parts) {
    this.parts = parts;
  }

  /**
   * Does the work; the notices may stay on the screen, see {@link #pressed}.
   *
   * @param wholeDay see {@link ReminderPolicy}
   * @throws FailureException with REMINDERS_RUNNING where another run is at work
   */
  public LastRun run(boolean wholeDay) throws FailureException, InterruptedException {
    try (ReminderFile.Hold hold = parts.file.hold()) {
      assert hold != null;
      List<Connection> all =
          parts.connections.all().stream()
              .filter(one -> one.token() != null)
              .filter(one -> one.endpoints().world() != Endpoints.World.PRACTICE)
              .toList();
      Map<String, Checked> checked = new ConcurrentHashMap<>();
      parts.checks.run(all, (one, found, done, of) -> checked.put(one.id(), found));
      TreeSet<String> codes = new TreeSet<>();
      for (Checked found : checked.values()) {
        if (found.notAsked() != null) {
          codes.add(found.notAsked().id());
        }
      }
      List<Due> due = due(wholeDay, checked);
      int told = tell(due, checked, codes);
      int asked = (int) checked.values().stream().filter(one -> one.notAsked() == null).count();
      LastRun run = new LastRun(parts.clock.instant(), asked, told, due.size(), List.copyOf(codes));
      parts.file.ran(run);
      return run;
    }
  }

  /**
   * Listens to the notices until each was pressed or closed.
   *
   * @param most how long at most; a press up to then counts
   * @return the id of the connection whose notice was pressed, an empty text for a notice of many,
   *     or null
   */
  public @Nullable String pressed(Duration most) throws InterruptedException {
    CompletableFuture<String> press = new CompletableFuture<>();
    List<CompletableFuture<Void>> ends = new ArrayList<>();
    for (Notice notice : notices) {
      ends.add(
          notice.end.thenAccept(
              pressed -> {
                if (pressed) {
                  press.complete(notice.connectionId);
                }
              }));
    }
    // Of what was made of the ends, not of the ends themselves: a press comes before the last end.
    CompletableFuture<Void> closed =
        CompletableFuture.allOf(ends.toArray(CompletableFuture<?>[]::new));
    try {
      CompletableFuture.anyOf(press, closed).get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // Nobody pressed: that is an answer as well.
      return press.getNow(null);
    }
    return press.getNow(null);
  }

  private List<Due> due(boolean wholeDay, Map<String, Checked> checked) {
    ReminderPolicy policy = new ReminderPolicy(parts.zone, wholeDay);
    Instant now = parts.clock.instant();
    List<Due> due = new ArrayList<>();
    // Read again: the checks learned the tokens' true ends.
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

  /** How many were told; those that could not be shown are due again at the next run. */
  private int tell(List<Due> due, Map<String, Checked> checked, TreeSet<String> codes) {
    if (due.isEmpty()) {
      return 0;
    }
    ReminderWords words = new ReminderWords(parts.zone, parts.notifier.hasButton());
    int told = 0;
    try {
      if (due.size() > MOST_NOTICES) {
        Notifier.Message many = words.many(due.size(), due.getFirst().connection);
        notices.add(new Notice("", parts.notifier.show(many)));
        due.forEach(this::remember);
        return due.size();
      }
      for (Due one : due) {
        Checked found = checked.get(one.connection.id());
        FailureCode notAsked = found == null ? null : found.notAsked();
        Notifier.Message message = words.of(one.connection, one.reminder, notAsked);
        notices.add(new Notice(one.connection.id(), parts.notifier.show(message)));
        remember(one);
        told++;
      }
    } catch (FailureException e) {
      codes.add(e.code().id());
    }
    return told;
  }

  private void remember(Due due) {
    Instant now = parts.clock.instant();
    // A failed write is told by the store's notices; the reminder then comes once more.
    var _ =
        parts.connections.update(
            due.connection.id(),
            one -> one.withReminding(one.reminding().withTold(due.reminder.told(now))));
  }
}
