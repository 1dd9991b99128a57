package dev.capiwizard.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Way;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.rehearsal.ScenarioSearch;
import dev.capiwizard.texts.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * {@code docs/scenarios.md} is made from the scenarios. After a change: {@code mvn test
 * -Dtest=ScenarioDocumentTest -Dupdate.docs=true}.
 */
@Execution(ExecutionMode.CONCURRENT)
class ScenarioDocumentTest {
  private static final Path DOCUMENT = Path.of("docs/scenarios.md");
  private static final ResourceBundle HOME = Language.bundle("home");

  @Test
  void theDocumentIsAsTheScenariosAre() throws IOException {
    String made = document();
    if (Boolean.getBoolean("update.docs")) {
      Files.writeString(DOCUMENT, made);
    }
    assertThat(Files.readString(DOCUMENT)).isEqualTo(made);
  }

  private static String document() {
    List<String> lines = new ArrayList<>();
    lines.add("# All situations");
    lines.add("");
    lines.add(
        "Made from the scenarios by a test. Each can be rehearsed: in the window under *Rehearse*,"
            + " or by its name, such as `capi-wizard --practice=viewer-only`, or without a display"
            + " `capi-wizard tour --scenario viewer-only`.");
    for (Place place : Place.values()) {
      if (place == Place.RENEWAL) {
        section(lines, ScenarioSearch.quickTry(), of(one -> one.way() == Way.QUICK_TRY));
      }
      section(lines, place.numbered(Way.DEVELOPER_APP), of(isAt(place)));
    }
    section(lines, "No trouble", of(isAt(null)));
    return String.join("\n", lines) + "\n";
  }

  private static void section(List<String> lines, String title, List<Scenario> scenarios) {
    if (scenarios.isEmpty()) {
      return;
    }
    lines.addAll(List.of("", "## " + title, "", "| Name | Situation | Codes |", "|---|---|---|"));
    for (Scenario scenario : scenarios) {
      String codes =
          ScenarioFacts.of(scenario).outcome().codes().stream()
              .map(FailureCode::id)
              .map(id -> "`" + id + "`")
              .collect(Collectors.joining(", "));
      lines.add(
          Stream.of(
                  "`" + scenario.id() + "`",
                  HOME.getString("scenario." + scenario.id()),
                  codes.isEmpty() ? "–" : codes)
              .collect(Collectors.joining(" | ", "| ", " |")));
    }
  }

  private static Predicate<ScenarioFacts> isAt(@Nullable Place place) {
    return one -> one.place() == place && one.way() == Way.DEVELOPER_APP;
  }

  private static List<Scenario> of(Predicate<ScenarioFacts> kind) {
    return Arrays.stream(Scenario.values())
        .filter(scenario -> kind.test(ScenarioFacts.of(scenario)))
        .toList();
  }
}
