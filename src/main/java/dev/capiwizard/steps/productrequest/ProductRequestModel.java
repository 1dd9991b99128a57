package dev.capiwizard.steps.productrequest;

import dev.capiwizard.connection.Contradiction;
import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.connection.Progress;
import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.StepProgress;
import dev.capiwizard.connection.StepStatus;
import dev.capiwizard.connection.Tick;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.linkedin.PortalAddresses;
import dev.capiwizard.texts.DateStyle;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.wizard.StepState;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

/** The product request: made, waiting or approved. FX thread. */
public final class ProductRequestModel {
  static final StepId ID = StepId.PRODUCTS;

  private static final Texts TEXTS = Texts.of("productrequest");

  private final CurrentConnection connection;
  private final PortalAddresses portal;
  private final InstantSource clock;
  private final StepState state = new StepState();

  public ProductRequestModel(
      CurrentConnection connection, PortalAddresses portal, InstantSource clock) {
    this.connection = connection;
    this.portal = portal;
    this.clock = clock;
    update();
  }

  public StepState state() {
    return state;
  }

  URI productsPage() {
    return portal.products(connection.get().app().number());
  }

  /** The problem that the person met in the portal; empty if none. */
  Optional<FailureCode> problem() {
    return StepProgress.productProblem(progress());
  }

  /** The person met one of these problems, or has overcome it. */
  void meet(FailureCode code, boolean met) {
    connection.updateProgress(progress -> progress.withTick(new Tick.Met(code), met));
    update();
  }

  /** Whether LinkedIn says that a permission is missing, though the person saw the approval. */
  Optional<FailureCode> contradiction() {
    return Contradiction.of(connection.get(), ID);
  }

  boolean isRequested() {
    return progress().productsRequested() != null;
  }

  boolean isApproved() {
    return progress().productsApproved() != null;
  }

  void setRequested() {
    StepProgress.PRODUCT_PROBLEMS.forEach(code -> meet(code, false));
    Instant now = clock.instant();
    connection.updateProgress(progress -> progress.withProductsRequested(now));
    update();
  }

  void setApproved() {
    StepProgress.PRODUCT_PROBLEMS.forEach(code -> meet(code, false));
    Instant now = clock.instant();
    connection.updateProgress(
        progress ->
            progress
                .withProductsApproved(now)
                .withProductsRequested(
                    progress.productsRequested() == null ? now : progress.productsRequested()));
    update();
  }

  void startOver() {
    connection.updateProgress(
        progress -> progress.withProductsRequested(null).withProductsApproved(null));
    update();
  }

  /** A day such as "21 November 2026"; empty before the request. */
  String requestedOn() {
    Instant at = progress().productsRequested();
    return at == null ? "" : DateStyle.DATE.format(at, ZoneId.systemDefault());
  }

  /** Calendar days since the request: none on the day itself. */
  long daysWaiting() {
    return progress().daysWaiting(clock.instant(), ZoneId.systemDefault());
  }

  private Progress progress() {
    return connection.get().progress();
  }

  /** Looks at the stored connection again: another step may have changed it. */
  void update() {
    Instant requested = progress().productsRequested();
    Instant approved = progress().productsApproved();
    Optional<FailureCode> met = problem();
    if (met.isPresent()) {
      state.set(FailureTexts.title(met.get()));
      state.status().set(StepStatus.PROBLEM);
      state.note().set("");
    } else if (approved != null) {
      state.set("");
      state
          .note()
          .set(
              TEXTS.get(
                  "note.approved", DateStyle.SHORT_DAY.format(approved, ZoneId.systemDefault())));
    } else if (requested != null) {
      state.set(TEXTS.get("missing.approval"));
      state.status().set(StepStatus.WAITING);
      state
          .note()
          .set(
              TEXTS.get(
                  "note.requested", DateStyle.SHORT_DAY.format(requested, ZoneId.systemDefault())));
    } else {
      state.set(TEXTS.get("missing.request"));
      state.note().set("");
    }
    // The way on stays open, but the look at LinkedIn’s page comes first.
    state.ownAct().set(contradiction().isPresent());
  }
}
