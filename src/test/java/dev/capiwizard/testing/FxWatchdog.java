package dev.capiwizard.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Looks at the FX thread again and again, and writes down where it was seen in a socket, in the
 * keychain, on the bus, in another process, or in a file that is locked or synced.
 */
public final class FxWatchdog implements AutoCloseable {
  private static final long EVERY_MS = 2;

  /** Where it must never be. */
  private static final List<String> WAITS =
      List.of(
          // Its parts that wait; reading an address apart is no more than reckoning.
          "okhttp3.internal.cache",
          "okhttp3.internal.concurrent.",
          "okhttp3.internal.connection.",
          "okhttp3.internal.http",
          "okhttp3.internal.publicsuffix.BasePublicSuffixList.readTheList",
          "java.net.Socket",
          "sun.nio.ch.SocketChannelImpl.",
          "sun.nio.ch.FileChannelImpl.force",
          "sun.nio.ch.FileChannelImpl.lock",
          "com.github.javakeyring.",
          "org.freedesktop.dbus.",
          "java.lang.ProcessImpl.",
          "dev.capiwizard.secrets.KeychainGuard.call",
          "dev.capiwizard.connection.ConnectionsFile.",
          "dev.capiwizard.connection.ChangeLog.",
          "dev.capiwizard.reminders.ReminderFile.");

  private final Set<String> seen = new TreeSet<>();

  /** Whether any method of a class may be one of them: of nearly all that are met, none. */
  private final Map<String, Boolean> suspects = new HashMap<>();

  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread fx;
  private int looks;

  private FxWatchdog(Thread fx) {
    this.fx = fx;
  }

  /** Begins to look. */
  public static FxWatchdog watch() throws java.io.IOException {
    FxWatchdog watchdog = new FxWatchdog(Toolkit.onFx(Thread::currentThread));
    Thread.ofPlatform().daemon().name("fx-watchdog").start(watchdog::look);
    return watchdog;
  }

  /** Where the FX thread waited, each place once. */
  public synchronized Set<String> seen() {
    return Set.copyOf(seen);
  }

  public synchronized int looks() {
    return looks;
  }

  private void look() {
    try {
      while (!over.await(EVERY_MS, TimeUnit.MILLISECONDS)) {
        take(fx.getStackTrace());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void take(StackTraceElement[] stack) {
    looks++;
    for (StackTraceElement frame : stack) {
      if (!suspects.computeIfAbsent(frame.getClassName(), FxWatchdog::isSuspect)) {
        continue;
      }
      String at = frame.getClassName() + "." + frame.getMethodName();
      if (WAITS.stream().anyMatch(at::startsWith)) {
        seen.add(
            at
                + " from "
                + Stream.of(stack)
                    .filter(one -> one.getClassName().startsWith("dev.capiwizard."))
                    .map(StackTraceElement::toString)
                    .findFirst()
                    .orElse("the toolkit"));
      }
    }
  }

  private static boolean isSuspect(String className) {
    String members = className + ".";
    return WAITS.stream().anyMatch(one -> members.startsWith(one) || one.startsWith(members));
  }

  @Override
  public void close() {
    over.countDown();
  }
}
