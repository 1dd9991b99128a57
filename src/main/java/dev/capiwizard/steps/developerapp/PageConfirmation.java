package dev.capiwizard.steps.developerapp;

import dev.capiwizard.connection.AppProgress;
import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.connection.StepStatus;
import dev.capiwizard.connection.Tick;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.texts.DateStyle;
import dev.capiwizard.texts.Texts;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The link by which a super admin of the Page confirms the app, and the ways it may end. */
final class PageConfirmation {
  private static final Texts TEXTS = Texts.of("developerapp");

  private final CurrentConnection connection;
  private final InstantSource clock;
  private final Runnable changed;

  /**
   * @param changed runs after each change
   */
  PageConfirmation(CurrentConnection connection, InstantSource clock, Runnable changed) {
    this.connection = connection;
    this.clock = clock;
    this.changed = changed;
  }

  /** The trouble with the link; empty if there is none. */
  Optional<FailureCode> problem() {
    return AppProgress.verificationProblem(connection.get(), clock.instant());
  }

  /** Whether the product could not be requested, most often because the Page is missing. */
  boolean isMissedByRequest() {
    return connection.get().progress().has(new Tick.Met(FailureCode.PAGE_NOT_VERIFIED));
  }

  boolean isConfirmed() {
    return AppProgress.isPageConfirmed(connection.get());
  }

  /** Whether it is only the person’s word, which can be taken back. */
  boolean isClaim() {
    return connection.get().progress().has(Tick.Fact.PAGE_CONFIRMED);
  }

  void failed(FailureCode code) {
    meet(AppProgress.VERIFICATION_PROBLEMS, code);
    changed.run();
  }

  /** Notes that a new link was made and sent. */
  void sent() {
    meet(AppProgress.VERIFICATION_PROBLEMS, null);
    Instant now = clock.instant();
    connection.updateApp(app -> app.withVerificationAsked(now));
    changed.run();
  }

  /** Notes that the Page has confirmed the app, or that it has not. */
  void confirm(boolean is) {
    if (is) {
      meet(AppProgress.VERIFICATION_PROBLEMS, null);
      meet(List.of(FailureCode.PAGE_NOT_VERIFIED), null);
    }
    connection.updateProgress(progress -> progress.withTick(Tick.Fact.PAGE_CONFIRMED, is));
    changed.run();
  }

  private void meet(List<FailureCode> codes, @org.jspecify.annotations.Nullable FailureCode met) {
    codes.forEach(
        one ->
            connection.updateProgress(
                progress -> progress.withTick(new Tick.Met(one), one == met)));
  }

  /** A day such as "26 December 2026"; empty if no link was made or it has ended. */
  String worksUntil() {
    boolean ended = problem().filter(FailureCode.VERIFICATION_LINK_ENDED::equals).isPresent();
    return AppProgress.verificationEnds(connection.get().app())
        .filter(end -> !ended)
        .map(end -> DateStyle.DATE.format(end, ZoneId.systemDefault()))
        .orElse("");
  }

  /** A day such as "26 Nov"; empty if no link was sent. */
  String sentOn() {
    Instant at = connection.get().app().verificationAsked();
    return at == null ? "" : DateStyle.SHORT_DAY.format(at, ZoneId.systemDefault());
  }

  /** The small line in the list of tasks. */
  String note(StepStatus status) {
    return status == StepStatus.WAITING ? TEXTS.get("note.sent", sentOn()) : "";
  }
}
