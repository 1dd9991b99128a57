package dev.capiwizard.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The watch sees each way out. */
class LeaksTest {
  private static final String SECRET = "marked-8f3a1c77d0e94b52";

  @TempDir Path folder;

  private final MarkedSecrets secrets = new MarkedSecrets().mark("password", SECRET);

  @Test
  void seesALogLineOfAnyLevel() throws Exception {
    assertThat(whereFrom(() -> LoggerFactory.getLogger("some.library").trace("{}", SECRET)))
        .containsExactly("the raw log of some.library in " + Thread.currentThread().getName());
  }

  @Test
  void seesAnExceptionThatWasSwallowed() throws Exception {
    assertThat(
            whereFrom(
                () -> {
                  try {
                    throw new IllegalStateException("refused " + SECRET);
                  } catch (IllegalStateException e) {
                    // Nobody hears of it, but a debugger or a crash report might.
                  }
                }))
        .containsExactly("jdk.JavaExceptionThrow java.lang.IllegalStateException");
  }

  @Test
  void seesTheArgumentsOfAProcess() throws Exception {
    assertThat(whereFrom(() -> new ProcessBuilder("true", "--secret=" + SECRET).start().waitFor()))
        .containsExactly("jdk.ProcessStart");
  }

  @Test
  void seesAFileAnywhere() throws Exception {
    Path file = folder.resolve("elsewhere.txt");
    assertThat(whereFrom(() -> Files.writeString(file, SECRET))).containsExactly(file.toString());
  }

  @Test
  void seesWhatIsPrinted() throws Exception {
    assertThat(whereFrom(() -> System.err.println(SECRET))).containsExactly("stdout or stderr");
  }

  @Test
  void seesNothingWhereNothingWasLetOut() throws Exception {
    assertThat(whereFrom(() -> Files.writeString(folder.resolve("file"), "good"))).isEmpty();
  }

  private interface Work {
    void run() throws Exception;
  }

  private List<String> whereFrom(Work work) throws Exception {
    Leaks leaks = Leaks.watch();
    try (leaks) {
      work.run();
    }
    return leaks.of(secrets).stream().map(MarkedSecrets.Leak::where).toList();
  }
}
