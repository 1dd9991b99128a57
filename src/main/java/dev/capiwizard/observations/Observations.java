package dev.capiwizard.observations;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.ProgramVersion;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what was seen of the ledger’s points on this computer, once for each point, answer and
 * world. It leaves the computer only in a report that the person saves. Waits for the disk at the
 * first sighting of each; safe from any thread.
 */
public final class Observations {
  private static final Logger LOG = LoggerFactory.getLogger(Observations.class);

  private final ObservationFile file;
  private final InstantSource clock;
  private final UnaryOperator<String> redact;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  /**
   * @param redact takes secrets and private names out of a text
   */
  public Observations(Path dataDir, InstantSource clock, UnaryOperator<String> redact) {
    this.file = new ObservationFile(dataDir);
    this.clock = clock;
    this.redact = redact;
  }

  /** Keeps a sighting; what cannot be written is no reason to stop. */
  public void saw(Endpoints.World world, Sighting sighting) {
    String key = world + " " + sighting.point() + " " + sighting.answer();
    if (!isClean(sighting.point()) || !isClean(sighting.answer()) || !known.add(key)) {
      return;
    }
    try {
      file.add(
          new Observation(
              sighting.point(),
              sighting.answer(),
              world,
              LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
              sighting.status(),
              isClean(sighting.code()) ? sighting.code() : "",
              sighting.names().stream().filter(this::isClean).toList(),
              versions()));
    } catch (FailureException | IllegalArgumentException e) {
      LOG.info("An observation was not kept: {}", e.getClass().getSimpleName());
    }
  }

  /** Keeps what is seen of a world; writes by the executor, so that the FX thread may tell. */
  public Observer observer(Endpoints.World world, Executor executor) {
    return sighting -> {
      try {
        executor.execute(() -> saw(world, sighting));
      } catch (RejectedExecutionException e) {
        LOG.debug("The program ends: nothing more is kept");
      }
    };
  }

  private boolean isClean(String text) {
    return redact.apply(text).equals(text);
  }

  /** All that was kept, oldest first. */
  public List<Observation> all() {
    return file.read();
  }

  /** Whether observations could not be read and were, or will be, set aside. */
  public boolean wasDamaged() {
    return file.wasDamaged();
  }

  private static String versions() {
    return String.join(
        ", ",
        "program " + ProgramVersion.text(),
        "Java " + System.getProperty("java.version", ""),
        System.getProperty("os.name", "")
            + " "
            + System.getProperty("os.version", "")
            + " "
            + System.getProperty("os.arch", ""));
  }
}
