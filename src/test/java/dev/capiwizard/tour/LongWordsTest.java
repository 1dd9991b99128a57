package dev.capiwizard.tour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.rehearsal.Rehearsal;
import dev.capiwizard.testing.CutWords;
import dev.capiwizard.testing.LongWords;
import dev.capiwizard.testing.Shared;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole ways in a made-up language with long words: the ground for translations. */
@Isolated("the language is the whole process’s")
@ResourceLock(Shared.REDIRECT_PORT)
@Timeout(180)
@TestTiers.Heavy
class LongWordsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"happy", "short-way", "viewer-only"})
  void nothingIsCutAndNothingOverlaps(String scenario) throws Exception {
    Toolkit.cookies();
    List<String> wrong = new ArrayList<>();
    LongWords.speak(
        () -> {
          try (Rehearsal rehearsal = Rehearsal.open(scenario, folder.resolve("data"))) {
            TourReport report =
                rehearsal.walk(
                    Path.of("target/tour-tests", scenario + "-long"),
                    scene ->
                        CutWords.in(scene).stream().map(one -> one + "\n").forEach(wrong::add));
            assertThat(report.asExpected()).as(report.remark()).isTrue();
          }
          return true;
        });
    assertThat(wrong.stream().distinct()).isEmpty();
  }
}
