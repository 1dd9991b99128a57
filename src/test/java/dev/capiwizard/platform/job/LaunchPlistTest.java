package dev.capiwizard.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.platform.Commands;
import dev.capiwizard.platform.job.BackgroundJob.Spec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Read by a parser of property lists that is not ours. */
@Execution(ExecutionMode.CONCURRENT)
class LaunchPlistTest {
  private static final String READ =
      "import json, plistlib, sys; print(json.dumps(plistlib.load(open(sys.argv[1], 'rb'))))";

  @TempDir Path folder;

  @BeforeEach
  void needsPython() {
    Tool.need("python3");
  }

  @Test
  void everyArgumentComesBackAsItWas() throws Exception {
    Spec spec = Nasty.spec("/Applications/<CAPI> & \"Wizard\" ü");

    JsonNode list = read(LaunchPlist.text("dev.capiwizard.reminders", spec));

    List<String> arguments =
        list.get("ProgramArguments").valueStream().map(JsonNode::asString).toList();
    assertThat(arguments).isEqualTo(spec.command());
  }

  @Test
  void runsOnceADayInTheBackground() throws Exception {
    JsonNode list = read(LaunchPlist.text("dev.capiwizard.reminders", new Spec(List.of("/x"), 59)));

    assertThat(list)
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"Label": "dev.capiwizard.reminders", "ProgramArguments": ["/x"],
                     "StartCalendarInterval": {"Hour": 10, "Minute": 59},
                     "RunAtLoad": true, "ProcessType": "Background"}
                    """));
  }

  private JsonNode read(String text) throws Exception {
    Path file = folder.resolve("agent.plist");
    Files.writeString(file, text);
    Commands.Output output = Tool.run("python3", "-c", READ, file.toString());
    assertThat(output.exit()).as(output.text()).isZero();
    return JsonMapper.shared().readTree(output.text());
  }
}
