package dev.capiwizard.app;

import dev.capiwizard.connection.KeychainId;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.DataFolder;
import dev.capiwizard.platform.RealPath;
import dev.capiwizard.platform.job.BackgroundJob;
import dev.capiwizard.reminders.ReminderFile;
import dev.capiwizard.reminders.ReminderJob;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The daily check of a data folder: a single one, by whichever name the folder is called. */
final class FolderJob {
  private static final Logger LOG = LoggerFactory.getLogger(FolderJob.class);

  private FolderJob() {}

  /** Finds the job; asks disk and system. */
  static ReminderJob of(
      Path dataDir, KeychainId id, ReminderFile file, Function<String, BackgroundJob> jobs) {
    return of(dataDir, DataFolder.standard(), id, file, jobs);
  }

  /**
   * @param standard the platform’s place, whose job has no suffix
   */
  static ReminderJob of(
      Path dataDir,
      Path standard,
      KeychainId id,
      ReminderFile file,
      Function<String, BackgroundJob> jobs) {
    Path named = RealPath.same(dataDir, standard) ? null : RealPath.of(dataDir);
    String suffix = ReminderJob.suffix(named);
    List<BackgroundJob> former = new ArrayList<>();
    for (Path path : formerPaths(id)) {
      String other = ReminderJob.suffix(path);
      if (!other.equals(suffix)) {
        former.add(jobs.apply(other));
      }
    }
    return new ReminderJob(jobs.apply(suffix), former, file, named, new SecureRandom());
  }

  private static List<Path> formerPaths(KeychainId id) {
    try {
      return id.find().formerPaths();
    } catch (FailureException e) {
      // If this folder is a copy, the other folder keeps its job.
      LOG.info("Former places of the data folder are not known: {}", e.code());
      return List.of();
    }
  }
}
