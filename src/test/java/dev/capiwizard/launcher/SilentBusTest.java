package dev.capiwizard.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.ConnectionStore;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.testing.TestStores;
import dev.capiwizard.testing.TestTiers;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.testfx.util.WaitForAsyncUtils;

/** A session bus that takes every call and never answers: keychain and notices hang for ever. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
@TestTiers.Heavy
class SilentBusTest {
  @TempDir Path folder;

  @Test
  void theWindowOpensAllTheSame() throws Exception {
    Path data = folder.resolve("data");
    Path shown = Files.createFile(folder.resolve("shown"));
    try (ConnectionStore store = TestStores.open(data)) {
      store.add(Connection.begin("c1", "Acme", Endpoints.REAL, Instant.now())).get();
    }
    Path socket = folder.resolve("silent");
    try (ServerSocketChannel silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      silent.bind(UnixDomainSocketAddress.of(socket));
      ProcessBuilder window =
          new ProcessBuilder(
                  WindowProbe.launcher(folder, shown).toString(), "--data-dir", data.toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("said").toFile());
      window.environment().put("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + socket);
      // Drawn into memory, but the program looks whether there is a display at all.
      window.environment().put("DISPLAY", ":0");
      Process process = window.start();
      try {
        // Far less than the two minutes for which the library waits, far more than a slow start.
        WaitForAsyncUtils.waitFor(
            60, TimeUnit.SECONDS, () -> Files.readString(shown).contains(" home"));
        assertThat(process.isAlive()).isTrue();
      } finally {
        process.destroyForcibly().onExit().join();
      }
    }
  }
}
