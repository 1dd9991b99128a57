package dev.capiwizard.platform.notices;

import dev.capiwizard.failures.FailureException;
import dev.capiwizard.texts.PlainText;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Shows desktop notifications. Waits for the desktop: not for the FX thread. */
public interface Notifier extends AutoCloseable {
  /**
   * A notification.
   *
   * @param title one line of plain text
   * @param body plain text
   * @param button the words of its one button; null if nobody will listen to it
   * @param urgent whether it stays until it is closed, if the desktop can do that
   */
  record Message(String title, String body, @Nullable String button, boolean urgent) {
    public Message {
      title = PlainText.line(title);
      body = PlainText.lines(body);
    }
  }

  /** Whether a press reaches the program; if not, the words must say what to open. */
  boolean hasButton();

  /** How many notifications a person still reads one by one; more are combined into one. */
  default int most() {
    return showsSeveral() ? 5 : 1;
  }

  /** Whether several notifications are shown side by side, each with its own press. */
  default boolean showsSeveral() {
    return true;
  }

  /** Whether a notification service responds. */
  boolean isAvailable();

  /**
   * Shows a notification.
   *
   * @return true once the button or the notification was pressed, false once it was closed; never
   *     completes if the desktop does not tell
   * @throws FailureException with NOTICES_NOT_SHOWN
   */
  CompletableFuture<Boolean> show(Message message) throws FailureException;

  /** Ends the listening; notifications stay on the screen. */
  @Override
  void close();
}
