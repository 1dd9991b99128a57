package dev.capiwizard.launcher;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.Unexpected;
import java.lang.Thread.UncaughtExceptionHandler;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What nobody caught on the FX thread, as of a press that failed. The log gets where it happened,
 * without its message, which could hold a secret; and the window says so, where otherwise a press
 * would just do nothing. FX thread.
 */
final class UncaughtFailures implements UncaughtExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(UncaughtFailures.class);
  private static final int FRAMES = 12;

  /** A failure of a layout comes again in each frame, and so may what says it. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Consumer<FailureCode> say;
  private final LongSupplier nanos;
  private final Set<String> logged = new HashSet<>();
  private long notBefore;

  /**
   * @param say shows a failure in the window
   * @param nanos as of {@link System#nanoTime}
   */
  UncaughtFailures(Consumer<FailureCode> say, LongSupplier nanos) {
    this.say = say;
    this.nanos = nanos;
    this.notBefore = nanos.getAsLong();
  }

  @Override
  public void uncaughtException(Thread thread, Throwable failure) {
    String place =
        Arrays.stream(failure.getStackTrace())
            .limit(FRAMES)
            .map(StackTraceElement::toString)
            .collect(Collectors.joining(" < "));
    if (logged.add(place)) {
      LOG.error("Unexpected {} in the window: {}", Unexpected.name(failure), place);
    }
    long now = nanos.getAsLong();
    if (now - notBefore >= 0) {
      notBefore = now + PAUSE.toNanos();
      say();
    }
  }

  private void say() {
    try {
      say.accept(FailureCode.INTERNAL);
    } catch (RuntimeException | Error e) {
      LOG.error("Unexpected {} while the window said so", Unexpected.name(e));
    }
  }
}
