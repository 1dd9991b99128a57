package dev.capiwizard.platform.notices;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.DesktopId;
import java.awt.AWTException;
import java.awt.Image;
import java.awt.SystemTray;
import java.awt.Toolkit;
import java.awt.TrayIcon;
import java.net.URL;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Windows: notifications of an icon in the notification area. A press on the notification or the
 * icon counts as the button; the words must say so, since no button is shown.
 */
public final class TrayNotifier implements Notifier {
  private @Nullable TrayIcon icon;
  private CompletableFuture<Boolean> last = new CompletableFuture<>();

  @Override
  public boolean hasButton() {
    return false;
  }

  @Override
  public boolean showsSeveral() {
    return false;
  }

  @Override
  public boolean isAvailable() {
    return SystemTray.isSupported();
  }

  @Override
  public synchronized CompletableFuture<Boolean> show(Message message) throws FailureException {
    TrayIcon shown = icon == null ? add() : icon;
    // One icon shows one notification, so a press is for the newest.
    last.complete(false);
    last = new CompletableFuture<>();
    shown.displayMessage(
        message.title(),
        message.body(),
        message.urgent() ? TrayIcon.MessageType.WARNING : TrayIcon.MessageType.INFO);
    return last;
  }

  private TrayIcon add() throws FailureException {
    if (!SystemTray.isSupported()) {
      throw new FailureException(FailureCode.NOTICES_NOT_SHOWN, "no notification area");
    }
    URL picture = TrayNotifier.class.getResource("/dev/capiwizard/ui/icon-16.png");
    Image image = Toolkit.getDefaultToolkit().getImage(picture);
    TrayIcon added = new TrayIcon(image, DesktopId.NAME);
    added.setImageAutoSize(true);
    added.addActionListener(event -> pressed());
    try {
      SystemTray.getSystemTray().add(added);
    } catch (AWTException e) {
      throw new FailureException(FailureCode.NOTICES_NOT_SHOWN, "no notification area", e);
    }
    icon = added;
    return added;
  }

  private synchronized void pressed() {
    last.complete(true);
  }

  @Override
  public synchronized void close() {
    if (icon != null) {
      SystemTray.getSystemTray().remove(icon);
      icon = null;
    }
  }
}
