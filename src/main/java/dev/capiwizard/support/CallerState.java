package dev.capiwizard.support;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.StepStatus;
import dev.capiwizard.connection.Way;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.secrets.SecretStore.Storage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of a person who asks for help: all that a {@link SupportCode} carries, and nothing that
 * is secret or personal.
 *
 * @param version the program’s version, such as {@code 0.1.0}; empty if it does not fit into a code
 * @param way the way in which the token is to come
 * @param steps the seven steps, in order; a step that the way lacks is to do
 * @param finding the finding on the screen or of the last check; null for none
 * @param daysLeft the token’s days left, from {@value #ENDED} (it has ended) to {@value #MOST_DAYS}
 *     (so many or more); null if no end is known
 */
public record CallerState(
    Endpoints.World world,
    Os system,
    String version,
    ScreenCode screen,
    Way way,
    List<StepStatus> steps,
    @Nullable FailureCode finding,
    @Nullable Integer daysLeft,
    Storage storage) {
  public static final int ENDED = -1;
  public static final int MOST_DAYS = 125;

  /** The code that the screen shows, such as {@code S5} or {@code Q2}. */
  public String screenId() {
    return screen.id(way);
  }

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
    if (steps.size() != StepId.ALL.size()) {
      throw new IllegalArgumentException("steps");
    }
    List<StepStatus> known = new ArrayList<>(steps);
    Way taken = way;
    StepId.ALL.stream()
        .filter(step -> !taken.has(step))
        .forEach(step -> known.set(step.index(), StepStatus.TO_DO));
    if (known.get(StepId.SCOPES.index()) == StepStatus.WAITING) {
      // Nobody waits there; a code has another meaning for it.
      known.set(StepId.SCOPES.index(), StepStatus.TO_DO);
    }
    steps = List.copyOf(known);
    if (storage == Storage.MEMORY_FOLDER_COPIED) {
      // The code has room for four values; here too, no stored token can be used now.
      storage = Storage.MEMORY_LOCKED;
    }
    daysLeft = daysLeft == null ? null : Integer.valueOf(Math.clamp(daysLeft, ENDED, MOST_DAYS));
  }
}
