package dev.capiwizard.app;

import dev.capiwizard.connection.Connections;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.health.CheckRound;
import dev.capiwizard.health.ConnectionCheck;
import dev.capiwizard.health.LinkedInChecks;
import dev.capiwizard.http.CallListener;
import dev.capiwizard.http.CoolDown;
import dev.capiwizard.http.HttpExchange;
import dev.capiwizard.linkedin.ApiVersion;
import dev.capiwizard.linkedin.ConversionEvents;
import dev.capiwizard.linkedin.LinkedInApi;
import dev.capiwizard.oauth.OAuthClient;
import dev.capiwizard.observations.Observer;
import dev.capiwizard.proof.TestConversions;
import dev.capiwizard.renewal.Renewals;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.support.PrivateNames;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;

/**
 * The services that call LinkedIn. They are made when the first is needed, so that their libraries
 * are not loaded before the first window.
 */
record LinkedInServices(
    HttpExchange http,
    OAuthClient oauth,
    LinkedInChecks checks,
    ConnectionCheck check,
    CheckRound round,
    Renewals renewals,
    TestConversions tests) {
  static LinkedInServices make(
      Supplier<OkHttpClient> client,
      InstantSource clock,
      ExecutorService workers,
      PrivateNames names,
      Connections connections,
      Function<Endpoints.World, SecretStore> secrets,
      CallListener listener,
      Function<Endpoints.World, Observer> observers) {
    CoolDown coolDown = new CoolDown(clock);
    HttpExchange http = new HttpExchange(client, coolDown, listener);
    OAuthClient oauth = new OAuthClient(http, clock);
    ApiVersion version = new ApiVersion(clock);
    LinkedInApi api = new LinkedInApi(http, version);
    LinkedInChecks checks = new LinkedInChecks(oauth, api, clock, workers, names::learn);
    ConnectionCheck check = new ConnectionCheck(connections, checks, secrets, clock, observers);
    // It only spreads calls in time, so it need not be a secure random.
    CheckRound round = new CheckRound(check, coolDown, clock, new Random());
    return new LinkedInServices(
        http,
        oauth,
        checks,
        check,
        round,
        new Renewals(connections, secrets, oauth, clock),
        new TestConversions(
            connections, new ConversionEvents(http, version), clock, new SecureRandom()));
  }
}
