package dev.capiwizard.platform;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Has the system open an address, by each system’s own command. */
public final class SystemBrowserOpener implements BrowserOpener {
  private static final int PATIENCE_SECONDS = 10;

  @Override
  public void open(URI address) throws FailureException {
    String scheme = String.valueOf(address.getScheme());
    if (!scheme.equals("https") && !scheme.equals("http")) {
      throw new FailureException(FailureCode.BROWSER_NOT_OPENED, "scheme " + scheme);
    }
    try {
      Process process =
          new ProcessBuilder(WindowsProgram.inFull(command(address)))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      // Some openers run for as long as the browser, so one that is still running is good enough.
      if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() != 0) {
        throw new FailureException(FailureCode.BROWSER_NOT_OPENED, "exit " + process.exitValue());
      }
    } catch (IOException e) {
      throw new FailureException(FailureCode.BROWSER_NOT_OPENED, "no opener", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FailureException(FailureCode.BROWSER_NOT_OPENED, "interrupted", e);
    }
  }

  private static List<String> command(URI address) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String text = address.toString();
    if (system.contains("win")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", text);
    }
    return system.contains("mac") ? List.of("open", text) : List.of("xdg-open", text);
  }
}
