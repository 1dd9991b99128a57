package dev.capiwizard.testing;

import dev.capiwizard.connection.Change.Channel;
import dev.capiwizard.connection.ChangeLog;
import dev.capiwizard.connection.ConnectionStore;
import java.nio.file.Path;
import java.time.InstantSource;

/** Stores of connections that tell their listeners at once. */
public final class TestStores {
  private TestStores() {}

  public static ConnectionStore open(Path folder) {
    return open(folder, InstantSource.system());
  }

  public static ConnectionStore open(Path folder, InstantSource clock) {
    return ConnectionStore.open(
        folder, Runnable::run, new ChangeLog(folder, Channel.WINDOW, clock));
  }
}
