package dev.capiwizard.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** One workflow of the forge, as far as its triggers, jobs and permissions go. */
record Workflow(String name, Map<?, ?> content) {
  static final Path FOLDER = Path.of(".github/workflows");

  static Map<String, Workflow> all() throws IOException {
    Map<String, Workflow> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(one -> one.toString().matches(".*\\.ya?ml")).toList()) {
        String name = String.valueOf(file.getFileName());
        found.put(name, read(name, Files.readString(file)));
      }
    }
    return found;
  }

  static Workflow read(String name, String text) {
    Object content = new Load(LoadSettings.builder().build()).loadFromString(text);
    return new Workflow(name, (Map<?, ?>) content);
  }

  /** What starts it, such as {@code pull_request}; a word, a list or a table in the file. */
  Set<String> triggers() {
    Set<String> names = new TreeSet<>();
    switch (content.get("on")) {
      case Map<?, ?> table -> table.keySet().forEach(one -> names.add(String.valueOf(one)));
      case List<?> list -> list.forEach(one -> names.add(String.valueOf(one)));
      case Object one -> names.add(String.valueOf(one));
    }
    return names;
  }

  Map<String, Map<?, ?>> jobs() {
    Map<String, Map<?, ?>> jobs = new TreeMap<>();
    ((Map<?, ?>) content.get("jobs"))
        .forEach((name, job) -> jobs.put(String.valueOf(name), (Map<?, ?>) job));
    return jobs;
  }

  /** The workflows of this repository that its jobs call, by file name. */
  Set<String> called() {
    Set<String> names = new TreeSet<>();
    for (Map<?, ?> job : jobs().values()) {
      String uses = String.valueOf(job.get("uses"));
      if (uses.startsWith("./")) {
        names.add(uses.substring(uses.lastIndexOf('/') + 1));
      }
    }
    return names;
  }

  /** What a job may do: its own word, or that of the workflow; null where neither says. */
  Object permissions(Map<?, ?> job) {
    return job.containsKey("permissions") ? job.get("permissions") : content.get("permissions");
  }
}
