package dev.capiwizard.app;

import dev.capiwizard.connection.ConnectionStore;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.health.LinkedInChecks;
import dev.capiwizard.http.HttpClients;
import dev.capiwizard.http.HttpExchange;
import dev.capiwizard.linkedin.ApiVersion;
import dev.capiwizard.linkedin.LinkedInApi;
import dev.capiwizard.oauth.OAuthClient;
import dev.capiwizard.platform.BrowserOpener;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.secrets.SecretStores;
import dev.capiwizard.support.LogFiles;
import dev.capiwizard.support.Redactor;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** The one place that builds things. Loads no JavaFX class. */
final class AppContext implements AutoCloseable {
  private final Path dataDir;
  private final Endpoints endpoints;
  private final InstantSource clock;
  private final Redactor redactor = new Redactor();
  private final ConnectionStore connections;
  private final Map<Endpoints.World, SecretStore> secrets = new EnumMap<>(Endpoints.World.class);
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("timer").factory());
  private final OAuthClient oauth;
  private final LinkedInChecks checks;
  private final BrowserOpener browser;

  /**
   * @param endpoints for new connections
   * @param publish runs what listens to the connections
   */
  AppContext(
      Path dataDir,
      Endpoints endpoints,
      InstantSource clock,
      boolean verbose,
      BrowserOpener browser,
      Executor publish) {
    this.browser = browser;
    this.dataDir = dataDir;
    this.endpoints = endpoints;
    this.clock = clock;
    LogFiles.start(dataDir.resolve("logs"), verbose, redactor, clock.instant());
    this.connections = ConnectionStore.open(dataDir, publish);
    HttpExchange http = new HttpExchange(HttpClients.create());
    this.oauth = new OAuthClient(http, clock);
    LinkedInApi api = new LinkedInApi(http, new ApiVersion(clock));
    this.checks = new LinkedInChecks(oauth, api, clock, workers);
  }

  Endpoints endpoints() {
    return endpoints;
  }

  InstantSource clock() {
    return clock;
  }

  ConnectionStore connections() {
    return connections;
  }

  OAuthClient oauth() {
    return oauth;
  }

  LinkedInChecks checks() {
    return checks;
  }

  BrowserOpener browser() {
    return browser;
  }

  ExecutorService workers() {
    return workers;
  }

  ScheduledExecutorService timer() {
    return timer;
  }

  /** The secrets of a world; nothing is asked of the keychain yet. */
  synchronized SecretStore secrets(Endpoints.World world) {
    return secrets.computeIfAbsent(
        world, one -> new RedactedSecrets(SecretStores.system(one.name(), dataDir), redactor));
  }

  @Override
  public void close() {
    connections.close();
    timer.shutdownNow();
    workers.shutdownNow();
  }
}
