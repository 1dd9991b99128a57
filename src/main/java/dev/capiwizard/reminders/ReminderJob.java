package dev.capiwizard.reminders;

import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.InstalledProgram;
import dev.capiwizard.platform.job.BackgroundJob;
import dev.capiwizard.platform.job.BackgroundJob.Spec;
import dev.capiwizard.platform.job.BackgroundJob.State;
import dev.capiwizard.platform.job.BackgroundJob.Status;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The job that runs the reminders each day on this computer. Waits for disk and system: not for the
 * FX thread.
 */
public final class ReminderJob {
  private final BackgroundJob job;
  private final ReminderFile file;
  private final @Nullable Path dataDir;
  private final RandomGenerator random;
  private final List<BackgroundJob> former;

  /**
   * @param dataDir the data folder’s real path; null for the platform’s place
   */
  public ReminderJob(
      BackgroundJob job, ReminderFile file, @Nullable Path dataDir, RandomGenerator random) {
    this(job, List.of(), file, dataDir, random);
  }

  /**
   * @param former jobs for the same folder under another of its names; this one replaces them
   * @param dataDir the data folder’s real path; null for the platform’s place
   */
  public ReminderJob(
      BackgroundJob job,
      List<BackgroundJob> former,
      ReminderFile file,
      @Nullable Path dataDir,
      RandomGenerator random) {
    this.job = job;
    this.former = List.copyOf(former);
    this.file = file;
    this.dataDir = dataDir;
    this.random = random;
  }

  /**
   * Tells the jobs of different data folders apart: each looks after its own connections.
   *
   * @param dataDir the data folder’s real path; null for the platform’s place
   */
  public static String suffix(@Nullable Path dataDir) {
    if (dataDir == null) {
      return "";
    }
    String path = dataDir.toAbsolutePath().normalize().toString();
    return "-"
        + UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8)).toString().substring(0, 8);
  }

  /**
   * Has the system run the reminders from now on.
   *
   * @param replaceChanged whether to replace a unit that the person changed by hand
   * @throws FailureException with one of the JOB codes, or PROGRAM_PLACE_UNKNOWN
   */
  public Status install(boolean replaceChanged) throws FailureException {
    Spec spec = spec();
    install(spec, replaceChanged);
    file.asked();
    return job.status(spec);
  }

  private void install(Spec spec, boolean replaceChanged) throws FailureException {
    job.install(spec, replaceChanged);
    for (BackgroundJob one : former) {
      one.uninstall(replaceChanged);
    }
  }

  public void uninstall(boolean removeChanged) throws FailureException {
    job.uninstall(removeChanged);
    for (BackgroundJob one : former) {
      one.uninstall(removeChanged);
    }
    file.asked();
  }

  /** The status of the job, or of one that still runs under a former name of the folder. */
  public Status status() throws FailureException {
    Spec spec = spec();
    Status own = job.status(spec);
    if (own.state() != State.NOT_INSTALLED) {
      return own;
    }
    for (BackgroundJob one : former) {
      Status other = one.status(spec);
      if (other.state() != State.NOT_INSTALLED && other.state() != State.UNKNOWN) {
        return other.state() == State.INSTALLED
            ? new Status(other.kind(), State.OTHER_PATH, other.where(), null)
            : other;
      }
    }
    return own;
  }

  /** Whether the record of the last run is lost; {@link #follow} and {@link #status} mend it. */
  public boolean isFileDamaged() {
    return file.isDamaged();
  }

  /** Updates an existing job after the program or its data moved, as by an update. */
  public void follow() throws FailureException {
    if (InstalledProgram.launcher().isPresent() && status().state() == State.OTHER_PATH) {
      install(spec(), false);
    }
  }

  private Spec spec() throws FailureException {
    List<String> command = new ArrayList<>();
    command.add(job.program().toString());
    if (dataDir != null) {
      command.add("--data-dir");
      command.add(dataDir.toString());
    }
    command.add("reminders");
    command.add("run");
    // A missed run may be made up for long before the person signs in to the desktop.
    command.add("--wait-for-desktop");
    command.add("600");
    return new Spec(command, file.minute(random));
  }
}
