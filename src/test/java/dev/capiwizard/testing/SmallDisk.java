package dev.capiwizard.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A real disk of a few kilobytes, which can be filled up and emptied. Needs root on Linux. */
public final class SmallDisk implements AutoCloseable {
  private final Path place;
  private final Path filler;

  private SmallDisk(Path place) {
    this.place = place;
    this.filler = place.resolve("filler");
  }

  public static SmallDisk mount(Path place, int kilobytes) throws IOException {
    Files.createDirectories(place);
    try {
      if (run("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "disk", place.toString())
          != 0) {
        SystemPart.missing("right to mount a small disk");
      }
    } catch (IOException e) {
      SystemPart.missing("mount");
    }
    return new SmallDisk(place);
  }

  public Path place() {
    return place;
  }

  /** Until not one byte more goes on it. */
  public void fill() {
    try (OutputStream out = Files.newOutputStream(filler)) {
      byte[] page = new byte[4096];
      while (true) {
        out.write(page);
      }
    } catch (IOException e) {
      // Full, which was to be reached.
    }
  }

  public void empty() throws IOException {
    Files.deleteIfExists(filler);
  }

  @Override
  public void close() throws IOException {
    // Lazily: a file that is still open goes when it is closed.
    if (run("umount", "-l", place.toString()) != 0) {
      throw new IOException("the small disk stays mounted at " + place);
    }
  }

  private static int run(String... command) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .onExit()
        .join()
        .exitValue();
  }
}
