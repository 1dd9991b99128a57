package dev.capiwizard.connection;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.fuzz.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What may stand in the files that are read. */
public final class ConnectionFuzz {
  private static final Path FILE = file();

  private ConnectionFuzz() {}

  /** What can be read is written as it was read. */
  public static void connections(FuzzedDataProvider data) {
    ConnectionsJson.Stored read;
    try {
      read = ConnectionsJson.parse(data.consumeRemainingAsBytes());
    } catch (FailureException e) {
      return;
    }
    try {
      Finding.unless(
          ConnectionsJson.parse(ConnectionsJson.bytes(read.connections(), read))
              .connections()
              .equals(read.connections()),
          "another list came back");
    } catch (FailureException e) {
      throw new AssertionError("what was written cannot be read", e);
    }
  }

  /** Every address is https, or on this computer. */
  public static void endpoints(FuzzedDataProvider data) {
    try {
      Files.write(FILE, data.consumeRemainingAsBytes());
      Endpoints read = EndpointsFile.read(FILE);
      for (URI one :
          List.of(
              read.authorization(),
              read.token(),
              read.introspection(),
              read.api(),
              read.upstack(),
              read.portal())) {
        boolean here = List.of("localhost", "127.0.0.1", "[::1]").contains(one.getHost());
        Finding.unless("https".equals(one.getScheme()) || here, "a token would travel in the open");
      }
    } catch (FailureException e) {
      // Refused.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file() {
    try {
      // In the folder that the process was started in, which goes with the test.
      return Files.createTempFile(Path.of(""), "endpoints", ".json");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
