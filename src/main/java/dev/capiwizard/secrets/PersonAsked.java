package dev.capiwizard.secrets;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The threads that wait for a person to answer a question of the system, such as for the keychain’s
 * password. From this, others can tell a locked keychain from one that hangs. Safe from any thread.
 */
final class PersonAsked implements AutoCloseable {
  private static final Set<Thread> WAITING = ConcurrentHashMap.newKeySet();

  private final Thread thread = Thread.currentThread();

  private PersonAsked() {
    WAITING.add(thread);
  }

  /** From now until the result is closed, this thread waits for the person. */
  static PersonAsked begin() {
    return new PersonAsked();
  }

  static boolean by(@Nullable Thread thread) {
    return thread != null && WAITING.contains(thread);
  }

  @Override
  public void close() {
    WAITING.remove(thread);
  }
}
