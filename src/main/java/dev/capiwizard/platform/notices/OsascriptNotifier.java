package dev.capiwizard.platform.notices;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * macOS’ own scripting command. Its notifications have no button, and presses reach nobody. Title
 * and words are arguments, never part of the script.
 */
public final class OsascriptNotifier implements Notifier {
  private static final int PATIENCE_SECONDS = 15;

  @Override
  public boolean hasButton() {
    return false;
  }

  @Override
  public boolean isAvailable() {
    return true;
  }

  @Override
  public CompletableFuture<Boolean> show(Message message) throws FailureException {
    try {
      Process process =
          new ProcessBuilder(command(message))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroy();
        throw new FailureException(FailureCode.NOTICES_NOT_SHOWN, "osascript");
      }
      return CompletableFuture.completedFuture(false);
    } catch (IOException e) {
      throw new FailureException(FailureCode.NOTICES_NOT_SHOWN, "no osascript", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FailureException(FailureCode.NOTICES_NOT_SHOWN, "interrupted", e);
    }
  }

  static List<String> command(Message message) {
    return List.of(
        "/usr/bin/osascript",
        "-e",
        "on run argv",
        "-e",
        "display notification (item 2 of argv) with title (item 1 of argv)",
        "-e",
        "end run",
        message.title(),
        message.body());
  }

  @Override
  public void close() {}
}
