package dev.capiwizard.steps.scopes;

import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.linkedin.PortalAddresses;
import dev.capiwizard.oauth.Scopes;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.wizard.StepState;
import java.net.URI;
import java.util.List;

/** Which of the required scopes the person saw on the Auth tab. FX thread. */
public final class ScopesModel {
  static final String ID = "scopes";

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
    return connection.get().progress().ticks().contains(tick(scope)) || isVerified(scope);
  }

  /** The sign-in granted it: no claim any more. */
  boolean isVerified(String scope) {
    TokenFacts token = connection.get().token();
    return token != null && token.scopes().contains(scope);
  }

  void setSeen(String scope, boolean seen) {
    connection.updateProgress(progress -> progress.withTick(tick(scope), seen));
    update();
  }

  private void update() {
    state.set(
        required().stream()
            .filter(scope -> !isSeen(scope))
            .findFirst()
            .map(scope -> TEXTS.get("missing", scope))
            .orElse(""));
  }

  /** Marks, among the ticks, that a scope was seen on the Auth tab. */
  public static String tick(String scope) {
    return "scope." + scope;
  }
}
