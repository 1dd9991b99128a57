package dev.capiwizard.window;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.app.SystemParts;
import dev.capiwizard.connection.Change.Channel;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.LastVerdict;
import dev.capiwizard.connection.UpstackSide;
import dev.capiwizard.connection.Verdict;
import dev.capiwizard.testing.MapSecrets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Writes a data folder with many connections, for measurements of the packaged program. */
public final class ManyConnections {
  private ManyConnections() {}

  /**
   * @param arguments the folder, and how many
   */
  public static void main(String[] arguments) throws Exception {
    try (AppContext context =
        new AppContext(
            Path.of(arguments[0]),
            Endpoints.REAL,
            InstantSource.system(),
            false,
            Channel.COMMAND,
            SystemParts.with(address -> {}, names -> new MapSecrets()),
            Runnable::run)) {
      for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
        var _ =
            context
                .connections()
                .add(
                    withFractions(
                        HomeRig.connection("c" + i, "Customer " + i, i % 60 - 2, "HEALTHY")));
      }
      context.connections().flush(Duration.ofSeconds(20));
    }
  }

  /** The clock of a computer tells more than seconds, and so does a real file. */
  private static Connection withFractions(Connection connection) {
    Instant now = HomeRig.NOW.plusNanos(123456789);
    return connection
        .withUpstack(UpstackSide.saved(now, UpstackSide.Source.PAGE))
        .withLastVerdict(new LastVerdict(Verdict.HEALTHY, now, List.of()));
  }
}
