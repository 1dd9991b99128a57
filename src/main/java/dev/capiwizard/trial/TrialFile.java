package dev.capiwizard.trial;

import dev.capiwizard.connection.StoredFile;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.EditedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code trial.json} in the data folder: how far a trial has come, since computers are started anew
 * in between. Waits for the disk.
 */
public final class TrialFile {
  private static final Logger LOG = LoggerFactory.getLogger(TrialFile.class);
  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private static final String NAME = "trial.json";

  /**
   * A trial under way.
   *
   * @param version the program’s version as it began
   */
  record Progress(
      TrialSystem system, LocalDate began, String version, Map<TrialAct, TrialAnswer> answers) {}

  private final Path folder;
  private final Path file;
  private final StoredFile stored;

  public TrialFile(Path dataDir) {
    this.folder = dataDir;
    this.file = dataDir.resolve(NAME);
    this.stored = new StoredFile(dataDir, NAME);
  }

  /** The trial under way; empty if there is none. One that makes no sense is set aside. */
  Optional<Progress> read() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      JsonNode json = JsonMapper.shared().readTree(EditedFile.read(file));
      Map<TrialAct, TrialAnswer> answers = new EnumMap<>(TrialAct.class);
      json.path("answers")
          .forEachEntry(
              (act, answer) ->
                  answers.put(
                      TrialAct.valueOf(act),
                      new TrialAnswer(
                          TrialResult.valueOf(answer.path("result").asString("")),
                          answer.path("seen").asString(""))));
      return Optional.of(
          new Progress(
              TrialSystem.valueOf(json.path("system").asString("")),
              LocalDate.parse(json.path("began").asString("")),
              json.path("version").asString(""),
              answers));
    } catch (IOException | RuntimeException e) {
      LOG.warn("The trial under way could not be read: {}", e.getClass().getSimpleName());
      setAside();
      return Optional.empty();
    }
  }

  private void setAside() {
    try {
      Files.move(file, folder.resolve(NAME + ".damaged"), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("It could not be set aside either");
    }
  }

  /** Whether one was set aside. */
  boolean wasDamaged() {
    return Files.exists(folder.resolve(NAME + ".damaged"));
  }

  /**
   * @throws FailureException with DATA_NOT_WRITABLE, DATA_READ_ONLY or DATA_BUSY
   */
  void write(Progress progress) throws FailureException {
    Map<String, Object> answers = new LinkedHashMap<>();
    progress
        .answers()
        .forEach(
            (act, answer) ->
                answers.put(
                    act.name(), Map.of("result", answer.result().name(), "seen", answer.seen())));
    byte[] json =
        JsonMapper.shared()
            .writeValueAsBytes(
                Map.of(
                    "system", progress.system().name(),
                    "began", progress.began().toString(),
                    "version", progress.version(),
                    "answers", answers));
    var _ =
        stored.locked(
            DEADLINE,
            () -> {
              stored.write(json, false);
              return true;
            });
  }

  /** Forgets a trial that has come to its end. */
  void end() {
    try {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder.resolve(NAME + ".damaged"));
    } catch (IOException e) {
      LOG.warn("The ended trial could not be removed");
    }
  }
}
