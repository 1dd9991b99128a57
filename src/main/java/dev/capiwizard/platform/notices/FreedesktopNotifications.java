package dev.capiwizard.platform.notices;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/**
 * The service’s interface on the bus (Desktop Notifications Specification 1.2). Method names are
 * the service’s.
 */
@DBusInterfaceName("org.freedesktop.Notifications")
@SuppressWarnings("checkstyle:MethodName")
public interface FreedesktopNotifications extends DBusInterface {
  String SERVICE = "org.freedesktop.Notifications";
  String PATH = "/org/freedesktop/Notifications";

  List<String> GetCapabilities();

  UInt32 Notify(
      String appName,
      UInt32 replacesId,
      String appIcon,
      String summary,
      String body,
      List<String> actions,
      Map<String, Variant<?>> hints,
      int expireTimeout);

  /** A person pressed a button, or the notification itself. */
  final class ActionInvoked extends DBusSignal {
    private final UInt32 id;
    private final String action;

    public ActionInvoked(String path, UInt32 id, String action) throws DBusException {
      super(path, id, action);
      this.id = id;
      this.action = action;
    }

    UInt32 id() {
      return id;
    }

    String action() {
      return action;
    }
  }

  /** The notification went away, by time, by the person or by a call. */
  final class NotificationClosed extends DBusSignal {
    private final UInt32 id;

    public NotificationClosed(String path, UInt32 id, UInt32 reason) throws DBusException {
      super(path, id, reason);
      this.id = id;
    }

    UInt32 id() {
      return id;
    }
  }
}
