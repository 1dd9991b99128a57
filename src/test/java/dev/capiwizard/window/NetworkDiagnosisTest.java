package dev.capiwizard.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.http.LaterClient;
import dev.capiwizard.http.Probe;
import dev.capiwizard.platform.network.Network;
import dev.capiwizard.testing.ClosedPort;
import dev.capiwizard.testing.Company;
import dev.capiwizard.ui.Background;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A page that does not load gets the same name for its failure as a call of the program. */
class NetworkDiagnosisTest {
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

  @AfterEach
  void end() {
    workers.shutdownNow();
    timer.shutdownNow();
  }

  @Test
  void nobodyListens() throws Exception {
    try (ClosedPort closed = new ClosedPort()) {
      assertThat(ask("http://127.0.0.1:" + closed.port() + "/")).contains(FailureCode.UNREACHABLE);
    }
  }

  @Test
  void theCertificateIsNotKnown() throws Exception {
    try (Company company = Company.start()) {
      assertThat(ask(company.address("/"))).contains(FailureCode.CERTIFICATE_NOT_TRUSTED);
    }
  }

  /** Then it is not the network, and nothing more is known. */
  @Test
  void theHostDoesAnswer() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      for (int status : new int[] {200, 302, 404, 429, 500}) {
        server.enqueue(new MockResponse.Builder().code(status).build());
        assertThat(ask(server.url("/").toString())).as("HTTP " + status).isEmpty();
      }
    }
  }

  private Optional<FailureCode> ask(String host) throws Exception {
    Probe probe = new Probe(new LaterClient(Network.system()), InstantSource.system());
    CompletableFuture<Optional<FailureCode>> told = new CompletableFuture<>();
    new NetworkDiagnosis(probe, new Background(workers, timer, Runnable::run))
        .ask(URI.create(host), told::complete);
    return told.get(40, TimeUnit.SECONDS);
  }
}
