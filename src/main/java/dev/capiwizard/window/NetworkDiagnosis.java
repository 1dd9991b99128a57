package dev.capiwizard.window;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.http.Probe;
import dev.capiwizard.ui.Background;
import dev.capiwizard.ui.browser.PageDiagnosis;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Asks a page’s host with the program’s own client, which names every kind of network failure. */
final class NetworkDiagnosis implements PageDiagnosis {
  private static final Duration DEADLINE = Duration.ofSeconds(25);

  /** The host did respond, so the network is not the reason. */
  private static final Set<FailureCode> ANSWERED =
      EnumSet.of(FailureCode.SERVICE_ERROR, FailureCode.RATE_LIMITED);

  private final Probe probe;
  private final Background background;

  NetworkDiagnosis(Probe probe, Background background) {
    this.probe = probe;
    this.background = background;
  }

  @Override
  public void ask(URI host, Consumer<Optional<FailureCode>> told) {
    background.run(
        DEADLINE, () -> reason(host), told, failure -> told.accept(Optional.of(failure.code())));
  }

  private Optional<FailureCode> reason(URI host) {
    try {
      probe.ask(host, true);
      return Optional.empty();
    } catch (FailureException e) {
      return Optional.of(e.code()).filter(code -> !ANSWERED.contains(code));
    }
  }
}
