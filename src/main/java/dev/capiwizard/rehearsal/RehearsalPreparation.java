package dev.capiwizard.rehearsal;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.connection.DeveloperApp;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.Renewal;
import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.Target;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.connection.UpstackSide;
import dev.capiwizard.connection.UpstackSide.Reading;
import dev.capiwizard.connection.UpstackSide.Shown;
import dev.capiwizard.connection.UpstackSide.Source;
import dev.capiwizard.connection.Way;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.health.Card;
import dev.capiwizard.health.CheckResult.Outcome;
import dev.capiwizard.health.DestinationCard;
import dev.capiwizard.health.LinkedInChecks.Names;
import dev.capiwizard.health.LinkedInReading;
import dev.capiwizard.health.StoredToken;
import dev.capiwizard.oauth.AuthorizationRequest;
import dev.capiwizard.oauth.ClientCredentials;
import dev.capiwizard.oauth.RedirectUri;
import dev.capiwizard.oauth.ReturnAddress;
import dev.capiwizard.oauth.TokenSet;
import dev.capiwizard.practice.PracticeAddresses;
import dev.capiwizard.practice.PracticeMember;
import dev.capiwizard.renewal.RenewalDifference;
import dev.capiwizard.scenarios.Place;
import dev.capiwizard.scenarios.ScenarioFacts;
import dev.capiwizard.scenarios.WalkDifference;
import dev.capiwizard.secrets.RenewalSecrets;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.secrets.SecretStore.Kind;
import dev.capiwizard.steps.signin.TargetChoice;
import dev.capiwizard.steps.signin.TokenKeeper;
import dev.capiwizard.window.NewConnection;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Does the steps before a rehearsal’s place, as a person would: the secret is really kept, a
 * sign-in really issued the token, and Upstack really has it. Waits for network and keychain: not
 * for the FX thread.
 */
public final class RehearsalPreparation {
  private static final Duration PAUSE = Duration.ofMillis(50);

  /** They take ten seconds, in which ten minutes of the practice pass. */
  private static final int MOST_PAUSES = 200;

  private final AppContext context;
  private final PracticeAddresses practice;
  private final boolean appIsShared;
  private final Way way;

  public RehearsalPreparation(PracticeWorld world) {
    this.context = world.context();
    this.practice = world.practice().addresses();
    ScenarioFacts facts = ScenarioFacts.of(world.practice().scenario());
    this.appIsShared = facts.has(WalkDifference.SHARES_THE_APP);
    this.way = facts.way();
  }

  /**
   * Makes a connection that stands at a place.
   *
   * @throws FailureException if something before it cannot be done in this scenario
   */
  public PreparedConnection to(Place place) throws FailureException, InterruptedException {
    return to(place, Place.SIGN_IN);
  }

  /**
   * The same; if the place is the renewal, at one of its steps.
   *
   * @param within the step of the renewal, from the sign-in on
   * @throws FailureException if something before it cannot be done in this scenario
   */
  public PreparedConnection to(Place place, Place within)
      throws FailureException, InterruptedException {
    Connection begun = NewConnection.begin(context, way);
    SecretStore secrets = context.secrets(begun.endpoints().world());
    try (PracticeMember member = new PracticeMember(practice)) {
      context.connections().add(begun).get();
      CurrentConnection current = new CurrentConnection(context.connections(), begun);
      current.update(one -> one.withPartnerId(practice.partnerId()));
      Instant now = context.clock().instant();
      current.updateProgress(progress -> DoneBefore.of(progress, way, place, now));
      if (place.compareTo(Place.APP) > 0 && way.has(StepId.APP)) {
        app(current, secrets);
      }
      if (place.compareTo(Place.SIGN_IN) > 0) {
        signIn(current, secrets, member);
      }
      if (place.compareTo(Place.UPSTACK) > 0) {
        upstack(current, secrets, member);
      }
      if (place == Place.RENEWAL && within.compareTo(Place.SIGN_IN) > 0) {
        renew(current, secrets, member, within);
      }
      return new PreparedConnection(current.get(), member.upstackCookies());
    } catch (IOException | ExecutionException e) {
      throw new FailureException(FailureCode.INTERNAL, "head start", e);
    }
  }

  private void app(CurrentConnection current, SecretStore secrets) throws FailureException {
    secrets.put(current.id(), Kind.CLIENT_SECRET, practice.clientSecret());
    current.updateApp(
        app ->
            app.withNumber(practice.appNumber())
                .withClientId(practice.clientId())
                .withUse(appIsShared ? DeveloperApp.Use.SHARED : DeveloperApp.Use.ONLY_THIS)
                .withSecretStored(true));
  }

