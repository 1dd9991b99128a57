package dev.capiwizard.failures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.scenarios.ScenarioFacts;
import dev.capiwizard.texts.Invariant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * {@code docs/failures.md} is made from the catalogue, the scenarios and the tests. After a change:
 * {@code mvn test -Dtest=FailureDocumentTest -Dupdate.docs=true}.
 */
@Execution(ExecutionMode.CONCURRENT)
class FailureDocumentTest {
  private static final Pattern COMMENT =
      Pattern.compile("^\\s*/\\*[\\s\\S]*?\\*/|^\\s*//[^\\n]*$", Pattern.MULTILINE);
  private static final Set<String> TABLES =
      Set.of(
          "FailureDocumentTest.java",
          "FailureRowsTest.java",
          "FailureCode.java",
          "ScenarioTable.java");
  private static final Path DOCUMENT = Path.of("docs/failures.md");

  @Test
  void theDocumentIsAsTheCatalogueIs() throws IOException {
    String made = document();
    if (Boolean.getBoolean("update.docs")) {
      Files.writeString(DOCUMENT, made);
    }
    assertThat(Files.readString(DOCUMENT)).isEqualTo(made);
  }

  @Test
  void everyEntryIsRaisedByAScenarioOrATest() throws IOException {
    Map<FailureCode, Set<String>> tests = tests();
    Set<FailureCode> unraised = new TreeSet<>();
    for (FailureCode code : FailureCode.values()) {
      if (scenarios(code).isEmpty() && tests.getOrDefault(code, Set.of()).isEmpty()) {
        unraised.add(code);
      }
    }
    assertThat(unraised).isEmpty();
  }

  @Test
  void everyEntryIsUsedByTheProgram() throws IOException {
    String program = sources(Path.of("src/main/java")).toString();
    for (FailureCode code : FailureCode.values()) {
      assertThat(Pattern.compile("\\b" + code.name() + "\\b").matcher(program).find())
          .as(code.name())
          .isTrue();
    }
  }

  private static String document() throws IOException {
    Map<FailureCode, Set<String>> tests = tests();
    List<String> lines = new ArrayList<>();
    lines.add("# Everything that can go wrong");
    lines.add("");
    lines.add(
        "Made from the catalogue by a test; the window, the command line and this table read the"
            + " same entries. *Scenario* can be rehearsed: `capi-wizard --practice=SCENARIO`.");
    lines.add("");
    lines.add("| Code | What | Why | Next | Who | Scenario | Test |");
    lines.add("|---|---|---|---|---|---|---|");
    for (FailureCode code : FailureCode.values()) {
      lines.add(
          Stream.of(
                  "`" + code.id() + "`",
                  FailureTexts.title(code),
                  FailureTexts.cause(code),
                  FailureTexts.next(code),
                  FailureTexts.who(code),
                  String.join(", ", scenarios(code)),
                  String.join(", ", tests.getOrDefault(code, Set.of())))
              .map(cell -> cell.isEmpty() ? "–" : cell)
              .collect(Collectors.joining(" | ", "| ", " |")));
    }
    lines.addAll(symptoms());
    return String.join("\n", lines) + "\n";
  }

  /** By what is seen, for who looks up a symptom and has no code. */
  private static List<String> symptoms() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("## By symptom");
    lines.add("");
    lines.add("The known symptoms of LinkedIn’s access, and the entries that tell of each.");
    lines.add("");
    lines.add("| # | Symptom | Entries | Scenario |");
    lines.add("|---|---|---|---|");
    for (int row = 1; row <= FailureRowsTest.SYMPTOMS.size(); row++) {
      List<FailureCode> codes = FailureRowsTest.ROWS.getOrDefault(row, List.of());
      String entries =
          codes.stream().map(code -> "`" + code.id() + "`").collect(Collectors.joining(", "));
      String rehearsed =
          codes.stream()
              .flatMap(code -> scenarios(code).stream())
              .distinct()
              .collect(Collectors.joining(", "));
      String reason = FailureRowsTest.OUT_OF_REACH.getOrDefault(row, "");
      lines.add(
          Invariant.format(
              "| %d | %s | %s | %s |",
              row,
              FailureRowsTest.SYMPTOMS.get(row - 1),
              entries.isEmpty() ? "cannot come up here: " + reason : entries,
              rehearsed.isEmpty() ? "–" : rehearsed));
    }
    return lines;
  }

  private static List<String> scenarios(FailureCode code) {
    return Arrays.stream(Scenario.values())
        .filter(scenario -> ScenarioFacts.of(scenario).outcome().codes().contains(code))
        .map(scenario -> "`" + scenario.id() + "`")
        .toList();
  }

  /** Which tests name which code. */
  private static Map<FailureCode, Set<String>> tests() throws IOException {
    Map<FailureCode, Set<String>> found = new TreeMap<>();
    for (Map.Entry<String, String> test : sources(Path.of("src/test/java")).entrySet()) {
      for (FailureCode code : FailureCode.values()) {
        Pattern named = Pattern.compile("\\b(" + code.name() + "|" + code.id() + ")\\b");
        if (test.getKey().endsWith("Test.java") && named.matcher(test.getValue()).find()) {
          found
              .computeIfAbsent(code, one -> new TreeSet<>())
              .add(test.getKey().replace(".java", ""));
        }
      }
    }
    return found;
  }

  private static Map<String, String> sources(Path folder) throws IOException {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        String name = String.valueOf(file.getFileName());
        if (!TABLES.contains(name)) {
          // What a comment or a table of this folder names, it does not raise.
          sources.put(name, COMMENT.matcher(Files.readString(file)).replaceAll(""));
        }
      }
    }
    return sources;
  }
}
