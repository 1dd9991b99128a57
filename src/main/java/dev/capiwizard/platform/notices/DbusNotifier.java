package dev.capiwizard.platform.notices;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.DesktopId;
import dev.capiwizard.platform.SessionBus;
import dev.capiwizard.platform.notices.FreedesktopNotifications.ActionInvoked;
import dev.capiwizard.platform.notices.FreedesktopNotifications.NotificationClosed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;

/** The notification service of Linux desktops, over the session bus. */
public final class DbusNotifier implements Notifier {
  private static final String DEFAULT_ACTION = "default";
  private static final String BUTTON = "renew";
  private static final int SYSTEM_DECIDES = -1;
  private static final byte NORMAL = 1;
  private static final byte CRITICAL = 2;

  /** A connection with its service. */
  private record Bus(
      DBusConnection connection, FreedesktopNotifications service, List<String> capabilities) {}

  private final Map<UInt32, CompletableFuture<Boolean>> shown = new HashMap<>();

  /** Presses and closings that came before their notification was known. */
  private final Map<UInt32, Boolean> early = new HashMap<>();

  private final @Nullable String address;
  private @Nullable Bus bus;

  /** A notifier on this desktop’s session bus. */
  public DbusNotifier() {
    this(null);
  }

  DbusNotifier(@Nullable String address) {
    this.address = address;
  }

  @Override
  public boolean hasButton() {
    try {
      return bus().capabilities.contains("actions");
    } catch (FailureException e) {
      return false;
    }
  }

  @Override
  public boolean isAvailable() {
    try {
      return bus().connection.isConnected();
    } catch (FailureException e) {
      return false;
    }
  }

  @Override
  public CompletableFuture<Boolean> show(Message message) throws FailureException {
    Bus now = bus();
    boolean markup = now.capabilities.contains("body-markup");
    Map<String, Variant<?>> hints = hints(message);
    String button = now.capabilities.contains("actions") ? message.button() : null;
    List<String> actions =
        button == null ? List.of() : List.of(DEFAULT_ACTION, button, BUTTON, button);
    try {
      UInt32 id =
          now.service.Notify(
              DesktopId.NAME,
              new UInt32(0),
              DesktopId.ID,
              message.title(),
              markup ? escape(message.body()) : message.body(),
              actions,
              hints,
              SYSTEM_DECIDES);
      return listen(id);
    } catch (RuntimeException e) {
      throw notShown(e);
    }
  }

  /** The desktop finds the notifications’ name, icon and settings by the desktop entry. */
  static Map<String, Variant<?>> hints(Message message) {
    Map<String, Variant<?>> hints = new HashMap<>();
    hints.put("urgency", new Variant<>(message.urgent() ? CRITICAL : NORMAL));
    hints.put("desktop-entry", new Variant<>(DesktopId.ID));
    return hints;
  }

  @Override
  public synchronized void close() {
    if (bus != null) {
      SessionBus.end(bus.connection);
      bus = null;
    }
  }

  private synchronized CompletableFuture<Boolean> listen(UInt32 id) {
    CompletableFuture<Boolean> end = new CompletableFuture<>();
    Boolean already = early.remove(id);
    if (already == null) {
      shown.put(id, end);
    } else {
      end.complete(already);
    }
    return end;
  }

  private synchronized void ended(UInt32 id, boolean pressed) {
    CompletableFuture<Boolean> end = shown.remove(id);
    if (end == null) {
      // The press is signalled before the closing that it causes.
      early.putIfAbsent(id, pressed);
    } else {
      end.complete(pressed);
    }
  }

  private synchronized Bus bus() throws FailureException {
    if (bus != null) {
      return bus;
    }
    DBusConnection connection = null;
    try {
      DBusConnectionBuilder builder =
          address == null
              ? DBusConnectionBuilder.forSessionBus()
              : DBusConnectionBuilder.forAddress(address);
      connection = builder.withShared(false).build();
      FreedesktopNotifications service =
          connection.getRemoteObject(
              FreedesktopNotifications.SERVICE,
              FreedesktopNotifications.PATH,
              FreedesktopNotifications.class);
      connection.addSigHandler(
          ActionInvoked.class, signal -> ended(signal.id(), isOurs(signal.action())));
      connection.addSigHandler(NotificationClosed.class, signal -> ended(signal.id(), false));
      bus = new Bus(connection, service, List.copyOf(service.GetCapabilities()));
      return bus;
    } catch (DBusException | RuntimeException e) {
      if (connection != null) {
        SessionBus.end(connection);
      }
      throw notShown(e);
    }
  }

  private static boolean isOurs(String action) {
    return action.equals(DEFAULT_ACTION) || action.equals(BUTTON);
  }

  private static FailureException notShown(Exception cause) {
    return new FailureException(
        FailureCode.NOTICES_NOT_SHOWN, cause.getClass().getSimpleName(), cause);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
