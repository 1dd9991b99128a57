package dev.capiwizard.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where the program can be started again from. */
class InstalledProgramTest {
  private final @Nullable String before = System.getProperty("capiwizard.launcher");

  @AfterEach
  void putBack() {
    if (before == null) {
      System.clearProperty("capiwizard.launcher");
    } else {
      System.setProperty("capiwizard.launcher", before);
    }
  }

  @Test
  void theScriptSaysWhere() throws Exception {
    System.setProperty("capiwizard.launcher", "/bin/../bin/true");
    assertThat(InstalledProgram.required()).isEqualTo(Path.of("/bin/true"));
  }

  @Test
  void aBuildToolsStartCannotBeRepeated() {
    System.clearProperty("capiwizard.launcher");
    assertThatThrownBy(InstalledProgram::required)
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.code()).isEqualTo(FailureCode.PROGRAM_PLACE_UNKNOWN));
  }
}
