package dev.capiwizard.steps;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.health.LinkedInChecks;
import dev.capiwizard.http.CoolDown;
import dev.capiwizard.http.HttpClients;
import dev.capiwizard.http.HttpExchange;
import dev.capiwizard.linkedin.ApiVersion;
import dev.capiwizard.linkedin.ConversionEvents;
import dev.capiwizard.linkedin.LinkedInApi;
import dev.capiwizard.oauth.ClientCredentials;
import dev.capiwizard.oauth.OAuthClient;
import dev.capiwizard.oauth.RedirectUri;
import dev.capiwizard.oauth.TokenSet;
import dev.capiwizard.practice.Practice;
import dev.capiwizard.practice.PracticeAddresses;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.proof.TestConversions;
import dev.capiwizard.secrets.SecretStore.Kind;
import dev.capiwizard.testing.PracticeEndpoints;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** A step's model against the practice services, over real HTTP, with the clock in hand. */
public final class PracticeRig implements AutoCloseable {
  public final StepRig rig;
  public final Practice practice;
  public final OAuthClient oauth;
  public final LinkedInChecks checks;
  public final TestConversions tests;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

  public PracticeRig(Scenario scenario) throws Exception {
    this(scenario, UnaryOperator.identity());
  }

  /**
   * @param between the address at which the API is asked, of its own
   */
  public PracticeRig(Scenario scenario, UnaryOperator<URI> between) throws Exception {
    AtomicReference<StepRig> later = new AtomicReference<>(new StepRig(Endpoints.REAL));
    practice = Practice.start(scenario, 0, () -> later.get().now);
    PracticeAddresses at = practice.addresses();
    Endpoints own = PracticeEndpoints.of(practice, Endpoints.World.PRACTICE);
    rig =
        new StepRig(
            new Endpoints(
                own.authorization(),
                own.token(),
                own.introspection(),
                between.apply(own.api()),
                own.upstack(),
                own.portal(),
                own.world()));
    later.set(rig);
    rig.change(one -> one.withApp(one.app().withClientId(at.clientId()).withSecretStored(true)));
    rig.secrets.put(Kind.CLIENT_SECRET, at.clientSecret());
    HttpExchange http =
        new HttpExchange(HttpClients.create(), new CoolDown(InstantSource.system()));
    oauth = new OAuthClient(http, rig.clock());
    ApiVersion version = new ApiVersion(rig.clock());
    LinkedInApi api = new LinkedInApi(http, version);
    tests =
        new TestConversions(
            rig.connections(), new ConversionEvents(http, version), rig.clock(), new Random(1));
    checks = new LinkedInChecks(oauth, api, rig.clock(), workers);
  }

  public void pass(java.time.Duration time) {
    Instant then = rig.now.plus(time);
    rig.now = then;
  }

  /** A token as a sign-in makes it; nothing is stored. */
  public TokenSet mint() throws Exception {
    PracticeAddresses at = practice.addresses();
    Endpoints endpoints = rig.connection().endpoints();
    var request = oauth.begin(endpoints, at.clientId(), RedirectUri.DEFAULT);
    String code = new MemberLogin(practice).authorize(request).get();
    return oauth.exchange(
        endpoints,
        new ClientCredentials(at.clientId(), at.clientSecret()),
        code,
        RedirectUri.DEFAULT);
  }

  @Override
  public void close() {
    practice.close();
    workers.shutdownNow();
  }
}
