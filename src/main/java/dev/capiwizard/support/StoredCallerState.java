package dev.capiwizard.support;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.LastVerdict;
import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.StepProgress;
import dev.capiwizard.connection.StepStatus;
import dev.capiwizard.connection.TokenLife;
import dev.capiwizard.connection.Way;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.secrets.SecretStore.Storage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The state of a caller by the stored connection, if no open wizard knows better. Pure. */
public final class StoredCallerState {
  private StoredCallerState() {}

  /**
   * The state on a screen that belongs to no step.
   *
   * @param connection null if there is none
   * @param shown the finding on the screen; null for that of the last check
   */
  public static CallerState state(
      @Nullable Connection connection,
      Endpoints.World world,
      String version,
      ScreenCode screen,
      @Nullable FailureCode shown,
      Storage storage,
      Instant now) {
    return new CallerState(
        connection == null ? world : connection.endpoints().world(),
        CallerState.Os.of(System.getProperty("os.name", "")),
        version,
        screen,
        connection == null ? Way.DEVELOPER_APP : connection.way(),
        connection == null
            ? Collections.nCopies(StepId.ALL.size(), StepStatus.TO_DO)
            : StepProgress.all(connection),
        shown != null || connection == null ? shown : finding(connection).orElse(null),
        connection == null ? null : daysLeft(connection, now),
        storage);
  }

  /** The first finding of the last check. */
  public static Optional<FailureCode> finding(Connection connection) {
    LastVerdict last = connection.lastVerdict();
    return last == null
        ? Optional.empty()
        : last.codes().stream().flatMap(code -> FailureCode.byId(code).stream()).findFirst();
  }

  /** Days until the token ends, {@link CallerState#ENDED} after it; null if unknown. */
  public static @Nullable Integer daysLeft(Connection connection, Instant now) {
    TokenLife life = TokenLife.of(connection.token(), now, ZoneId.systemDefault());
    if (!life.hasEnd()) {
      return null;
    }
    return life.isOver()
        ? Integer.valueOf(CallerState.ENDED)
        : Integer.valueOf((int) Math.min(life.daysLeft(), CallerState.MOST_DAYS));
  }
}
