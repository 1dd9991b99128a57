package dev.capiwizard.support;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.StepStatus;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.secrets.SecretStore.Storage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of a person who asks for help: all that a {@link SupportCode} carries, and nothing that
 * is secret or personal.
 *
 * @param version the program’s version, such as {@code 0.1.0}; empty if it does not fit into a code
 * @param steps the seven steps, in order
 * @param finding the finding on the screen or of the last check; null for none
 * @param daysLeft the token’s days left, from {@value #ENDED} (it has ended) to {@value #MOST_DAYS}
 *     (so many or more); null if no end is known
 */
public record CallerState(
    Endpoints.World world,
    Os system,
    String version,
    ScreenCode screen,
    List<StepStatus> steps,
    @Nullable FailureCode finding,
    @Nullable Integer daysLeft,
    Storage storage) {
  public static final int ENDED = -1;
  public static final int MOST_DAYS = 125;

  /** The kind of operating system. The order is part of the code. */
  public enum Os {
    LINUX,
    WINDOWS,
    MAC,
    OTHER;

    /**
     * @param name as in the property {@code os.name}
     */
    public static Os of(String name) {
      return name.startsWith("Windows")
          ? WINDOWS
          : name.startsWith("Mac") ? MAC : name.equals("Linux") ? LINUX : OTHER;
    }
  }

  public CallerState {
    steps = List.copyOf(steps);
    if (steps.size() != StepId.ALL.size()) {
      throw new IllegalArgumentException("steps");
    }
    if (storage == Storage.MEMORY_FOLDER_COPIED) {
      // The code has room for four values; here too, no stored token can be used now.
      storage = Storage.MEMORY_LOCKED;
    }
    daysLeft = daysLeft == null ? null : Integer.valueOf(Math.clamp(daysLeft, ENDED, MOST_DAYS));
  }
}
