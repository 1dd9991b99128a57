package dev.capiwizard.connection;

import dev.capiwizard.connection.Change.Channel;
import dev.capiwizard.connection.Change.What;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells what was done to a connection by comparing it before and after. Pure. */
final class Changes {
  private final Instant at;
  private final Channel channel;
  private final List<Change> found = new ArrayList<>();

  private Changes(Instant at, Channel channel) {
    this.at = at;
    this.channel = channel;
  }

  /** The changes between the two; {@code before} is null for a new connection. */
  static List<Change> between(
      @Nullable Connection before, Connection after, Instant at, Channel channel) {
    Changes changes = new Changes(at, channel);
    if (before == null) {
      changes.add(What.BEGUN, after.name());
      before = Connection.begin(after.id(), after.name(), after.endpoints(), after.created());
    }
    changes.compare(before, after);
    return List.copyOf(changes.found);
  }

  private void compare(Connection before, Connection after) {
    changed(before, after, Connection::name, What.NAMED, name -> name);
    changed(before, after, one -> one.app().clientId(), What.APP, id -> id);
    boolean renewed = before.renewal() != null && after.renewal() == null;
    boolean promoted = renewed && !same(end(before), end(after));
    if (promoted) {
      add(What.RENEWED, end(after));
    } else if (renewed) {
      add(What.RENEWAL_LEFT, "");
    } else if (before.renewal() == null && after.renewal() != null) {
      add(What.RENEWAL_BEGUN, "");
    }
    changed(before, after, Changes::newEnd, What.RENEWAL_TOKEN, end -> end);
    if (!promoted) {
      changed(before, after, Changes::end, What.TOKEN, end -> end);
    }
    changed(before, after, Changes::account, What.ACCOUNT, name -> name);
    changed(before, after, one -> newest(one).saved(), What.SAVED_IN_UPSTACK, saved -> "");
    changed(before, after, Changes::shown, What.UPSTACK_SHOWS, shown -> shown);
    changed(before, after, Changes::verdict, What.VERDICT, verdict -> verdict);
    reminding(before.reminding(), after.reminding());
  }

  private void reminding(Reminding before, Reminding after) {
    if (!before.told().equals(after.told()) && !after.told().isEmpty()) {
      Reminding.Told last = after.told().getLast();
      add(What.REMINDED, last.about() + " " + last.days());
    }
    Reminding.Snooze snooze = after.snooze();
    if (snooze != null && !snooze.equals(before.snooze())) {
      add(What.SNOOZED, snooze.until().toString());
    }
    if (!before.thresholds().equals(after.thresholds())) {
      add(
          What.THRESHOLDS,
          after.thresholds().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
  }

  /** Adds a line if a value is there and differs from the one before. */
  private <T> void changed(
      Connection before,
      Connection after,
      Function<Connection, @Nullable T> part,
      What what,
      Function<T, String> words) {
    T now = part.apply(after);
    if (now != null && !now.equals("") && !same(part.apply(before), now)) {
      add(what, words.apply(now));
    }
  }

  private void add(What what, String detail) {
    found.add(new Change(at, channel, what, detail));
  }

  private static boolean same(@Nullable Object one, @Nullable Object other) {
    return Objects.equals(one, other);
  }

  private static String end(Connection one) {
    TokenFacts token = one.token();
    return token == null ? "" : token.lastFour();
  }

  private static String newEnd(Connection one) {
    Renewal renewal = one.renewal();
    TokenFacts token = renewal == null ? null : renewal.token();
    return token == null ? "" : token.lastFour();
  }

  private static String account(Connection one) {
    Target target = one.target();
    return target == null ? "" : target.accountName();
  }

  private static UpstackSide newest(Connection one) {
    Renewal renewal = one.renewal();
    return renewal == null ? one.upstack() : renewal.upstack();
  }

  private static String shown(Connection one) {
    UpstackSide.Reading reading = newest(one).reading();
    return reading == null ? "" : reading.shown().name();
  }

  private static String verdict(Connection one) {
    LastVerdict last = one.lastVerdict();
    return last == null ? "" : (last.verdict() + " " + String.join(" ", last.codes())).strip();
  }
}
