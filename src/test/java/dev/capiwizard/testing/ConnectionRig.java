package dev.capiwizard.testing;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.ConnectionStore;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.health.CheckRound;
import dev.capiwizard.health.ConnectionCheck;
import dev.capiwizard.health.LinkedInChecks;
import dev.capiwizard.http.CoolDown;
import dev.capiwizard.http.HttpClients;
import dev.capiwizard.http.HttpExchange;
import dev.capiwizard.linkedin.ApiVersion;
import dev.capiwizard.linkedin.LinkedInApi;
import dev.capiwizard.oauth.AuthorizationRequest;
import dev.capiwizard.oauth.ClientCredentials;
import dev.capiwizard.oauth.OAuthClient;
import dev.capiwizard.oauth.RedirectUri;
import dev.capiwizard.oauth.ReturnAddress;
import dev.capiwizard.oauth.TokenSet;
import dev.capiwizard.observations.Observer;
import dev.capiwizard.practice.Practice;
import dev.capiwizard.practice.PracticeMember;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.renewal.Renewals;
import dev.capiwizard.secrets.SecretStore.Kind;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Connections with real tokens of the practice services, over real HTTP, by a moved clock. */
public final class ConnectionRig implements AutoCloseable {
  public final MovedClock clock = MovedClock.november();
  public final MapSecrets secrets = new MapSecrets();
  public final Practice practice;
  public final Endpoints endpoints;
  public final ConnectionStore store;
  public final OAuthClient oauth;
  public final CheckRound round;
  public final ConnectionCheck check;
  public final Renewals renewals;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

  public ConnectionRig(Scenario scenario, Path folder) throws Exception {
    this(scenario, folder, Observer.NONE);
  }

  /**
   * @param observer is told what checks settle
   */
  public ConnectionRig(Scenario scenario, Path folder, Observer observer) throws Exception {
    practice = Practice.start(scenario, 0, clock);
    endpoints = PracticeEndpoints.of(practice);
    store = TestStores.open(folder, clock);
    CoolDown coolDown = new CoolDown(clock);
    HttpExchange http = new HttpExchange(HttpClients.create(), coolDown);
    oauth = new OAuthClient(http, clock);
    LinkedInChecks checks =
        new LinkedInChecks(oauth, new LinkedInApi(http, new ApiVersion(clock)), clock, workers);
    check = new ConnectionCheck(store, checks, world -> secrets, clock, world -> observer);
    // Without the random wait: tests make dozens of rounds.
    round = new CheckRound(check, coolDown, clock, () -> 0L);
    renewals = new Renewals(store, world -> secrets, oauth, clock);
  }

  /** A connection as after a first set-up. */
  public Connection connect(String id, String name) throws Exception {
    TokenSet tokens = signIn();
    secrets.put(id, Kind.ACCESS_TOKEN, tokens.accessToken());
    secrets.put(id, Kind.CLIENT_SECRET, practice.addresses().clientSecret());
    if (tokens.refreshToken() != null) {
      secrets.put(id, Kind.REFRESH_TOKEN, tokens.refreshToken());
    }
    Connection begun = Connection.begin(id, name, endpoints, clock.instant());
    Connection connection =
        begun
            .withApp(begun.app().withClientId(practice.addresses().clientId()))
            .withToken(tokens.facts(TokenFacts.Origin.SIGN_IN));
    store.add(connection).get();
    return connection;
  }

  /** A new token, as a sign-in in the browser makes it. */
  public TokenSet signIn() throws Exception {
    ClientCredentials client =
        new ClientCredentials(practice.addresses().clientId(), practice.addresses().clientSecret());
    AuthorizationRequest request = oauth.begin(endpoints, client.clientId(), RedirectUri.DEFAULT);
    String back =
        new PracticeMember(practice.addresses())
            .returnAddress(URI.create(request.address().toString()));
    return oauth.exchange(
        endpoints, client, ReturnAddress.code(request, back), request.redirectUri());
  }

  public Connection connection(String id) {
    return store.find(id).orElseThrow();
  }

  @Override
  public void close() {
    store.close();
    practice.close();
    workers.shutdownNow();
  }
}
