package dev.capiwizard.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.application.Platform;

/**
 * How long the FX thread is held up: a second thread asks for it every two milliseconds, and looks
 * at what it does where it does not come. A stall may have begun as much earlier.
 */
public final class FxStall implements AutoCloseable {
  /** Where the FX thread does not come within this time, its stack is looked at, once. */
  private static final long LOOK_AFTER_MS = 10;

  /** Asked without a pause, two cores would be busy with the question. */
  private static final long PAUSE_MS = 2;

  private static final Path SCHEDULED = Path.of("/proc/thread-self/schedstat");

  /** One time that it was waited for, in nanoseconds. */
  public record Stall(long from, long to, long work, List<StackTraceElement> stack) {
    public long ms() {
      return (to - from) / 1_000_000;
    }

    /** Whether a method whose full name begins so was at work when the thread was looked at. */
    public boolean in(String start) {
      return stack.stream().anyMatch(frame -> name(frame).startsWith(start));
    }

    /** The program’s own place that it was seen in, or the toolkit’s. */
    public String where() {
      return stack.stream()
          .filter(frame -> frame.getClassName().startsWith("dev.capiwizard."))
          .findFirst()
          .or(() -> stack.stream().findFirst())
          .map(Stall::name)
          .orElse("unseen");
    }

    /**
     * The program’s own places on the way there, the innermost first; where none, the toolkit’s.
     */
    public String way() {
      String own =
          stack.stream()
              .filter(frame -> frame.getClassName().startsWith("dev.capiwizard."))
              .map(frame -> name(frame).replace("dev.capiwizard.", ""))
              .collect(Collectors.joining(" < "));
      return own.isEmpty() ? where() : own;
    }

    private static String name(StackTraceElement frame) {
      return frame.getClassName() + "." + frame.getMethodName();
    }
  }

  private final Consumer<Stall> told;
  private final Thread fx;
  private long workBefore;
  private volatile boolean watching = true;

  private FxStall(Consumer<Stall> told, Thread fx) {
    this.told = told;
    this.fx = fx;
  }

  /**
   * Begins to ask.
   *
   * @param told hears of each time, on the thread that asks
   */
  public static FxStall watch(Consumer<Stall> told) throws IOException {
    FxStall stall = new FxStall(told, Toolkit.onFx(Thread::currentThread));
    stall.workBefore = Toolkit.onFx(FxStall::worked);
    Thread.ofPlatform().daemon().name("fx-stall").start(stall::ask);
    return stall;
  }

  /**
   * What the calling thread has worked so far, in nanoseconds: on a busy computer it is also held
   * up by other programs. From Linux itself, for the packaged program’s runtime has no such bean; 0
   * elsewhere.
   */
  private static long worked() {
    try {
      return Long.parseLong(Files.readString(SCHEDULED).split(" ", 2)[0]);
    } catch (IOException e) {
      return 0;
    }
  }

  private void ask() {
    try {
      while (watching) {
        long asked = System.nanoTime();
        CountDownLatch came = new CountDownLatch(1);
        long[] worked = {0};
        Platform.runLater(
            () -> {
              long now = worked();
              worked[0] = now - workBefore;
              workBefore = now;
              came.countDown();
            });
        StackTraceElement[] seen = {};
        while (!came.await(LOOK_AFTER_MS, TimeUnit.MILLISECONDS)) {
          if (!watching) {
            return;
          }
          // The first look tells most; each halts the program for a moment.
          seen = seen.length == 0 ? fx.getStackTrace() : seen;
        }
        told.accept(new Stall(asked, System.nanoTime(), worked[0], List.of(seen)));
        Thread.sleep(PAUSE_MS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    watching = false;
  }
}
