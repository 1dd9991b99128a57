package dev.capiwizard.testing;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.MethodNoReply;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.NotConnected;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.Variant;

/**
 * The dialog in which a desktop asks for the password of a locked keyring, on a bus of its own:
 * here the person does nothing, or dismisses it. Speaks what gcr-prompter speaks.
 */
public final class KeyringPrompter implements AutoCloseable {
  /** What the keyring calls. */
  @DBusInterfaceName("org.gnome.keyring.internal.Prompter")
  public interface Prompter extends DBusInterface {
    void BeginPrompting(DBusPath callback);

    void PerformPrompt(
        DBusPath callback, String type, Map<String, Variant<?>> properties, String exchange);

    void StopPrompting(DBusPath callback);
  }

  /** What it is told. */
  @DBusInterfaceName("org.gnome.keyring.internal.Prompter.Callback")
  public interface Callback extends DBusInterface {
    @MethodNoReply
    void PromptReady(String reply, Map<String, Variant<?>> properties, String exchange);
  }

  private final DBusConnection connection;
  private final boolean dismissing;
  private final BlockingQueue<String> shown = new LinkedBlockingQueue<>();

  private KeyringPrompter(DBusConnection connection, boolean dismissing) {
    this.connection = connection;
    this.dismissing = dismissing;
  }

  /**
   * @param dismissing whether the person dismisses each dialog; otherwise nobody is there
   */
  public static KeyringPrompter start(EmptyBus bus, boolean dismissing) throws DBusException {
    DBusConnection connection = DBusConnectionBuilder.forAddress(bus.address()).build();
    KeyringPrompter prompter = new KeyringPrompter(connection, dismissing);
    connection.exportObject("/org/gnome/keyring/Prompter", prompter.new Dialogs());
    connection.requestBusName("org.gnome.keyring.SystemPrompter");
    return prompter;
  }

  /** Waits for a dialog to be on the screen, at most half a minute. */
  public boolean isShown() throws InterruptedException {
    return shown.poll(30, TimeUnit.SECONDS) != null;
  }

  /** Dialogs since the last {@link #isShown}. */
  public int more() {
    return shown.size();
  }

  @Override
  public void close() {
    connection.disconnect();
  }

  private final class Dialogs implements Prompter {
    private final Map<String, CountDownLatch> heard = new ConcurrentHashMap<>();

    @Override
    public void BeginPrompting(DBusPath callback) {
      tell(callback, "");
    }

    @Override
    public void PerformPrompt(
        DBusPath callback, String type, Map<String, Variant<?>> properties, String exchange) {
      hear(callback);
      shown.add(type);
      if (dismissing) {
        tell(callback, "no");
      }
    }

    @Override
    public void StopPrompting(DBusPath callback) {
      hear(callback);
    }

    @Override
    public boolean isRemote() {
      return false;
    }

    @Override
    public String getObjectPath() {
      return "/org/gnome/keyring/Prompter";
    }

    private void hear(DBusPath callback) {
      CountDownLatch latch = heard.remove(callback.getPath());
      if (latch != null) {
        latch.countDown();
      }
    }

    /** Until it is heard: the keyring listens only once this very call has been answered. */
    private void tell(DBusPath callback, String reply) {
      String keyring = DBusConnection.getCallInfo().getSource();
      CountDownLatch latch = new CountDownLatch(1);
      heard.put(callback.getPath(), latch);
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  Callback to =
                      connection.getRemoteObject(keyring, callback.getPath(), Callback.class);
                  do {
                    to.PromptReady(reply, Map.of(), "");
                  } while (connection.isConnected() && !latch.await(500, TimeUnit.MILLISECONDS));
                } catch (NotConnected e) {
                  // The test has ended, and its bus with it.
                } catch (DBusException e) {
                  throw new IllegalStateException(e);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
    }
  }
}
