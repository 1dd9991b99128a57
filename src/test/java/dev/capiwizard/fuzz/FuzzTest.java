package dev.capiwizard.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.fuzz.FuzzTarget.Input;
import dev.capiwizard.testing.ClassPath;
import dev.capiwizard.testing.Jvm;
import dev.capiwizard.testing.TestTiers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Everything that comes from outside, made up by a fuzzer that follows the program’s branches: some
 * cases of each in one process; with {@code -Pfull} each has a process of its own. Only a failure
 * of the catalogue may come out, and each input has properties that must hold.
 */
@TestTiers.Sampled
@Execution(ExecutionMode.CONCURRENT)
class FuzzTest {
  private static final int CASES = Integer.getInteger("fuzz.cases", 300);

  /** Where the making up begins; another one tries other cases. */
  private static final int SEED = Integer.getInteger("fuzz.seed", 20261124);

  private static final long DEADLINE_MINUTES = 10;
  private static final int TOLD = 6000;

  @TempDir Path folder;

  @Test
  @DisabledIfSystemProperty(named = "scenarios", matches = "all")
  void someOfEach() throws Exception {
    run("", CASES * Input.values().length);
  }

  @ParameterizedTest
  @EnumSource(Input.class)
  @TestTiers.Full
  void eachAlone(Input input) throws Exception {
    run(input.name(), CASES);
  }

  private void run(String input, int cases) throws Exception {
    Path log = folder.resolve("fuzz.log");
    Process fuzzer =
        new ProcessBuilder(command(input, cases))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended;
    try {
      ended = fuzzer.waitFor(DEADLINE_MINUTES, TimeUnit.MINUTES);
    } finally {
      fuzzer.destroyForcibly();
    }
    String said = Files.readString(log, StandardCharsets.ISO_8859_1);
    String tail = said.substring(Math.max(0, said.length() - TOLD));
    assertThat(ended).as(tail).isTrue();
    assertThat(fuzzer.exitValue()).as(tail).isZero();
    assertThat(said).contains("Done " + cases + " runs");
    System.out.println("cases fuzzed: " + cases + " of " + (input.isEmpty() ? "all" : input));
  }

  private List<String> command(String input, int cases) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (!TestTiers.isFull()) {
      command.addAll(Jvm.SHORT_LIVED);
    }
    command.addAll(
        List.of(
            "-Xmx512m",
            "-XX:+EnableDynamicAgentLoading",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dfuzz.input=" + input,
            "-cp",
            ClassPath.withoutJavaFx(),
            "com.code_intelligence.jazzer.Jazzer",
            "--target_class=" + FuzzTarget.class.getName(),
            "--instrumentation_includes=dev.capiwizard.**",
            // Finds of other kinds (SQL, LDAP) have no place here, and their hooks take long.
            "--hooks=false",
            "-runs=" + cases,
            "-seed=" + SEED,
            // A case takes milliseconds; this one hangs.
            "-timeout=60",
            // The memory is bounded by -Xmx; what the JVM maps besides is not the fuzzer’s
            // business.
            "-rss_limit_mb=0",
            "-max_len=4096",
            FuzzSeeds.write(folder).toString()));
    return command;
  }
}
