package dev.capiwizard.steps.scopes;

import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.connection.Scopes;
import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.StepProgress;
import dev.capiwizard.connection.Tick;
import dev.capiwizard.linkedin.PortalAddresses;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.wizard.StepState;
import java.net.URI;
import java.util.List;

/** The required scopes that the person saw on the Auth tab. FX thread. */
public final class ScopesModel {
  static final StepId ID = StepId.SCOPES;

  private static final Texts TEXTS = Texts.of("scopes");

  private final CurrentConnection connection;
  private final PortalAddresses portal;
  private final StepState state = new StepState();

  public ScopesModel(CurrentConnection connection, PortalAddresses portal) {
    this.connection = connection;
    this.portal = portal;
    update();
  }

  public StepState state() {
    return state;
  }

  List<String> required() {
    return Scopes.REQUIRED;
  }

  URI authPage() {
    return portal.auth(connection.get().app().number());
  }

  boolean isSeen(String scope) {
    return !StepProgress.missingScopes(connection.get()).contains(scope);
  }

  /** Whether a sign-in granted it, so that it is more than a claim. */
  boolean isVerified(String scope) {
    return StepProgress.isGranted(connection.get(), scope);
  }

  void setSeen(String scope, boolean seen) {
    connection.updateProgress(progress -> progress.withTick(new Tick.ScopeSeen(scope), seen));
    update();
  }

  /** Reads the present state anew. */
  void update() {
    state.set(
        StepProgress.missingScopes(connection.get()).stream()
            .findFirst()
            .map(scope -> TEXTS.get("missing", scope))
            .orElse(""));
  }
}
