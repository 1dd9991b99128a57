package dev.capiwizard.platform.notices;

import dev.capiwizard.failures.FailureException;
import dev.capiwizard.texts.PlainText;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Shows notices of the desktop. Waits for the desktop: not for the FX thread. */
public interface Notifier extends AutoCloseable {
  /**
   * A notice.
   *
   * @param title one line of plain text
   * @param body plain text
   * @param button the words of its one button; null where nobody will listen to it
   * @param urgent stays until it is closed, where the desktop can do that
   */
  record Message(String title, String body, @Nullable String button, boolean urgent) {
    public Message {
      title = PlainText.line(title);
      body = PlainText.lines(body);
    }
  }

  /** Whether a press reaches the program; where not, the words must say what to open. */
  boolean hasButton();

  /** How many notices at once are still read one by one; more are told in one. */
  default int most() {
    return showsSeveral() ? 5 : 1;
  }

  /** Whether several notices stand side by side, each with its own press. */
  default boolean showsSeveral() {
    return true;
  }

  /** Whether a notification service answers. */
  boolean isAvailable();

  /**
   * Shows a notice.
   *
   * @return true once the button or the notice was pressed, false once it was closed; never ends
   *     where the desktop does not tell
   * @throws FailureException with NOTICES_NOT_SHOWN
   */
  CompletableFuture<Boolean> show(Message message) throws FailureException;

  /** Ends the listening; notices stay on the screen. */
  @Override
  void close();
}
