package dev.capiwizard.rehearsal;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.app.SystemParts;
import dev.capiwizard.connection.Change.Channel;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.oauth.RedirectUri;
import dev.capiwizard.platform.BrowserOpener;
import dev.capiwizard.platform.ScaledClock;
import dev.capiwizard.platform.job.BackgroundJob;
import dev.capiwizard.practice.Practice;
import dev.capiwizard.practice.PracticeAddresses;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.secrets.SecretStoreOpener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The practice of one rehearsal: services, data folder and keychain names that go when it ends. */
public final class PracticeWorld implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PracticeWorld.class);

  /** Makes five minutes pass in five seconds. */
  private static final int FACTOR = 60;

  private final Practice practice;
  private final Path folder;
  private final AppContext context;
  private boolean closed;

  private PracticeWorld(Practice practice, Path folder, AppContext context) {
    this.practice = practice;
    this.folder = folder;
    this.context = context;
  }

  /**
   * Starts a rehearsal.
   *
   * @param parent where its data lies while it lasts; null means the system’s temporary folder
   * @throws FailureException with SCENARIO_UNKNOWN, or if no port or folder is free
   */
  public static PracticeWorld start(
      String scenario,
      @Nullable Path parent,
      boolean verbose,
      BrowserOpener browser,
      SecretStoreOpener secrets,
      Executor publish)
      throws FailureException {
    Scenario chosen =
        Scenario.byId(scenario)
            .orElseThrow(() -> new FailureException(FailureCode.SCENARIO_UNKNOWN, scenario));
    InstantSource clock = new ScaledClock(InstantSource.system(), FACTOR);
    Path folder;
    try {
      if (parent != null) {
        Files.createDirectories(parent);
      }
      folder =
          parent == null
              ? Files.createTempDirectory("capi-wizard-practice")
              : Files.createTempDirectory(parent, "practice");
    } catch (IOException e) {
      throw new FailureException(FailureCode.DATA_NOT_WRITABLE, "", e);
    }
    try {
      Practice practice = Practice.start(chosen, 0, clock, RedirectUri.ofThisComputer());
      Map<String, BackgroundJob> jobs = new ConcurrentHashMap<>();
      AppContext context =
          new AppContext(
              folder,
              endpoints(practice.addresses()),
              clock,
              verbose,
              Channel.WINDOW,
              SystemParts.with(browser, secrets)
                  .withJobs(suffix -> jobs.computeIfAbsent(suffix, one -> new PracticeJob())),
              publish);
      context.startLog();
      return new PracticeWorld(practice, folder, context);
    } catch (IOException e) {
      removeFolder(folder);
      throw new FailureException(FailureCode.LOOPBACK_PORT_IN_USE, "", e);
    }
  }

  public Practice practice() {
    return practice;
  }

  public AppContext context() {
    return context;
  }

  private static Endpoints endpoints(PracticeAddresses at) {
    return new Endpoints(
        at.authorization(),
        at.token(),
        at.introspection(),
        at.api(),
        at.upstack(),
        at.portal(),
        Endpoints.World.PRACTICE);
  }

  /** A second call waits until the first has ended, and does nothing. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    SecretStore secrets = context.secrets(Endpoints.World.PRACTICE);
    for (Connection connection : context.connections().all()) {
      try {
        secrets.deleteAll(connection.id());
      } catch (FailureException e) {
        LOG.warn("The practice’s secrets could not be removed: {}", e.code());
      }
    }
    context.close();
    practice.close();
    removeFolder(folder);
  }

  private static void removeFolder(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : all) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      LOG.warn("The rehearsal’s folder could not be removed");
    }
  }
}
