package dev.capiwizard.steps.signin;

import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.connection.Way;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.health.CheckResult.Outcome;
import dev.capiwizard.health.LinkedInChecks;
import dev.capiwizard.health.LinkedInReading;
import dev.capiwizard.health.StoredToken;
import dev.capiwizard.oauth.LoginBrowser;
import dev.capiwizard.oauth.OAuthClient;
import dev.capiwizard.oauth.PastedTokens;
import dev.capiwizard.renewal.RenewalDifference;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Background;
import dev.capiwizard.wizard.StepState;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The sign-in: from the page to a token that LinkedIn accepts. FX thread. */
public final class SignInModel {
  private static final Texts TEXTS = Texts.of("signin");

  private final CurrentConnection connection;
  private final OAuthClient oauth;
  private final InstantSource clock;
  private final String redirectUri;
  private final TokenKeeper keeper;
  private final VerdictKeeper verdicts;
  private final PastedTokenProof proof;
  private final TargetChoice choice;
  private final AccountRules rules;
  private final RuleForm ruleForm;
  private final RenewalGuard guard;
  private final StepState state = new StepState();
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.READY);
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
  private @Nullable FailureException failure;
  private @Nullable LinkedInReading reading;
  private @Nullable LinkedInReading seen;
  private String pasteNotes = "";
  private boolean begun;
  private boolean justSignedIn;
  private final AwaitedLogin login;
  private final TokenVerification verification;

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
    this.proof = new PastedTokenProof(connection, verifier, keeper, clock);
    this.choice = new TargetChoice(connection);
    this.rules = new AccountRules(choice, verifier, background);
    this.ruleForm =
        new RuleForm(choice, verifier, background, this::reading, this::chosen, this::update);
    this.guard = new RenewalGuard(connection);
    this.login = new AwaitedLogin(background, this::came, this::fail);
    this.verification =
        new TokenVerification(
            connection, oauth, background, verifier, keeper, this::verified, this::fail);
    if (WayOn.hasToken(connection.get()) && choice.isSettled()) {
      phase.set(Phase.DONE);
    }
    update();
  }

  public StepState state() {
    return state;
  }

  ReadOnlyObjectProperty<Phase> phase() {
    return phase.getReadOnlyProperty();
  }

  /** Counts up with every change that a view shows. */
  ReadOnlyIntegerProperty changes() {
    return changes.getReadOnlyProperty();
  }

  /** Why the last sign-in failed; empty if it did not. */
  public Optional<FailureException> failure() {
    return Optional.ofNullable(failure);
  }

  Optional<LinkedInReading> reading() {
    return Optional.ofNullable(reading);
  }

  /** What LinkedIn says of a token that is not kept yet. */
  Optional<LinkedInReading> seen() {
    return Optional.ofNullable(seen);
  }

  Optional<TokenFacts> token() {
    return Optional.ofNullable(connection.get().token());
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

  /** Whether a sign-in can begin at once: in a renewal, if the app is known. */
  boolean startsByItself() {
    return phase.get() == Phase.READY && WayOn.starts(connection);
  }

  /** Whether LinkedIn’s page opens as soon as the step does; never after an earlier try. */
  boolean opensByItself() {
    return !begun
        && !connection.isRenewing()
        && phase.get() == Phase.READY
        && WayOn.opens(connection.get());
  }

  /** Whether the way leads on, after a sign-in in here. Told once: who stayed is not led on. */
  boolean takeLead() {
    boolean now = justSignedIn && phase.get() == Phase.DONE;
    justSignedIn &= !now;
    return now && isClear();
  }

  /** Whether nothing is left to be chosen or read. */
  boolean isClear() {
    return !connection.isRenewing()
        && state.blocked().get().isEmpty()
        && WayOn.isClear(connection.get(), choice, reading);
  }

  /** Ends a sign-in that began by itself and was left; it begins anew with the step. */
  void leave() {
    cancel();
    begun = false;
  }

  String found() {
    return WayOn.found(connection.get());
  }

  boolean appIsShared() {
    return WayOn.isShared(connection.get());
  }

  String clientId() {
    return connection.get().app().clientId();
  }

  /** Starts a sign-in by one of the ways; ends the previous one. */
  void start(LoginBrowser way, Phase waiting) {
    cancel();
    guard.reset();
    failure = null;
    begun = true;
    phase.set(waiting);
    update();
    login.begin(way, oauth.begin(connection.get().endpoints(), clientId(), redirectUri));
  }

  /** Ends the sign-in under way; nothing is lost. */
  public void cancel() {
    verification.cancel();
    choice.await(null);
    login.cancel();
    pasteNotes = "";
    seen = null;
    justSignedIn = false;
    if (phase.get() != Phase.DONE) {
      // Whoever has a token already goes on with it.
      boolean has = WayOn.hasToken(connection.get()) && choice.isSettled() && !guard.isOpen();
      phase.set(has && !connection.isRenewing() ? Phase.DONE : Phase.READY);
    }
    update();
  }

  /** The wait for the person’s sign-in, which also takes an address that they paste. */
  AwaitedLogin login() {
    return login;
  }

  /** The marks that were removed around a pasted token, in words; empty if none were. */
  String pasteNotes() {
    return pasteNotes;
  }

  /** Takes a token made elsewhere, and a refresh token or blank; keeps what is not refused. */
  void pasteToken(String pasted, String refresh, TokenFacts.Origin origin) {
    cancel();
    PastedTokens read;
    try {
      read = PastedTokens.read(pasted, refresh);
    } catch (FailureException e) {
      fail(e);
      return;
    }
    pasteNotes = read.access().notes();
    verifying();
    verification.prove(proof, read, origin);
  }

  /** Makes room for another token; the one at hand stays until then. */
  void anew() {
    cancel();
    failure = null;
    phase.set(Phase.READY);
    update();
  }

  /** What the person may say of the token’s end. */
  TokenEnd end() {
    return new TokenEnd(connection, keeper, clock, this::update);
  }

  /** Shown again, perhaps days later: asks what LinkedIn says now of the stored token. */
  void resume() {
    boolean idle = phase.get() == Phase.READY || phase.get() == Phase.DONE;
    if (idle && reading == null && WayOn.hasToken(connection.get())) {
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
      update();
    }
  }

  private void chosen(LinkedInReading now) {
    reading = now;
    verdicts.remember(now);
    update();
  }

  private void came(AwaitedLogin.Received answer) {
    // A renewal compares the member with the one before.
    boolean unsure = phase.get() == Phase.IN_OWN_BROWSER && !connection.isRenewing();
    justSignedIn = phase.get() == Phase.AT_LINKEDIN;
    verifying();
    verification.exchange(answer, this::verifying, unsure ? this::seen : null);
  }

  private void seen(LinkedInReading now) {
    seen = now;
    if (now.outcome() == Outcome.CHECKING) {
      verification.later(() -> verification.askUnconfirmed(this::seen));
    } else {
      phase.set(Phase.UNCONFIRMED);
    }
    update();
  }

  /** The person says that the token of their own browser is theirs: keeps it. */
  void confirm() {
    LinkedInReading now = seen;
    if (now != null && phase.get() == Phase.UNCONFIRMED) {
      verifying();
      verification.confirm(now);
    }
  }

  private void verifying() {
    failure = null;
    phase.set(Phase.VERIFYING);
    update();
  }

  private void verified(LinkedInReading now) {
    reading = now;
    seen = null;
    keeper.learn(now.issued(), now.expires());
    keeper.learnScopes(now);
    if (now.outcome() == Outcome.CHECKING) {
      phase.set(Phase.VERIFYING);
      verification.later(this::checkAgain);
      update();
      return;
    }
    guard.look(now);
    if (!guard.isOpen()) {
      keeper.learnMember(RenewalDifference.member(now));
      choice.offer(now);
    }
    verdicts.remember(now);
    phase.set(Phase.DONE);
    update();
  }

  private void fail(FailureException problem) {
    failure = problem;
    if (connection.get().token() == null) {
      verdicts.remember(problem.code());
    }
    phase.set(Phase.FAILED);
    update();
  }

  private void update() {
    state.browsing().set(phase.get() == Phase.AT_LINKEDIN);
    switch (phase.get()) {
      case READY -> state.set(TEXTS.get(isQuickTry() ? "missing.token" : "missing.signin"));
      case AT_LINKEDIN, IN_OWN_BROWSER -> state.set(TEXTS.get("missing.return"));
      case VERIFYING -> state.set(TEXTS.get("missing.verifying"));
      case FAILED -> WhatIsMissing.whenFailed(failure, state);
      case UNCONFIRMED -> state.set(TEXTS.get("missing.owner"));
      case DONE -> WhatIsMissing.whenDone(this, state);
    }
    state.note().set(WhatIsMissing.note(this, state));
    changes.set(changes.get() + 1);
  }
}
