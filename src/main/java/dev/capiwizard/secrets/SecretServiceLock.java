package dev.capiwizard.secrets;

import dev.capiwizard.platform.SessionBus;
import java.util.Locale;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Whether the keyring of a Linux desktop is locked (Secret Service API, property {@code Locked} of
 * a collection). Asking this asks nobody for a password; java-keyring has no such question. Slow,
 * as all of the keychain: not for the FX thread.
 */
final class SecretServiceLock implements AutoCloseable {
  private @Nullable DBusConnection bus;

  /** False also where nobody can tell. */
  boolean isLocked() {
    if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
      return false;
    }
    try {
      DBusConnection open = bus;
      if (open == null) {
        open = DBusConnectionBuilder.forSessionBus().withShared(false).build();
        bus = open;
      }
      Properties collection =
          open.getRemoteObject(
              "org.freedesktop.secrets",
              "/org/freedesktop/secrets/aliases/default",
              Properties.class);
      Object locked = collection.Get("org.freedesktop.Secret.Collection", "Locked");
      return Boolean.TRUE.equals(locked);
    } catch (DBusException | DBusExecutionException e) {
      close();
      return false;
    }
  }

  @Override
  public void close() {
    DBusConnection open = bus;
    bus = null;
    if (open != null) {
      SessionBus.end(open);
    }
  }
}
