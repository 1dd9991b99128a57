package dev.capiwizard.observations;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.StoredFile;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.EditedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code observations.jsonl} in the data folder, a line each, at most {@value #MOST}. A file with
 * lines that make no sense is set aside, and goes on with the others. Waits for the disk.
 */
final class ObservationFile {
  static final int MOST = 200;

  private static final Logger LOG = LoggerFactory.getLogger(ObservationFile.class);
  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private static final String NAME = "observations.jsonl";

  private final Path file;
  private final Path aside;
  private final StoredFile stored;

  ObservationFile(Path dataDir) {
    this.file = dataDir.resolve(NAME);
    this.aside = dataDir.resolve(NAME + ".damaged");
    this.stored = new StoredFile(dataDir, NAME);
  }

  /**
   * The content of the file.
   *
   * @param isDamaged whether some lines could not be read
   */
  private record Content(List<Observation> all, boolean isDamaged) {}

  /** All that was kept, oldest first. */
  List<Observation> read() {
    return content().all;
  }

  /** Whether observations could not be read, now or before. */
  boolean wasDamaged() {
    return Files.exists(aside) || content().isDamaged;
  }

  /** Adds one; where there are too many, one that does not count goes, or nothing is added. */
  void add(Observation one) throws FailureException {
    var _ =
        stored.locked(
            DEADLINE,
            () -> {
              Content before = content();
              if (before.isDamaged) {
                LOG.warn("Damaged observations are set aside");
                Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
              }
              List<Observation> all = new ArrayList<>(before.all);
              if (all.stream().noneMatch(one::isSame) && hasRoom(all, one)) {
                all.add(one);
              } else if (!before.isDamaged) {
                return false;
              }
              String lines =
                  all.stream()
                      .map(ObservationFile::line)
                      .collect(Collectors.joining("\n", "", "\n"));
              stored.write(lines.getBytes(StandardCharsets.UTF_8), false);
              return true;
            });
  }

  private static boolean hasRoom(List<Observation> all, Observation one) {
    if (all.size() < MOST) {
      return true;
    }
    boolean counts = one.world() == Endpoints.World.REAL;
    for (int i = 0; counts && i < all.size(); i++) {
      if (all.get(i).world() != Endpoints.World.REAL) {
        all.remove(i);
        return true;
      }
    }
    return false;
  }

  private Content content() {
    List<Observation> all = new ArrayList<>();
    boolean damaged = false;
    try {
      if (Files.exists(file)) {
        for (String line : EditedFile.kindly(Files.readAllBytes(file)).lines().toList()) {
          try {
            if (!line.isBlank() && all.size() < MOST) {
              all.add(read(line));
            }
          } catch (RuntimeException e) {
            damaged = true;
          }
        }
      }
    } catch (IOException e) {
      LOG.warn("Observations could not be read: {}", e.getClass().getSimpleName());
    }
    return new Content(all, damaged);
  }

  private static String line(Observation one) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("point", one.point());
    json.put("answer", one.answer());
    json.put("world", one.world().name());
    json.put("day", one.day().toString());
    json.put("status", one.status());
    json.put("code", one.code());
    json.put("names", one.names());
    json.put("versions", one.versions());
    return JsonMapper.shared().writeValueAsString(json);
  }

  /** Checked as if it came from a service, since the file may have been changed by hand. */
  private static Observation read(String line) {
    JsonNode json = JsonMapper.shared().readTree(line);
    return new Observation(
        json.path("point").asString(""),
        json.path("answer").asString(""),
        Endpoints.World.valueOf(json.path("world").asString("")),
        LocalDate.parse(json.path("day").asString("")),
        json.path("status").asInt(0),
        json.path("code").asString(""),
        json.path("names").valueStream().map(name -> name.asString("")).toList(),
        json.path("versions").asString(""));
  }
}
