package dev.capiwizard.home;

import dev.capiwizard.connection.Change;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.ui.Background;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a person can have done with connections on Home; slow work happens off the FX thread. */
public interface ConnectionActions {
  /** Begins a connection, with the developer app of another if that is given. */
  void setUp(@Nullable Connection appOf);

  /** Opens the set-up or the renewal under way where it was left. */
  void open(Connection connection);

  void renew(Connection connection);

  /** Whether {@link #renewWithoutSignIn} is possible. */
  boolean canRenewWithoutSignIn(Connection connection);

  /** Renews by the refresh token; then the way into Upstack opens. */
  void renewWithoutSignIn(Connection connection);

  void stopRenewal(Connection connection);

  void rename(Connection connection, String name);

  void remove(Connection connection);

  void setThresholds(Connection connection, List<Integer> days);

  /** Silences reminders until ten o’clock of a day; null ends the silence. */
  void snooze(Connection connection, @Nullable LocalDate until);

  /** Asks LinkedIn about these connections; {@code progress} is told how many of them are done. */
  Background.Running check(
      List<Connection> connections, BiConsumer<Integer, Integer> progress, Runnable done);

  /** Asks for a place and writes a calendar file there; {@code saved} is told the file. */
  void calendar(List<Connection> connections, Consumer<Path> saved);

  void history(Connection connection, Consumer<List<Change>> show);
}
