package dev.capiwizard.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A decision is found by its number and says when it was made, and whether it still holds. */
@Execution(ExecutionMode.CONCURRENT)
class DecisionsTest {
  private static final Path FOLDER = Path.of("docs/decisions");

  @Test
  void noNumberStandsTwiceAndNoneIsLeftOut() throws IOException {
    List<String> numbers = records().map(one -> name(one).substring(0, 4)).sorted().toList();
    assertThat(numbers)
        .isEqualTo(
            IntStream.rangeClosed(1, numbers.size())
                .mapToObj(one -> "0".repeat(4 - String.valueOf(one).length()) + one)
                .toList());
  }

  @Test
  void eachSaysItsStatusAndDate() throws IOException {
    for (Path one : records().toList()) {
      List<String> lines = Files.readAllLines(one);
      assertThat(lines.get(0)).as(name(one)).startsWith("# ");
      assertThat(lines.get(2))
          .as(name(one))
          .matches(
              "\\*(Proposed|Accepted|Superseded by \\[\\d{4}]\\([^)]+\\)),"
                  + " \\d{4}-\\d{2}-\\d{2}\\.\\*");
    }
  }

  private static Stream<Path> records() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(one -> name(one).matches("\\d{4}-[a-z0-9-]+\\.md")).toList().stream();
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
