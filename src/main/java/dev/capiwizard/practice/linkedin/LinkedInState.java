package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.Scenario;
import dev.capiwizard.practice.linkedin.PracticeApp.ProductState;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Everything the practice LinkedIn remembers. Safe from any thread. */
public final class LinkedInState {
  public static final String EMAIL = "alex@acme.example";
  public static final String PASSWORD = "practice-1234";
  static final String MEMBER_URN = "urn:li:person:pRaCtIcE01";
  static final String OTHER_MEMBER_URN = "urn:li:person:pRaCtIcE02";
  static final String ACCOUNT_ID = "507654321";
  static final String OTHER_ACCOUNT_ID = "508123123";

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Scenario scenario;
  private final InstantSource clock;
  private final IssuedTokens tokens;
  private final List<PracticeApp> apps = new ArrayList<>();
  private final Set<String> sessions = ConcurrentHashMap.newKeySet();
  private final Set<String> verifications = ConcurrentHashMap.newKeySet();

  public LinkedInState(Scenario scenario, InstantSource clock, String redirectUri) {
    this.scenario = scenario;
    this.clock = clock;
    this.tokens = new IssuedTokens(clock, scenario.isRenewal());
    PracticeApp app =
        new PracticeApp("218765432", "Acme Conversions", "86pracapp1acme", newSecret());
    app.verify();
    app.redirectUrls()
        .add(scenario == Scenario.REDIRECT_MISMATCH ? redirectUri + "/" : redirectUri);
    app.products()
        .put(
            PracticeApp.CONVERSIONS,
            switch (scenario) {
              case APPROVAL_PENDING -> ProductState.IN_REVIEW;
              case MISSING_SCOPE -> ProductState.NOT_ASKED;
              default -> ProductState.ADDED;
            });
    if (scenario == Scenario.MISSING_SCOPE || scenario == Scenario.EXISTING_APP_IN_USE) {
      app.products().put(PracticeApp.ADVERTISING, ProductState.ADDED);
    }
    if (scenario == Scenario.EXISTING_APP_IN_USE) {
      tokens.issue(app.clientId(), new TreeSet<>(Set.of("r_ads", "rw_ads")));
    }
    apps.add(app);
  }

  Scenario scenario() {
    return scenario;
  }

  InstantSource clock() {
    return clock;
  }

  public IssuedTokens tokens() {
    return tokens;
  }

  public synchronized PracticeApp firstApp() {
    return apps.getFirst();
  }

  /** The secret that the person holds; in one scenario it was deleted since. */
  public String secretAtHand() {
    return scenario == Scenario.WRONG_SECRET
        ? "WPL_AP1.deletedSecret0.MTIzNDU2=="
        : firstApp().clientSecret();
  }

  synchronized List<PracticeApp> apps() {
    return List.copyOf(apps);
  }

  synchronized Optional<PracticeApp> byNumber(String number) {
    return apps.stream().filter(app -> app.number().equals(number)).findFirst();
  }

  synchronized Optional<PracticeApp> byClientId(String clientId) {
    return apps.stream().filter(app -> app.clientId().equals(clientId)).findFirst();
  }

  synchronized PracticeApp createApp(String name) {
    PracticeApp app =
        new PracticeApp(
            Integer.toString(200_000_000 + RANDOM.nextInt(100_000_000)),
            name,
            "86" + letters(12),
            newSecret());
    apps.add(app);
    return app;
  }

  /** A request is approved at once, but for the scenario in which it stays in review. */
  synchronized void requestProduct(PracticeApp app, String product) {
    app.products()
        .put(
            product,
            scenario == Scenario.APPROVAL_PENDING ? ProductState.IN_REVIEW : ProductState.ADDED);
  }

  public synchronized void approveProducts() {
    for (PracticeApp app : apps) {
      app.products()
          .replaceAll((name, now) -> now == ProductState.IN_REVIEW ? ProductState.ADDED : now);
    }
  }

  /** Two scenarios begin when the token has reached Upstack. */
  public void tokenSavedInUpstack() {
    if (scenario == Scenario.EXPIRED) {
      tokens.expireAll();
    } else if (scenario == Scenario.REVOKED) {
      tokens.revokeAll();
    }
  }

  String beginSession() {
    String session = letters(24);
    sessions.add(session);
    return session;
  }

  boolean isSignedIn(String session) {
    return sessions.contains(session);
  }

  String beginVerification(PracticeApp app) {
    String key = app.number() + "-" + letters(12);
    verifications.add(key);
    return key;
  }

  /** Ends a verification link; it works once. */
  boolean endVerification(String key) {
    return verifications.remove(key);
  }

  private static String newSecret() {
    return "WPL_AP1." + letters(16) + "." + letters(6) + "==";
  }

  private static String letters(int count) {
    String alphabet = "abcdefghijkmnpqrstuvwxyz23456789";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
    }
    return text.toString();
  }
}
