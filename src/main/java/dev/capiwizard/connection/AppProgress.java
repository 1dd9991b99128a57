package dev.capiwizard.connection;

import dev.capiwizard.failures.FailureCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells which parts of the developer app are done, and how each of its tasks stands. Pure. */
public final class AppProgress {
  /** The parts of the developer app’s step, in their order. */
  public enum AppPart {
    USE(AppTask.MAKE),
    REDIRECT_URL(AppTask.REDIRECT),
    CLIENT_ID(AppTask.CREDENTIALS),
    CLIENT_SECRET(AppTask.CREDENTIALS);

    private final AppTask task;

    AppPart(AppTask task) {
      this.task = task;
    }
  }

  /** The ways in which the link for the Page’s super admin may fail. */
  public static final List<FailureCode> VERIFICATION_PROBLEMS =
      List.of(FailureCode.NOT_SUPER_ADMIN, FailureCode.VERIFICATION_LINK_ENDED);

  private static final Duration VERIFICATION_LIFE = Duration.ofDays(30);

  private AppProgress() {}

  /** The parts of the developer app’s step that are still missing. */
  public static List<AppPart> missing(Connection connection) {
    DeveloperApp app = connection.app();
    return Stream.of(AppPart.values())
        .filter(
            part ->
                switch (part) {
                  case USE -> app.use() == DeveloperApp.Use.NOT_ASKED;
                  case REDIRECT_URL -> !connection.progress().has(Tick.Fact.REDIRECT_ADDED);
                  case CLIENT_ID -> app.clientId().isEmpty();
                  case CLIENT_SECRET -> !app.secretStored();
                })
        .toList();
  }

  /** The first part of a task of the developer app that is still missing; empty if none is. */
  public static Optional<AppPart> missing(Connection connection, AppTask task) {
    return missing(connection).stream().filter(part -> part.task == task).findFirst();
  }

  /** How a task of the developer app stands; only the Page’s can be waited for. */
  public static StepStatus of(Connection connection, AppTask task, Instant now) {
    if (Contradiction.of(connection, StepId.APP)
        .filter(code -> AppTask.mending(code) == task)
        .isPresent()) {
      return StepStatus.PROBLEM;
    }
    if (task != AppTask.PAGE) {
      return StepStatus.done(missing(connection, task).isEmpty());
    }
    if (isPageConfirmed(connection)) {
      return StepStatus.DONE;
    }
    if (verificationProblem(connection, now).isPresent()
        || connection.progress().has(new Tick.Met(FailureCode.PAGE_NOT_VERIFIED))) {
      return StepStatus.PROBLEM;
    }
    return connection.app().verificationAsked() == null ? StepStatus.TO_DO : StepStatus.WAITING;
  }

  /**
   * Whether the company Page has confirmed the app: the person said so, or LinkedIn gave access,
   * which it does not do before. A request that cannot be pressed speaks against it.
   */
  public static boolean isPageConfirmed(Connection connection) {
    Progress progress = connection.progress();
    return progress.productsApproved() != null
        || StepProgress.hasLastingToken(connection)
        || (progress.has(Tick.Fact.PAGE_CONFIRMED)
            && !progress.has(new Tick.Met(FailureCode.PAGE_NOT_VERIFIED)));
  }

  /** The trouble with the link for the Page’s super admin; empty if there is none. */
  public static Optional<FailureCode> verificationProblem(Connection connection, Instant now) {
    boolean isOver =
        verificationEnds(connection.app()).filter(end -> !now.isBefore(end)).isPresent();
    return VERIFICATION_PROBLEMS.stream()
        .filter(
            code ->
                connection.progress().has(new Tick.Met(code))
                    || (isOver && code == FailureCode.VERIFICATION_LINK_ENDED))
        .findFirst();
  }

  /** When the link for the Page’s super admin ends; empty if none was made. */
  public static Optional<Instant> verificationEnds(DeveloperApp app) {
    return Optional.ofNullable(app.verificationAsked()).map(at -> at.plus(VERIFICATION_LIFE));
  }
}
