package dev.capiwizard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.testing.ClassPath;
import dev.capiwizard.testing.SystemPart;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.VirtualDisplay;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What other programs of a Linux desktop find on the clipboard, on a real display. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
@TestTiers.Heavy
class ClipboardHintTest {
  @Test
  void aCopiedSecretCarriesTheHintOfKdeAsItsSixBytes() throws Exception {
    SystemPart.require("xclip");
    try (VirtualDisplay display = VirtualDisplay.start()) {
      ProcessBuilder builder =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "@" + Path.of("packaging/app/jvm.options").toAbsolutePath(),
              "--module-path=" + System.getProperty("jdk.module.path"),
              "-Dprism.order=sw",
              "-cp",
              ClassPath.withoutJavaFx(),
              Holder.class.getName());
      builder.environment().put("DISPLAY", display.name());
      Process holder = builder.redirectErrorStream(true).start();
      try (BufferedReader said =
          new BufferedReader(
              new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8))) {
        String line = said.readLine();
        while (line != null && !line.equals("copied")) {
          line = said.readLine();
        }
        assertThat(line).as("the program ended").isEqualTo("copied");
        assertThat(pasted(display, "UTF8_STRING")).isEqualTo("AQsecret");
        assertThat(pasted(display, "x-kde-passwordManagerHint")).isEqualTo("secret");
      } finally {
        holder.destroy();
      }
    }
  }

  /** Byte for byte, as another program gets it. */
  private static String pasted(VirtualDisplay display, String type) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(List.of("xclip", "-out", "-selection", "clipboard", "-target", type));
    builder.environment().put("DISPLAY", display.name());
    Process xclip = builder.redirectErrorStream(true).start();
    return new String(xclip.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
  }

  /** A program that has copied a secret, until it is ended. */
  static final class Holder {
    public static void main(String[] arguments) {
      Platform.startup(
          () -> {
            new FxClipboard(
                    new Background(
                        Executors.newVirtualThreadPerTaskExecutor(),
                        Executors.newSingleThreadScheduledExecutor(),
                        Platform::runLater))
                .copySecret("AQsecret");
            System.out.println("copied");
          });
    }
  }
}