  /** Puts the new token beside the old one; for the status it was saved in Upstack just now. */
  private void renew(
      CurrentConnection current, SecretStore secrets, PracticeMember member, Place within)
      throws FailureException, IOException, InterruptedException {
    context.renewals().begin(current.id());
    CurrentConnection renewing = CurrentConnection.renewing(context.connections(), current.get());
    SecretStore beside = new RenewalSecrets(secrets, renewing::isRenewing);
    LinkedInReading reading = signIn(renewing, beside, member);
    if (!RenewalDifference.of(current.get(), reading).isEmpty()) {
      // The token is another member’s: the renewal goes no further by itself.
      return;
    }
    renewing.assure(Renewal.Assured.RIGHT_TOKEN);
    if (within.compareTo(Place.UPSTACK) > 0) {
      save(renewing, beside, member);
    }
  }

  private LinkedInReading signIn(
      CurrentConnection current, SecretStore secrets, PracticeMember member)
      throws FailureException, IOException, InterruptedException {
    TokenKeeper keeper = new TokenKeeper(current, secrets);
    if (way == Way.QUICK_TRY) {
      String atHand = practice.tokenAtHand();
      keeper.replaceToken(
          TokenSet.pasted(
              atHand.isEmpty() ? member.directApiToken() : atHand, context.clock().instant()),
          TokenFacts.Origin.CAMPAIGN_MANAGER);
    } else {
      keeper.replaceToken(tokens(current.get().endpoints(), member), TokenFacts.Origin.SIGN_IN);
    }
    LinkedInReading reading = ask(current, secrets);
    keeper.learn(reading.issued(), reading.expires());
    keeper.learnMember(RenewalDifference.member(reading));
    TargetChoice choice = new TargetChoice(current);
    choice.offer(reading);
    LinkedInReading chosen =
        choice.chooseNumber(
            practice.adAccount(), new StoredToken(context.checks(), secrets), reading);
    remember(current, chosen);
    return chosen;
  }

  /** Does as a person whose code became too old, and who signs in once more. */
  private TokenSet tokens(Endpoints endpoints, PracticeMember member)
      throws FailureException, IOException, InterruptedException {
    try {
      return signedIn(endpoints, member);
    } catch (FailureException e) {
      if (e.code() != FailureCode.CODE_REFUSED) {
        throw e;
      }
      return signedIn(endpoints, member);
    }
  }

  private TokenSet signedIn(Endpoints endpoints, PracticeMember member)
      throws FailureException, IOException, InterruptedException {
    ClientCredentials client = new ClientCredentials(practice.clientId(), practice.clientSecret());
    AuthorizationRequest request =
        context.oauth().begin(endpoints, client.clientId(), RedirectUri.ofThisComputer());
    String code = ReturnAddress.code(request, member.returnAddress(request.address()));
    return context.oauth().exchange(endpoints, client, code, request.redirectUri());
  }

  /** LinkedIn may refuse a brand-new token for a moment. */
  private LinkedInReading ask(CurrentConnection current, SecretStore secrets)
      throws FailureException, InterruptedException {
    StoredToken token = new StoredToken(context.checks(), secrets);
    LinkedInReading reading = token.ask(current.get(), Names.ALL);
    for (int i = 0; i < MOST_PAUSES && reading.outcome() == Outcome.CHECKING; i++) {
      pause();
      reading = token.ask(current.get(), Names.ALL);
    }
    return reading;
  }

  private void upstack(CurrentConnection current, SecretStore secrets, PracticeMember member)
      throws FailureException, IOException, InterruptedException {
    member.signInToUpstack();
    save(current, secrets, member);
    Shown shown = shown(member);
    Instant at = context.clock().instant();
    current.updateUpstack(side -> side.withReading(new Reading(shown, at, Source.PAGE)));
    remember(current, ask(current, secrets));
  }

  private void save(CurrentConnection current, SecretStore secrets, PracticeMember member)
      throws FailureException, IOException, InterruptedException {
    String token =
        secrets
            .get(current.id(), Kind.ACCESS_TOKEN)
            .orElseThrow(() -> new FailureException(FailureCode.TOKEN_MISSING));
    Target target = current.get().target();
    String rules =
        target == null
            ? ""
            : String.join(", ", target.rules().stream().map(Target.Rule::id).toList());
    member.saveInUpstack(token, rules);
    Instant saved = context.clock().instant();
    current.updateUpstack(side -> UpstackSide.saved(saved, Source.PAGE));
  }

  /** Does as a person who waits until the card has decided, at most ten minutes. */
  private static Shown shown(PracticeMember member) throws IOException, InterruptedException {
    for (int i = 0; i < MOST_PAUSES; i++) {
      switch (member.cardInUpstack()) {
        case "Healthy":
          return Shown.HEALTHY;
        case "Unhealthy":
          return Shown.UNHEALTHY;
        default:
          pause();
      }
    }
    return Shown.NEITHER;
  }

  private void remember(CurrentConnection current, LinkedInReading reading) {
    Instant at = context.clock().instant();
    Card card =
        DestinationCard.judge(
            reading, current.get().upstack(), at, DestinationCard.hints(current.get()));
    current.update(one -> one.withLastVerdict(card.at(at)));
  }

  private static void pause() throws InterruptedException {
    var _ = new CountDownLatch(1).await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }
}
