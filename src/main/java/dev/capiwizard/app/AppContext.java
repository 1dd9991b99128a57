package dev.capiwizard.app;

import dev.capiwizard.connection.Change.Channel;
import dev.capiwizard.connection.ChangeLog;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.ConnectionStore;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.KeychainId;
import dev.capiwizard.doctor.Doctor;
import dev.capiwizard.health.CheckRound;
import dev.capiwizard.health.ConnectionCheck;
import dev.capiwizard.health.LinkedInChecks;
import dev.capiwizard.http.LaterClient;
import dev.capiwizard.http.Probe;
import dev.capiwizard.oauth.OAuthClient;
import dev.capiwizard.observations.CallObserver;
import dev.capiwizard.observations.Learned;
import dev.capiwizard.observations.Observations;
import dev.capiwizard.observations.Observer;
import dev.capiwizard.platform.BrowserOpener;
import dev.capiwizard.platform.network.Network;
import dev.capiwizard.platform.notices.Notifier;
import dev.capiwizard.proof.TestConversions;
import dev.capiwizard.reminders.ReminderFile;
import dev.capiwizard.reminders.ReminderJob;
import dev.capiwizard.renewal.Removals;
import dev.capiwizard.renewal.Renewals;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.support.LogFiles;
import dev.capiwizard.support.PrivateNames;
import dev.capiwizard.support.RedactedSecrets;
import dev.capiwizard.support.Redactor;
import dev.capiwizard.support.ReportObservations;
import dev.capiwizard.support.ReportSource;
import dev.capiwizard.support.ReportTrail;
import dev.capiwizard.support.RunLog;
import dev.capiwizard.upstack.SkeletonFile;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** The one place that builds the program’s parts. Loads no JavaFX class. */
public final class AppContext implements AutoCloseable {
  private final Path dataDir;
  private final Endpoints endpoints;
  private final InstantSource clock;
  private final Redactor redactor = new Redactor();
  private final PrivateNames names = new PrivateNames();
  private final Observations observations;
  private final KeychainId keychainId;
  private final ChangeLog changeLog;
  private final ConnectionStore connections;
  private final Map<Endpoints.World, SecretStore> secrets = new EnumMap<>(Endpoints.World.class);
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("timer").factory());
  private final Supplier<OkHttpClient> client;
  private @Nullable LinkedInServices calls;
  private final SystemParts system;

  /** Has a lock of its own: the FX thread, which asks for calls, must not wait for the log. */
  private final RunLog log;

  /**
   * @param endpoints the services of new connections
   * @param channel the channel by which connections are changed here
   * @param publish runs the listeners to the connections
   */
  public AppContext(
      Path dataDir,
      Endpoints endpoints,
      InstantSource clock,
      boolean verbose,
      Channel channel,
      SystemParts system,
      Executor publish) {
    this.system = system;
    this.dataDir = dataDir;
    this.endpoints = endpoints;
    this.clock = clock;
    LogFiles.Writer writer =
        channel == Channel.WINDOW ? LogFiles.Writer.WINDOW : LogFiles.Writer.COMMAND;
    this.log = new RunLog(dataDir.resolve("logs"), writer, verbose, redactor, clock.instant());
    this.observations =
        new Observations(dataDir, clock, text -> names.cover(redactor.redact(text)));
    this.keychainId = new KeychainId(dataDir);
    this.changeLog = new ChangeLog(dataDir, channel, clock);
    this.connections = ConnectionStore.open(dataDir, publish, changeLog);
    this.client = new LaterClient(Network.system());
  }

  /**
   * Begins the log file, with everything logged until now; a second call does nothing. Not called
   * before the first window, since the logging back end is large.
   */
  public void startLog() {
    log.start();
  }

  private synchronized LinkedInServices calls() {
    if (calls == null) {
      CallObserver observer =
          new CallObserver(
              clock, (address, seen) -> observations.saw(Endpoints.worldOf(address, made()), seen));
      calls =
          LinkedInServices.make(
              client,
              clock,
              workers,
              names,
              connections,
              this::secrets,
              observer,
              world -> seen -> observations.saw(world, seen));
    }
    return calls;
  }

  public Endpoints endpoints() {
    return endpoints;
  }

  public InstantSource clock() {
    return clock;
  }

  public ConnectionStore connections() {
    return connections;
  }

  public ChangeLog changeLog() {
    return changeLog;
  }

  /** The names that LinkedIn has given so far; they are private while somebody else looks. */
  public PrivateNames names() {
    return names;
  }

  /** What was seen of the points that are not known. */
  public Observations observations() {
    return observations;
  }

  /** Where the skeleton of a page is kept that the person showed. */
  public SkeletonFile skeletons() {
    return new SkeletonFile(dataDir);
  }

  /** Keeps what is seen of this world’s services; writes on another thread. */
  public Observer observer(Endpoints.World world) {
    return observations.observer(world, workers);
  }

  private List<Endpoints> made() {
    return Stream.concat(
            Stream.of(endpoints), connections.all().stream().map(Connection::endpoints))
        .toList();
  }

  public OAuthClient oauth() {
    return calls().oauth();
  }

  /** Finds out why a host cannot be reached, in the same way as the program connects to it. */
  public Probe probe() {
    return new Probe(client, clock);
  }

  public LinkedInChecks checks() {
    return calls().checks();
  }

  public ConnectionCheck check() {
    return calls().check();
  }

  public CheckRound checkRound() {
    return calls().round();
  }

  /**
   * Completes removals that the keychain stopped. Asks it only if there are any, and waits for it.
   */
  public void finishRemovals() {
    new Removals(connections, this::secrets).finish();
  }

  public Renewals renewals() {
    return calls().renewals();
  }

  public TestConversions testConversions() {
    return calls().tests();
  }

  public ReminderFile reminderFile() {
    return new ReminderFile(dataDir);
  }

  /**
   * This system’s daily check for this data folder, by whichever name the folder is called;
   * choosing it asks the system.
   */
  public ReminderJob reminderJob() {
    return FolderJob.of(dataDir, keychainId, reminderFile(), system.jobs());
  }

  /** The id that tells which entries of the keychain belong to the data folder. */
  public KeychainId keychainId() {
    return keychainId;
  }

  /** Shows notifications; asks nothing of the desktop before its first use. */
  public Notifier notifier() {
    return system.notifier().get();
  }

  /** The time zone in which days are counted. */
  public ZoneId zone() {
    return system.zone();
  }

  /** The source of a support report’s contents. */
  public ReportSource report() {
    return report(doctor());
  }

  /** The same, with another doctor. */
  public ReportSource report(Doctor doctor) {
    return new ReportSource(
        connections::all,
        changeLog::read,
        this::secrets,
        doctor,
        log.folder(),
        redactor,
        new ReportTrail(() -> calls().http().lastAnswers(), () -> reminderFile().read().lastRun()),
        new ReportObservations(
            () -> Learned.of(observations.all()),
            observations::wasDamaged,
            () -> skeletons().read()),
        clock);
  }

  /** Examines this computer, on behalf of these services. */
  public Doctor doctor() {
    return doctor(notifier(), this::reminderJob);
  }

  /** The same, with another notifier and another job. */
  public Doctor doctor(Notifier notifier, Supplier<ReminderJob> job) {
    return new Doctor(
        new Doctor.Target(
            endpoints, Network.system(), secrets(endpoints.world()), notifier, job, clock));
  }

  public BrowserOpener browser() {
    return system.browser();
  }

  public ExecutorService workers() {
    return workers;
  }

  public ScheduledExecutorService timer() {
    return timer;
  }

  /** The secrets of a world; this asks nothing of the keychain yet. */
  public synchronized SecretStore secrets(Endpoints.World world) {
    return secrets.computeIfAbsent(
        world,
        one ->
            new RedactedSecrets(
                system.secrets().open(new FolderNames(one, keychainId, connections)),
                redactor,
                seen -> observations.saw(world, seen)));
  }

  @Override
  public synchronized void close() {
    connections.close();
    secrets.values().forEach(SecretStore::close);
    secrets.clear();
    timer.shutdownNow();
    workers.shutdownNow();
    log.close();
  }
}
