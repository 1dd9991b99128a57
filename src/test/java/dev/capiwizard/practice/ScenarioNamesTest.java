package dev.capiwizard.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.texts.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** Every situation can be found where people look for it. */
class ScenarioNamesTest {
  @Test
  void everySituationIsInTheReadmeAndHasAName() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    ResourceBundle home = Language.bundle("home");
    for (Scenario scenario : Scenario.values()) {
      assertThat(readme).contains("`" + scenario.id() + "`");
      assertThat(home.getString("scenario." + scenario.id())).isNotBlank();
    }
  }
}
