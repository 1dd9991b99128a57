package dev.capiwizard.steps.signin;

import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.connection.DeveloperApp;
import dev.capiwizard.connection.StepProgress;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.connection.Way;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.health.CheckResult.Outcome;
import dev.capiwizard.health.LinkedInChecks;
import dev.capiwizard.health.LinkedInReading;
import dev.capiwizard.health.StoredToken;
import dev.capiwizard.oauth.LoginBrowser;
import dev.capiwizard.oauth.OAuthClient;
import dev.capiwizard.renewal.RenewalDifference;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.ui.Background;
import dev.capiwizard.wizard.StepState;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/** The sign-in: from the page to a token that LinkedIn accepts. FX thread. */
public final class SignInModel {
  private final CurrentConnection connection;
  private final OAuthClient oauth;
  private final InstantSource clock;
  private final String redirectUri;
  private final TokenKeeper keeper;
  private final VerdictKeeper verdicts;
  private final TargetChoice choice;
  private final AccountRules rules;
  private final RuleForm ruleForm;
  private final RenewalGuard guard;
  private final StepState state = new StepState();
  private final SignInProgress progress =
      new SignInProgress(
          () -> {
            storageChanged();
            WhatIsMissing.show(this);
          });
  private final ReadOnlyBooleanWrapper tokenInMemory = new ReadOnlyBooleanWrapper();
  private @Nullable LinkedInReading reading;
  private final AwaitedLogin login;
  private final TokenVerification verification;
  private final UnconfirmedToken unconfirmed;
  private final TokenPaste paste;
  private final AutomaticSignIn automatic;

  public SignInModel(
      CurrentConnection connection,
      OAuthClient oauth,
      LinkedInChecks checks,
      SecretStore secrets,
      Background background,
      InstantSource clock,
      String redirectUri) {
    this.connection = connection;
    this.oauth = oauth;
    this.clock = clock;
    this.redirectUri = redirectUri;
    StoredToken verifier = new StoredToken(checks, secrets);
    this.keeper = new TokenKeeper(connection, secrets);
    this.verdicts = new VerdictKeeper(connection, clock);
    this.choice = new TargetChoice(connection);
    this.rules = new AccountRules(choice, verifier, background);
    this.ruleForm =
        new RuleForm(choice, verifier, background, this::reading, this::chosen, progress::changed);
    this.guard = new RenewalGuard(connection);
    this.login = new AwaitedLogin(background, this::came, this::fail);
    this.verification =
        new TokenVerification(
            connection, oauth, background, verifier, keeper, this::verified, this::fail);
    this.unconfirmed = new UnconfirmedToken(verification, this::seen);
    this.paste =
        new TokenPaste(new PastedTokenProof(connection, verifier, keeper, clock), verification);
    this.automatic = new AutomaticSignIn(connection, this);
    if (StepProgress.hasLastingToken(connection.get()) && choice.isSettled()) {
      progress.to(Phase.DONE);
    } else {
      progress.changed();
    }
  }

  public StepState state() {
    return state;
  }

  ReadOnlyObjectProperty<Phase> phase() {
    return progress.phase();
  }

  /** Counts up with every change that a view shows. */
  ReadOnlyIntegerProperty changes() {
    return progress.changes();
  }

  /** Why the last sign-in failed; empty if it did not. */
  public Optional<FailureException> failure() {
    return progress.failure();
  }

  Optional<LinkedInReading> reading() {
    return Optional.ofNullable(reading);
  }

  /** What LinkedIn says of a token that is not kept yet. */
  Optional<LinkedInReading> seen() {
    return unconfirmed.reading();
  }

  Optional<TokenFacts> token() {
    return Optional.ofNullable(connection.get().token());
  }

  /** Whether the token is lost when the program ends. */
  ReadOnlyBooleanProperty tokenInMemory() {
    return tokenInMemory.getReadOnlyProperty();
  }

  /**
   * Secrets go elsewhere from now on: a keychain opened, or answers no more. Only what says so
   * changes, since somebody may be typing beside it.
   */
  public void storageChanged() {
    tokenInMemory.set(keeper.isInMemory());
  }

  TargetChoice choice() {
    return choice;
  }

  RuleForm ruleForm() {
    return ruleForm;
  }

  RenewalGuard guard() {
    return guard;
  }

  /** Whether the token is made in Campaign Manager, without a sign-in in here. */
  boolean isQuickTry() {
    return connection.get().way() == Way.QUICK_TRY;
  }

  /** What begins or goes on without a press. */
  AutomaticSignIn automatic() {
    return automatic;
  }

