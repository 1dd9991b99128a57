package dev.capiwizard.platform;

import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bus that connects the services of a Linux desktop. Safe from any thread. */
public final class SessionBus {
  private static final Logger LOG = LoggerFactory.getLogger(SessionBus.class);

  private SessionBus() {}

  /** Ends a connection, even if its last call never got a response. */
  public static void end(DBusConnection connection) {
    try {
      connection.disconnect();
    } catch (RuntimeException e) {
      // dbus-java fails to tell its own caller that a call has ended without a response.
      LOG.debug("A service on the bus did not answer before it was closed");
    }
  }
}
