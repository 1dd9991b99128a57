package dev.capiwizard.platform.managed;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.texts.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The defaults of this computer, read once at the start of the process. A file with a mistake
 * counts as missing, and the mistake is kept to be told. Safe from any thread.
 */
public final class Managed {
  private record State(ManagedDefaults defaults, @Nullable FailureException mistake) {}

  private static final State NOTHING = new State(ManagedDefaults.NONE, null);

  private static volatile State state = NOTHING;

  private Managed() {}

  /** Reads the file; sets nothing if there is none. Call it before anything asks for a default. */
  public static void install(Path file) {
    install(file, ManagedDefaultsFile.isTried() ? any -> true : DefaultsOwner::isTrusted);
  }

  /**
   * @param trusted whether a file is an administrator’s
   */
  static void install(Path file, Predicate<Path> trusted) {
    if (!Files.exists(file)) {
      state = NOTHING;
      return;
    }
    try {
      if (!trusted.test(file)) {
        throw new FailureException(
            FailureCode.DEFAULTS_UNREADABLE, Texts.of("managed").get("owner", file));
      }
      state = new State(DefaultsFile.read(file), null);
    } catch (FailureException e) {
      state = new State(ManagedDefaults.NONE, e);
    }
  }

  public static ManagedDefaults defaults() {
    return state.defaults;
  }

  /** Why the file could not be used, with the line in its detail; empty if it could. */
  public static Optional<FailureException> mistake() {
    return Optional.ofNullable(state.mistake);
  }
}
