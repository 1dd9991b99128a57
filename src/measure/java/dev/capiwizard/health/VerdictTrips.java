package dev.capiwizard.health;

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
import dev.capiwizard.practice.Practice;
import dev.capiwizard.practice.PracticeMember;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.testing.PracticeEndpoints;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * How long the LinkedIn-side verdict takes where each answer comes 150 ms later, in such answers:
 * each time with new connections. Not a test: it prints figures.
 */
public final class VerdictTrips {
  private static final int LATER_MS = 150;
  private static final int ROUNDS = 11;

  private VerdictTrips() {}

  public static void main(String[] arguments) throws Exception {
    InstantSource clock = InstantSource.system();
    try (Practice practice = Practice.start(Scenario.HAPPY, 0, clock);
        ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      TokenSet tokens = signIn(practice, clock);
      long first = once(practice, tokens, clock, workers);
      long[] took = new long[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        took[i] = once(practice, tokens, clock, workers);
      }
      Arrays.sort(took);
      long median = took[ROUNDS / 2];
      System.out.printf(
          Locale.ROOT,
          "verdict ratio=%.2f limit=2.4 (%d ms / %d ms, median of %d; the first in its JVM %.2f)%n",
          (double) median / LATER_MS,
          median,
          LATER_MS,
          ROUNDS,
          (double) first / LATER_MS);
    }
    System.exit(0);
  }

  private static long once(
      Practice practice, TokenSet tokens, InstantSource clock, ExecutorService workers)
      throws InterruptedException {
    OkHttpClient client =
        HttpClients.create()
            .newBuilder()
            .addNetworkInterceptor(
                chain -> {
                  Response answer = chain.proceed(chain.request());
                  later();
                  return answer;
                })
            .build();
    HttpExchange http = new HttpExchange(client, new CoolDown(clock));
    LinkedInChecks checks =
        new LinkedInChecks(
            new OAuthClient(http, clock),
            new LinkedInApi(http, new ApiVersion(clock)),
            clock,
            workers);
    long start = System.nanoTime();
    LinkedInReading reading =
        checks.read(
            new LinkedInChecks.Request(
                PracticeEndpoints.of(practice),
                new ClientCredentials(
                    practice.addresses().clientId(), practice.addresses().clientSecret()),
                tokens.accessToken(),
                tokens.scopes(),
                tokens.issued(),
                null),
            LinkedInChecks.Names.CHOSEN);
    long took = (System.nanoTime() - start) / 1_000_000;
    if (reading.outcome() != CheckResult.Outcome.OK) {
      throw new IllegalStateException("the verdict is " + reading.outcome());
    }
    return took;
  }

  private static void later() {
    try {
      Thread.sleep(LATER_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static TokenSet signIn(Practice practice, InstantSource clock) throws Exception {
    OAuthClient oauth =
        new OAuthClient(new HttpExchange(HttpClients.create(), new CoolDown(clock)), clock);
    AuthorizationRequest request =
        oauth.begin(
            PracticeEndpoints.of(practice), practice.addresses().clientId(), RedirectUri.DEFAULT);
    String address = new PracticeMember(practice.addresses()).returnAddress(request.address());
    return oauth.exchange(
        PracticeEndpoints.of(practice),
        new ClientCredentials(practice.addresses().clientId(), practice.addresses().clientSecret()),
        ReturnAddress.code(request, address),
        RedirectUri.DEFAULT);
  }
}
