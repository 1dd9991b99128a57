package dev.capiwizard.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * {@code docs/structure.md} is drawn from the classes. After a change: {@code mvn test
 * -Dtest=StructureDocumentTest -Dupdate.docs=true}.
 */
@Execution(ExecutionMode.CONCURRENT)
class StructureDocumentTest {
  private static final String ROOT = "dev.capiwizard.";
  private static final Path DOCUMENT = Path.of("docs/structure.md");

  @Test
  void theDocumentIsAsTheClassesAre() throws IOException {
    String made = document(uses());
    if (Boolean.getBoolean("update.docs")) {
      Files.writeString(DOCUMENT, made);
    }
    assertThat(Files.readString(DOCUMENT)).isEqualTo(made);
  }

  private static String document(Map<String, Set<String>> uses) {
    List<String> lines = new ArrayList<>();
    lines.add("# Structure");
    lines.add("");
    lines.add(
        "Drawn from the classes by a test: each package of the program and what it uses. An arrow"
            + " that another way already shows is left out; there is no circle. What each holds:"
            + " [CONTRIBUTING](../CONTRIBUTING.md#the-house).");
    lines.add("");
    lines.add("```mermaid");
    lines.add("graph TD");
    for (Map.Entry<String, Set<String>> one : uses.entrySet()) {
      for (String used : one.getValue()) {
        if (!isReachedOtherwise(uses, one.getKey(), used)) {
          lines.add("  " + one.getKey() + " --> " + used);
        }
      }
    }
    lines.add("```");
    return String.join("\n", lines) + "\n";
  }

  private static Map<String, Set<String>> uses() {
    Map<String, Set<String>> uses = new TreeMap<>();
    for (JavaClass one : ArchitectureTest.CLASSES) {
      String from = feature(one);
      Set<String> used = uses.computeIfAbsent(from, none -> new TreeSet<>());
      one.getDirectDependenciesFromSelf()
          .forEach(
              dependency -> {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (target.getPackageName().startsWith(ROOT) && !feature(target).equals(from)) {
                  used.add(feature(target));
                }
              });
    }
    return uses;
  }

  /** Such as {@code linkedin}; the seven steps are one. */
  private static String feature(JavaClass one) {
    return one.getPackageName().substring(ROOT.length()).split("\\.", 2)[0];
  }

  private static boolean isReachedOtherwise(Map<String, Set<String>> uses, String from, String to) {
    Deque<String> todo = new ArrayDeque<>(uses.get(from));
    todo.remove(to);
    Set<String> seen = new TreeSet<>(todo);
    while (!todo.isEmpty()) {
      for (String next : uses.getOrDefault(todo.remove(), Set.of())) {
        if (next.equals(to)) {
          return true;
        }
        if (seen.add(next)) {
          todo.add(next);
        }
      }
    }
    return false;
  }
}