  /** Whether something else uses the app, which a sign-in may cut off. */
  boolean appIsShared() {
    return connection.get().app().use() == DeveloperApp.Use.SHARED;
  }

  String clientId() {
    return connection.get().app().clientId();
  }

  /** The address that LinkedIn sends the browser back to. */
  String redirectUri() {
    return redirectUri;
  }

  /** Starts a sign-in by one of the ways; ends the previous one. */
  void start(LoginBrowser way, Phase waiting) {
    cancel();
    guard.reset();
    automatic.begun();
    progress.anew(waiting);
    login.begin(way, oauth.begin(connection.get().endpoints(), clientId(), redirectUri));
  }

  /** Ends the sign-in under way; nothing is lost. */
  public void cancel() {
    verification.cancel();
    choice.await(null);
    login.cancel();
    paste.forget();
    unconfirmed.forget();
    automatic.forget();
    progress.to(progress.is(Phase.DONE) || isDoneAlready() ? Phase.DONE : Phase.READY);
  }

  /** Whoever has a token already goes on with it. */
  private boolean isDoneAlready() {
    return StepProgress.hasLastingToken(connection.get())
        && choice.isSettled()
        && !guard.isOpen()
        && !connection.isRenewing();
  }

  /** The wait for the person’s sign-in, which also takes an address that they paste. */
  AwaitedLogin login() {
    return login;
  }

  /** The marks that were removed around a pasted token, in words; empty if none were. */
  String pasteNotes() {
    return paste.notes();
  }

  /** Takes a token made elsewhere, and a refresh token or blank; keeps what is not refused. */
  void pasteToken(String pasted, String refresh, TokenFacts.Origin origin) {
    cancel();
    try {
      paste.take(pasted, refresh, origin, this::verifying);
    } catch (FailureException e) {
      fail(e);
    }
  }

  /** Makes room for another token; the one at hand stays until then. */
  void anew() {
    cancel();
    progress.anew(Phase.READY);
  }

  /** What the person may say of the token’s end. */
  TokenEnd end() {
    return new TokenEnd(connection, keeper, clock, progress::changed);
  }

  /** Shown again, perhaps days later: asks what LinkedIn says now of the stored token. */
  void resume() {
    boolean idle = progress.is(Phase.READY) || progress.is(Phase.DONE);
    if (idle && reading == null && StepProgress.hasLastingToken(connection.get())) {
      checkAgain();
    }
  }

  /** Asks LinkedIn again about the stored token. */
  void checkAgain() {
    verification.cancel();
    choice.await(null);
    verifying();
    verification.ask();
  }

  /** The person chose an account: asks for its rules, and then stores the choice. */
  void choose(TargetChoice.Account account) {
    LinkedInReading before = reading;
    if (before != null) {
      verification.choose(rules, account, before, this::chosen);
      progress.changed();
    }
  }

  private void chosen(LinkedInReading now) {
    reading = now;
    verdicts.remember(now);
    progress.changed();
  }

  private void came(AwaitedLogin.Received answer) {
    // A renewal compares the member with the one before.
    boolean isUnsure = progress.is(Phase.IN_OWN_BROWSER) && !connection.isRenewing();
    automatic.signedIn(phase().get());
    verifying();
    verification.exchange(
        answer,
        tokens -> {
          verifying();
          if (isUnsure) {
            unconfirmed.take(tokens);
          } else {
            verification.keep(tokens);
          }
        });
  }

  private void seen(LinkedInReading now) {
    progress.to(now.outcome() == Outcome.CHECKING ? phase().get() : Phase.UNCONFIRMED);
  }

  /** The person says that the token of their own browser is theirs: keeps it. */
  void confirm() {
    if (progress.is(Phase.UNCONFIRMED)) {
      verifying();
      unconfirmed.confirm();
    }
  }

  private void verifying() {
    progress.anew(Phase.VERIFYING);
  }

  private void verified(LinkedInReading now) {
    reading = now;
    unconfirmed.forget();
    keeper.learn(now);
    if (now.outcome() == Outcome.CHECKING) {
      verification.later(this::checkAgain);
      progress.to(Phase.VERIFYING);
      return;
    }
    guard.compare(now);
    if (!guard.isOpen()) {
      keeper.learnMember(RenewalDifference.member(now));
      choice.offer(now);
    }
    verdicts.remember(now);
    progress.to(Phase.DONE);
  }

  private void fail(FailureException problem) {
    if (connection.get().token() == null) {
      verdicts.remember(problem.code());
    }
    progress.failed(problem);
  }
}
