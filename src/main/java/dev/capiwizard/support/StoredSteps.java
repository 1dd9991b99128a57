package dev.capiwizard.support;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.LastVerdict;
import dev.capiwizard.connection.Progress;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.connection.TokenLife;
import dev.capiwizard.connection.Verdict;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.secrets.SecretStore.Storage;
import dev.capiwizard.support.CallerState.StepState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where somebody stands by what is stored, where no wizard is open that knows better. Pure. */
public final class StoredSteps {
  private StoredSteps() {}

  /**
   * The state on a screen that belongs to no step.
   *
   * @param connection null where there is none
   * @param shown what the screen shows; null for what the last check found
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
        connection == null ? Collections.nCopies(7, StepState.TO_DO) : steps(connection),
        shown != null || connection == null ? shown : finding(connection).orElse(null),
        connection == null ? null : daysLeft(connection, now),
        storage);
  }

  /** The steps, as far as what is stored tells. */
  public static List<StepState> steps(Connection connection) {
    Progress progress = connection.progress();
    TokenFacts token = connection.token();
    boolean waiting = progress.productsRequested() != null && progress.productsApproved() == null;
    boolean app = connection.app().secretStored() && !connection.app().clientId().isEmpty();
    return List.of(
        done(app || token != null || !progress.ticks().isEmpty()),
        done(app),
        waiting ? StepState.WAITING : done(progress.productsApproved() != null || token != null),
        done(token != null || progress.ticks().stream().anyMatch(one -> one.startsWith("scope."))),
        done(token != null && connection.target() != null),
        done(connection.upstack().saved() != null),
        status(connection.lastVerdict()));
  }

  /** What the last check found first. */
  public static Optional<FailureCode> finding(Connection connection) {
    LastVerdict last = connection.lastVerdict();
    return last == null
        ? Optional.empty()
        : last.codes().stream().flatMap(code -> FailureCode.byId(code).stream()).findFirst();
  }

  /** Days until the token ends, {@link CallerState#ENDED} after it; null where unknown. */
  public static @Nullable Integer daysLeft(Connection connection, Instant now) {
    TokenLife life = TokenLife.of(connection.token(), now, ZoneId.systemDefault());
    if (!life.hasEnd()) {
      return null;
    }
    return life.isOver()
        ? Integer.valueOf(CallerState.ENDED)
        : Integer.valueOf((int) Math.min(life.daysLeft(), CallerState.MOST_DAYS));
  }

  private static StepState done(boolean is) {
    return is ? StepState.DONE : StepState.TO_DO;
  }

  private static StepState status(@Nullable LastVerdict last) {
    Verdict verdict = Verdict.of(last);
    if (verdict == Verdict.HEALTHY) {
      return StepState.DONE;
    }
    return verdict == Verdict.UNHEALTHY
        ? StepState.PROBLEM
        : verdict == Verdict.CHECKING ? StepState.WAITING : StepState.TO_DO;
  }
}
