package dev.capiwizard.platform;

import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bus on which the services of a Linux desktop are asked. Any thread. */
public final class SessionBus {
  private static final Logger LOG = LoggerFactory.getLogger(SessionBus.class);

  private SessionBus() {}

  /** Ends a connection, also one whose last question was never answered. */
  public static void end(DBusConnection connection) {
    try {
      connection.disconnect();
    } catch (RuntimeException e) {
      // dbus-java fails at telling its own caller that a call has ended without an answer.
      LOG.debug("A service on the bus did not answer before it was closed");
    }
  }
}
