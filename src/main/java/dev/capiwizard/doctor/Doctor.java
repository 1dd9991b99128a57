package dev.capiwizard.doctor;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.http.LaterClient;
import dev.capiwizard.http.Probe;
import dev.capiwizard.platform.certificates.TrustedRoots;
import dev.capiwizard.platform.job.BackgroundJob.State;
import dev.capiwizard.platform.managed.Managed;
import dev.capiwizard.platform.managed.ManagedDefaults;
import dev.capiwizard.platform.network.Network;
import dev.capiwizard.platform.notices.Notifier;
import dev.capiwizard.platform.proxy.SystemProxies;
import dev.capiwizard.reminders.ReminderJob;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.texts.Texts;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Makes all examinations at once, each within the deadline. Waits: not for the FX thread. */
public final class Doctor {
  private static final Texts TEXTS = Texts.of("doctor");

  /** More than the longest call takes, and as long as a person wants to wait. */
  public static final Duration DEADLINE = Duration.ofSeconds(25);

  /**
   * The things to examine.
   *
   * @param secrets the secrets of the endpoints’ world
   * @param job called at the first use
   */
  public record Target(
      Endpoints endpoints,
      Network network,
      SecretStore secrets,
      Notifier notifier,
      Supplier<ReminderJob> job,
      InstantSource clock) {}

  /** One examination; an exception becomes its finding. */
  private interface Look {
    Examination look() throws FailureException;
  }

  private record Named(String about, Look look) {}

  private final Target patient;
  private final Probe probe;

  public Doctor(Target patient) {
    this.patient = patient;
    this.probe = new Probe(new LaterClient(patient.network), patient.clock);
  }

  /**
   * Examines everything, in a fixed order; a look that misses the deadline is TIMED_OUT.
   *
   * @throws InterruptedException if the caller gave up
   */
  public List<Examination> examine(Duration deadline) throws InterruptedException {
    List<Named> looks = looks();
    List<Examination> found = new ArrayList<>();
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Examination>> futures =
          workers.invokeAll(
              looks.stream()
                  .<java.util.concurrent.Callable<Examination>>map(one -> () -> look(one))
                  .toList(),
              deadline.toMillis(),
              TimeUnit.MILLISECONDS);
      for (int i = 0; i < looks.size(); i++) {
        found.add(result(looks.get(i).about, futures.get(i)));
      }
      workers.shutdownNow();
    }
    return found;
  }

  private static Examination result(String about, Future<Examination> future)
      throws InterruptedException {
    try {
      return future.get();
    } catch (CancellationException e) {
      return new Examination(about, "", FailureCode.TIMED_OUT);
    } catch (ExecutionException e) {
      return new Examination(about, "", FailureCode.INTERNAL);
    }
  }

  private static Examination look(Named one) {
    try {
      return one.look.look();
    } catch (FailureException e) {
      return new Examination(one.about, "", e.code());
    }
  }

  private List<Named> looks() {
    Endpoints endpoints = patient.endpoints;
    List<Named> looks = new ArrayList<>();
    looks.add(new Named("defaults", Doctor::defaults));
    looks.add(new Named("keychain", this::keychain));
    looks.add(new Named("proxy", this::proxy));
    looks.add(new Named("certificates", this::certificates));
    looks.add(address("address.authorization", endpoints.authorization(), true));
    looks.add(address("address.token", endpoints.token(), false));
    looks.add(address("address.introspection", endpoints.introspection(), false));
    looks.add(address("address.api", endpoints.api(), false));
    looks.add(address("address.upstack", endpoints.upstack(), true));
    looks.add(new Named("notices", this::notices));
    looks.add(new Named("job", this::job));
    return looks;
  }

  private static Examination defaults() {
    return Managed.mistake()
        .map(e -> new Examination("defaults", e.detail(), e.code()))
        .orElseGet(
            () ->
                Examination.fine(
                    "defaults",
                    TEXTS.get(
                        Managed.defaults().equals(ManagedDefaults.NONE)
                            ? "defaults.none"
                            : "defaults.set")));
  }

  private Examination keychain() throws FailureException {
    SecretStore.Storage storage = patient.secrets.tryAgain();
    return switch (storage) {
      case KEYCHAIN -> Examination.fine("keychain", TEXTS.get("keychain.kept"));
      case MEMORY_FOLDER_COPIED ->
          new Examination("keychain", TEXTS.get("keychain.copied"), FailureCode.FOLDER_COPIED);
      case MEMORY_NO_KEYCHAIN ->
          new Examination("keychain", TEXTS.get("keychain.memory"), FailureCode.KEYCHAIN_ABSENT);
      case MEMORY_LOCKED, NOT_ASKED_YET ->
          new Examination(
              "keychain",
              TEXTS.get("keychain.memory"),
              patient.secrets.trouble().orElse(FailureCode.KEYCHAIN_LOCKED));
    };
  }

  private Examination proxy() {
    SystemProxies proxies = patient.network.proxies();
    URI address = patient.endpoints.api();
    String way =
        proxies
            .describe(address)
            .map(at -> TEXTS.get("proxy.by", at))
            .orElseGet(() -> TEXTS.get("proxy.none"));
    return proxies
        .mistake(address)
        .map(
            one ->
                new Examination(
                    "proxy",
                    TEXTS.get("proxy.wrong." + one.wrong(), one.variable(), way),
                    FailureCode.PROXY_MISWRITTEN))
        .orElseGet(() -> Examination.fine("proxy", way));
  }

  private Examination certificates() {
    List<String> stores = new ArrayList<>();
    boolean unread = false;
    for (TrustedRoots.Store store : patient.network.roots().stores()) {
      stores.add(TEXTS.get("certificates.store", store.name(), store.roots()));
      for (TrustedRoots.Odd odd : store.odd()) {
        stores.add(TEXTS.get("certificates." + odd.oddity(), odd.line()));
      }
      unread |= store.isUnread();
    }
    return new Examination(
        "certificates",
        String.join(", ", stores),
        unread ? FailureCode.CERTIFICATES_UNREADABLE : null);
  }

  private Named address(String about, URI address, boolean page) {
    return new Named(
        about,
        () -> {
          Probe.Found found = probe.ask(address, page);
          String seen = TEXTS.get("answered", found.status(), found.took().toMillis());
          return new Examination(
              about, seen, found.clockIsFarOff() ? FailureCode.CLOCK_WRONG : null);
        });
  }

  private Examination notices() {
    return patient.notifier.isAvailable()
        ? Examination.fine("notices", TEXTS.get("notices.shown"))
        : new Examination("notices", "", FailureCode.NOTICES_NOT_SHOWN);
  }

  private Examination job() throws FailureException {
    State state = patient.job.get().status().state();
    String seen = TEXTS.get("job." + state);
    return new Examination(
        "job", seen, state == State.CHANGED_BY_HAND ? FailureCode.JOB_CHANGED_BY_HAND : null);
  }
}
