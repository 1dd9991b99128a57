package dev.capiwizard.platform.job;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The commands of this system. */
final class SystemCommands implements Commands {
  private static final int PATIENCE_SECONDS = 10;
  private static final int MOST_BYTES = 1 << 16;

  @Override
  public Result run(List<String> command) throws FailureException {
    String name = command.getFirst();
    Path output = null;
    try {
      // Into a file: a full pipe would stop a command that is not read from.
      output = Files.createTempFile("capi-wizard-command", ".txt");
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new FailureException(FailureCode.JOB_REFUSED, name + " does not answer");
      }
      byte[] said;
      try (var in = Files.newInputStream(output)) {
        said = in.readNBytes(MOST_BYTES);
      }
      return new Result(process.exitValue(), new String(said, charset()));
    } catch (IOException e) {
      throw new FailureException(FailureCode.JOB_REFUSED, "no " + name, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FailureException(FailureCode.JOB_REFUSED, "interrupted", e);
    } finally {
      delete(output);
    }
  }

  private static void delete(@org.jspecify.annotations.Nullable Path file) {
    if (file != null) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        file.toFile().deleteOnExit();
      }
    }
  }

  private static Charset charset() {
    return Charset.forName(System.getProperty("native.encoding", "UTF-8"));
  }
}
