package dev.capiwizard.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.platform.ProgramVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is new is told once, and to nobody who was not here before. */
@Execution(ExecutionMode.CONCURRENT)
class SeenVersionTest {
  @TempDir Path folder;

  @Test
  void theFirstWindowTellsNothing() {
    assertThat(SeenVersion.news(folder, false)).isEmpty();
  }

  @Test
  void whoHadAVersionBeforeOneIsTold() {
    assertThat(SeenVersion.news(folder, true).orElseThrow())
        .contains(ProgramVersion.text())
        .doesNotContain("\n");
  }

  @Test
  void itIsToldOnce() throws Exception {
    Files.writeString(folder.resolve("version.txt"), "0.9.0");
    assertThat(SeenVersion.news(folder, true)).isPresent();
    SeenVersion.write(folder);
    assertThat(SeenVersion.news(folder, true)).isEmpty();
  }
}
