package dev.capiwizard.home;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Connections;
import dev.capiwizard.ui.Background;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The connections as Home shows them: most urgent first, searched by parts of their names. Many
 * changes at once are shown together. FX thread.
 */
public final class HomeModel {
  /** Long enough for the changes of one round of checks, too short to be noticed. */
  private static final Duration TOGETHER = Duration.ofMillis(150);

  private static final Duration CLOCK = Duration.ofSeconds(30);

  private final Connections connections;
  private final CheckAll checkAll;
  private final Background background;
  private final InstantSource clock;
  private final ZoneId zone;
  private final ObservableList<ConnectionStatus> shown = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper reminding = new ReadOnlyBooleanWrapper();

  /** All connections, most urgent first, as of the last change or tick of the clock. */
  private List<ConnectionStatus> statuses = List.of();

  private String search = "";
  private int most;
  private boolean pending;
  private boolean ended;
  private Runnable unlisten = () -> {};
  private Background.Running ticking = () -> {};

  public HomeModel(
      Connections connections,
      CheckAll checkAll,
      Background background,
      InstantSource clock,
      ZoneId zone) {
    this.connections = connections;
    this.checkAll = checkAll;
    this.background = background;
    this.clock = clock;
    this.zone = zone;
  }

  ObservableList<ConnectionStatus> shown() {
    return shown;
  }

  ReadOnlyStringProperty summary() {
    return summary.getReadOnlyProperty();
  }

  /** Whether this computer reminds by itself; false until that is known. */
  ReadOnlyBooleanProperty reminding() {
    return reminding.getReadOnlyProperty();
  }

  /** Tells what the system said about reminders. */
  public void setReminding(boolean on) {
    reminding.set(on);
  }

  CheckAll checkAll() {
    return checkAll;
  }

  /** Whether a connection needs the person more than a new one would. */
  boolean isAnyInNeed() {
    return statuses.stream().anyMatch(ConnectionStatus::needsYou);
  }

  Instant now() {
    return clock.instant();
  }

  ConnectionStatusWords words() {
    return new ConnectionStatusWords(now(), zone);
  }

  ZoneId zone() {
    return zone;
  }

  List<Connection> all() {
    return connections.all();
  }

  /**
   * Follows the connections from now on.
   *
   * @param first how many are shown until {@link #showUpTo}
   */
  void begin(int first) {
    if (ended) {
      return;
    }
    most = first;
    refresh();
    unlisten = connections.listen(all -> refreshSoon());
    ticking =
        background.every(
            CLOCK,
            () -> {
              // The daily check may have written meanwhile.
              var _ = connections.refresh();
              refresh();
            });
    var _ = connections.refresh();
  }

  /** Shows this many, most urgent first. */
  void showUpTo(int count) {
    most = count;
    showFound();
  }

  /** Ends the following. */
  public void end() {
    ended = true;
    unlisten.run();
    ticking.cancel();
  }

  /** Shows only connections whose name holds each of the words. */
  void search(String text) {
    search = text.strip().toLowerCase(Locale.ROOT);
    showFound();
  }

  private void refreshSoon() {
    if (!pending) {
      pending = true;
      background.later(
          TOGETHER,
          () -> {
            pending = false;
            refresh();
          });
    }
  }

  private void refresh() {
    Instant now = now();
    List<ConnectionStatus> all = new ArrayList<>();
    for (Connection connection : connections.all()) {
      all.add(ConnectionStatus.of(connection, now, zone));
    }
    all.sort(ConnectionStatus.MOST_URGENT_FIRST);
    statuses = all;
    summary.set(words().summary(all));
    showFound();
  }

  private void showFound() {
    show(statuses.stream().filter(this::isFound).limit(most).toList());
  }

  /** Cells whose connection did not change stay, and so does the focus in them. */
  private void show(List<ConnectionStatus> found) {
    if (ids(found).equals(ids(shown))) {
      for (int i = 0; i < found.size(); i++) {
        if (!found.get(i).equals(shown.get(i))) {
          shown.set(i, found.get(i));
        }
      }
    } else {
      shown.setAll(found);
    }
  }

  private static List<String> ids(List<ConnectionStatus> statuses) {
    return statuses.stream().map(one -> one.connection().id()).toList();
  }

  private boolean isFound(ConnectionStatus status) {
    String name = status.connection().name().toLowerCase(Locale.ROOT);
    for (String word : search.split("\\s+")) {
      if (!name.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
