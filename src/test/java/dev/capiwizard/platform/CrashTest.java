package dev.capiwizard.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.testing.ClassPath;
import dev.capiwizard.testing.SystemPart;
import dev.capiwizard.testing.TestTiers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A crash of Java leaves nothing of its memory behind: with the shipped options, a real crash. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
@TestTiers.Heavy
class CrashTest {
  private static final String SECRET = "marked-5d1f0c2b9e7744aa";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"jvm.options", "command.options"})
  void leavesNothing(String file) throws Exception {
    String said = crash(shipped(file));
    assertThat(left()).isEmpty();
    assertThat(said).doesNotContain(SECRET);
  }

  /** Otherwise the test above could not fail. */
  @Test
  void leavesAReportWithoutTheOptions() throws Exception {
    crash(List.of());
    assertThat(left()).anyMatch(name -> name.startsWith("hs_err"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jvm.options", "command.options"})
  void leavesNothingWhenTheMemoryIsFull(String file) throws Exception {
    Process process = start(shipped(file), "full");
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isNotZero();
    assertThat(left()).isEmpty();
  }

  private String crash(List<String> options) throws Exception {
    if (!Files.isDirectory(Path.of("/proc/self"))) {
      SystemPart.missing("a system with signals");
    }
    Process process = start(options, "wait");
    try {
      assertThat(process.inputReader().readLine()).isEqualTo("ready");
      new ProcessBuilder("kill", "-SEGV", String.valueOf(process.pid())).start().waitFor();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isNotZero();
      return Files.readString(folder.resolveSibling(folder.getFileName() + ".err"));
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start(List<String> options, String what) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("--module-path=" + System.getProperty("jdk.module.path"));
    command.addAll(List.of("-Xmx32m", "-cp", ClassPath.withoutJavaFx(), Crashing.class.getName()));
    command.add(what);
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectError(folder.resolveSibling(folder.getFileName() + ".err").toFile())
        .start();
  }

  private static List<String> shipped(String file) {
    return List.of("@" + Path.of("packaging/app", file).toAbsolutePath());
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(one -> String.valueOf(one.getFileName())).toList();
    }
  }

  /** Holds a secret and waits for its end, or runs out of memory. */
  static final class Crashing {
    public static void main(String[] arguments) throws Exception {
      String secret = SECRET + arguments[0];
      if (arguments[0].equals("full")) {
        System.out.println(secret.repeat(Integer.MAX_VALUE / 100).length());
      }
      System.out.println("ready");
      System.in.read();
    }
  }
}
