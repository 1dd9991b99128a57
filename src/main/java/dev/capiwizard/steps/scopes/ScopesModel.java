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

/**
 * The required scopes, which the person compares and a sign-in confirms. Nothing waits for this
 * step. FX thread.
 */
public final class ScopesModel {
  static final StepId ID = StepId.SCOPES;

  /** How a scope stands. */
  enum Standing {
    /** No sign-in has told yet. */
    OPEN,
    CONFIRMED,
    MISSING
  }

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

  Standing standing(String scope) {
    if (StepProgress.missingScopes(connection.get()).contains(scope)) {
      return Standing.MISSING;
    }
    return StepProgress.isGranted(connection.get(), scope) ? Standing.CONFIRMED : Standing.OPEN;
  }

  /** The person goes on: the comparison is behind them. */
  void passed() {
    connection.updateProgress(progress -> progress.withTick(Tick.Fact.SCOPES_PASSED, true));
    update();
  }

  /** Reads the present state anew. */
  void update() {
    state.blocked().set("");
    state.status().set(StepProgress.of(connection.get(), ID));
    state
        .note()
        .set(
            StepProgress.missingScopes(connection.get()).stream()
                .findFirst()
                .map(scope -> TEXTS.get("note.missing", scope))
                .orElse(""));
  }
}
