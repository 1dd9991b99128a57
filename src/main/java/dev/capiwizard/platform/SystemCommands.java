package dev.capiwizard.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The real commands. Their error output is dropped, since it is in the person’s language. */
public final class SystemCommands implements Commands {
  private static final int MOST_BYTES = 1 << 20;

  @Override
  public Output run(List<String> command, Duration deadline) {
    long end = System.nanoTime() + deadline.toNanos();
    Process process;
    try {
      process =
          new ProcessBuilder(WindowsProgram.inFull(command))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      return new Output(Output.NOT_STARTED, new byte[0]);
    }
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // It ended before it read its input, which is fine.
    }
    CompletableFuture<byte[]> printed = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> printed.complete(read(process.getInputStream())));
    try {
      // A child of the command may hold the output open after the command has ended, so both have
      // the same deadline.
      byte[] bytes = printed.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      return process.waitFor(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)
          ? new Output(process.exitValue(), bytes)
          : killed(process, Output.LATE);
    } catch (TimeoutException | ExecutionException e) {
      return killed(process, Output.LATE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return killed(process, Output.INTERRUPTED);
    }
  }

  private static Output killed(Process process, int why) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    return new Output(why, new byte[0]);
  }

  private static byte[] read(InputStream from) {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    byte[] part = new byte[8_192];
    try (from) {
      // Reads on past the cap, or the command would wait for a reader.
      for (int count = from.read(part); count >= 0; count = from.read(part)) {
        kept.write(part, 0, Math.min(count, MOST_BYTES - kept.size()));
      }
    } catch (IOException e) {
      // It was killed while it printed: there is no more output.
    }
    return kept.toByteArray();
  }
}
