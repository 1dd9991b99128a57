package dev.capiwizard.support;

import dev.capiwizard.texts.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The logs of a report. A log that could not be checked for secrets is named, but stays out. */
final class ReportLogs {
  private static final Texts TEXTS = Texts.of("report");

  /** No word of a log is this long: it may be a secret that the redactor was not told of. */
  private static final Pattern SUSPICIOUS = Pattern.compile("[A-Za-z0-9_~+/=-]{40,}");

  private ReportLogs() {}

  /**
   * Reads and redacts each file, newest first.
   *
   * @param leftOut gets a sentence for each log that stays out
   */
  static Map<String, String> read(
      Path folder, Redactor redactor, PrivateNames names, List<String> leftOut) {
    Map<String, String> logs = new LinkedHashMap<>();
    for (Path file : files(folder)) {
      String name = String.valueOf(file.getFileName());
      try {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        String clean = names.cover(redactor.redact(text));
        if (SUSPICIOUS.matcher(clean).find()) {
          leftOut.add(TEXTS.get("out.suspicious", name));
        } else {
          logs.put(name, clean);
        }
      } catch (IOException e) {
        leftOut.add(TEXTS.get("out.unreadable", name));
      }
    }
    return logs;
  }

  /** When the log began, from the end of its name, to sort windows and commands together. */
  private static String stamp(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("^\\D+", "");
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".log"))
          .sorted(Comparator.comparing(ReportLogs::stamp).reversed())
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
