package dev.capiwizard.home;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.LastVerdict;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.connection.Way;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.home.ConnectionStatus.State;
import dev.capiwizard.texts.DateStyle;
import dev.capiwizard.texts.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** How a connection stands, in words. */
final class ConnectionStatusWords {
  private static final Texts TEXTS = Texts.of("home");

  private final Instant now;
  private final ZoneId zone;

  ConnectionStatusWords(Instant now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  /** The line under the name: the colour in words, and why. */
  String state(ConnectionStatus status) {
    String words = TEXTS.get("state." + status.state(), waitingDays(status.connection()));
    FailureCode why = status.shownFinding();
    return why == null ? words : TEXTS.get("state.why", words, FailureTexts.title(why), why.id());
  }

  /** The line under the bar: how much time is left, and how fresh the check is. */
  String line(ConnectionStatus status) {
    Connection connection = status.connection();
    TokenFacts token = connection.token();
    if (token == null) {
      Instant asked = connection.progress().productsRequested();
      return status.state() == State.WAITING && asked != null
          ? TEXTS.get("line.asked", day(asked))
          : TEXTS.get("line.begun", day(connection.created()));
    }
    Instant expires = token.expires();
    String left =
        status.isTokenDead()
            ? TEXTS.get("left.dead")
            : expires == null
                ? TEXTS.get(connection.way() == Way.QUICK_TRY ? "left.quick" : "left.unknown")
                : status.state() == State.ENDED
                    ? TEXTS.get("left.ended", day(expires))
                    : TEXTS.get("left", Math.max(0, left(status)), shortDay(expires));
    return TEXTS.get("line", left, checked(connection.lastVerdict()));
  }

  /** The summary above the list. */
  String summary(List<ConnectionStatus> all) {
    long good = all.stream().filter(ConnectionStatus::isGood).count();
    long needing = all.stream().filter(ConnectionStatus::needsYou).count();
    String words = TEXTS.get("summary", good, needing);
    return all.stream()
        .filter(one -> !one.isTokenDead())
        .map(one -> one.connection().token())
        .filter(token -> token != null && token.expires() != null)
        .map(token -> token.expires())
        .filter(expires -> expires != null && expires.isAfter(now))
        .min(Instant::compareTo)
        .map(expires -> TEXTS.get("summary.next", words, day(expires)))
        .orElse(words);
  }

  String day(Instant at) {
    return DateStyle.DAY.format(at, zone);
  }

  private String shortDay(Instant at) {
    return DateStyle.SHORT_DAY.format(at, zone);
  }

  private static long left(ConnectionStatus status) {
    Long days = status.daysLeft();
    return days == null ? 0 : days;
  }

  private String checked(@org.jspecify.annotations.Nullable LastVerdict last) {
    if (last == null) {
      return TEXTS.get("checked.never");
    }
    Duration ago = Duration.between(last.at(), now);
    if (ago.toMinutes() < 1) {
      return TEXTS.get("checked.now");
    }
    if (ago.toHours() < 1) {
      return TEXTS.get("checked.minutes", ago.toMinutes());
    }
    return ago.toDays() < 1
        ? TEXTS.get("checked.hours", ago.toHours())
        : TEXTS.get("checked.day", day(last.at()));
  }

  private long waitingDays(Connection connection) {
    Instant asked = connection.progress().productsRequested();
    // The day of the request counts as the first.
    return asked == null ? 0 : connection.progress().daysWaiting(now, zone) + 1;
  }
}
