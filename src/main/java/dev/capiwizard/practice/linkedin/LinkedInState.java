package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.faults.Fault;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.practice.linkedin.PracticeApp.ProductState;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The memory of the practice LinkedIn. Safe from any thread. */
public final class LinkedInState {
  public static final String EMAIL = "alex@acme.example";
  public static final String PASSWORD = "practice-1234";
  static final String MEMBER_URN = "urn:li:person:pRaCtIcE01";
  static final String OTHER_MEMBER_URN = "urn:li:person:pRaCtIcE02";
  public static final String ACCOUNT_ID = "507654321";
  static final String OTHER_ACCOUNT_ID = "508123123";

  /** The number of the first account’s Insight Tag; Upstack calls it Partner ID. */
  public static final String INSIGHT_TAG_ID = "7654321";

  /** A rule of the other account. */
  public static final String OTHER_RULE_ID = "109999";

  /** Stands for Campaign Manager in place of the app that made a token. */
  static final String CAMPAIGN_MANAGER = "campaign-manager";

  private static final Set<String> REQUIRED = Set.of("rw_conversions", "r_ads");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Scenario scenario;
  private final InstantSource clock;
  private final IssuedTokens tokens;
  private final List<PracticeApp> apps = new ArrayList<>();
  private final Set<String> sessions = ConcurrentHashMap.newKeySet();
  private final Set<String> verifications = ConcurrentHashMap.newKeySet();
  private final String tokenAtHand;
  private final String refreshTokenAtHand;
  private boolean linkHasEnded;
  private volatile boolean clickIdIsOn = true;

  public LinkedInState(Scenario scenario, InstantSource clock, String redirectUri) {
    this.scenario = scenario;
    this.clock = clock;
    this.tokens = new IssuedTokens(clock, scenario);
    this.linkHasEnded = scenario.has(Fault.VERIFICATION_LINK_ENDED);
    PracticeApp app =
        new PracticeApp(
            "218765432", "Acme Conversions", "86pracapp1acme", newSecret(), clock.instant(), "");
    if (!scenario.has(Fault.APP_NOT_VERIFIED)) {
      app.verify();
    }
    if (!scenario.has(Fault.REDIRECT_URL_MISSING)) {
      app.redirectUrls()
          .add(scenario.has(Fault.REDIRECT_URL_DIFFERS) ? redirectUri + "/" : redirectUri);
    }
    app.products().put(PracticeApp.CONVERSIONS, conversionsApi());
    if (scenario.has(Fault.ADVERTISING_API_ADDED)) {
      app.products().put(PracticeApp.ADVERTISING, ProductState.ADDED);
    }
    if (scenario.has(Fault.OTHER_PROGRAM_HAS_TOKEN)) {
      tokens.issue(app.clientId(), new TreeSet<>(Set.of("r_ads", "rw_ads")));
    }
    apps.add(app);
    this.tokenAtHand = tokenAtHand(app);
    this.refreshTokenAtHand =
        scenario.has(Fault.OWN_TOKEN_AT_HAND) && scenario.has(Fault.REFRESH_TOKEN_GIVEN)
            ? tokens.refreshToken(app.clientId(), REQUIRED)
            : "";
  }

  private ProductState conversionsApi() {
    if (scenario.has(Fault.REQUEST_STAYS_IN_REVIEW)) {
      return ProductState.IN_REVIEW;
    }
    if (scenario.has(Fault.REQUEST_REJECTED)) {
      return ProductState.REJECTED;
    }
    return scenario.has(Fault.PRODUCT_NOT_REQUESTED) ? ProductState.NOT_ASKED : ProductState.ADDED;
  }

  private String tokenAtHand(PracticeApp app) {
    if (scenario.has(Fault.OWN_TOKEN_AT_HAND)) {
      return tokens.issue(app.clientId(), REQUIRED);
    }
    if (scenario.has(Fault.TOKEN_OF_OTHER_APP_AT_HAND)) {
      PracticeApp other =
          new PracticeApp(
              "217654321", "Acme Old App", "86oldapp1acme9", newSecret(), clock.instant(), "");
      apps.add(other);
      return tokens.issue(other.clientId(), REQUIRED);
    }
    return scenario.has(Fault.CAMPAIGN_MANAGER_TOKEN_AT_HAND) ? directApiToken() : "";
  }

  /**
   * A token as Campaign Manager generates one. LinkedIn does not say what it may read; sending is
   * what it is for.
   */
  String directApiToken() {
    return tokens.issue(
        CAMPAIGN_MANAGER,
        scenario.has(Fault.DIRECT_API_SENDS_ONLY) ? Set.of("rw_conversions") : REQUIRED);
  }

  /** Whether the Insight Tag adds the click ID to addresses. */
  boolean clickIdIsOn() {
    return clickIdIsOn;
  }

  void setClickId(boolean on) {
    clickIdIsOn = on;
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

  /** The secret that the person holds; in one scenario it has been deleted. */
  public String secretAtHand() {
    return scenario.has(Fault.SECRET_DELETED)
        ? "WPL_AP1.deletedSecret0.MTIzNDU2=="
        : firstApp().clientSecret();
  }

  /** A token that the person has from elsewhere; empty in most scenarios. */
  public String tokenAtHand() {
    return tokenAtHand;
  }

  /** The refresh token that the generator showed beside it; empty in most scenarios. */
  public String refreshTokenAtHand() {
    return refreshTokenAtHand;
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

  /** Rotates the app’s secret, unless it has two. */
  void newSecret(PracticeApp app) {
    app.rotateSecret(newSecret());
  }

  synchronized PracticeApp createApp(String name, String privacyPolicy) {
    PracticeApp app =
        new PracticeApp(
            Integer.toString(200_000_000 + RANDOM.nextInt(100_000_000)),
            name,
            "86" + letters(12),
            newSecret(),
            clock.instant(),
            privacyPolicy);
    apps.add(app);
    return app;
  }

  /** Requests a product: approved at once, unless the scenario keeps it in review. */
  synchronized void requestProduct(PracticeApp app, String product) {
    app.products()
        .put(
            product,
            scenario.has(Fault.REQUEST_STAYS_IN_REVIEW)
                ? ProductState.IN_REVIEW
                : ProductState.ADDED);
  }

  public synchronized void approveProducts() {
    for (PracticeApp app : apps) {
      app.products()
          .replaceAll((name, now) -> now == ProductState.IN_REVIEW ? ProductState.ADDED : now);
    }
  }

  /** Starts the faults that begin when the token has reached Upstack. */
  public void tokenSavedInUpstack() {
    if (scenario.has(Fault.TOKEN_EXPIRES_ONCE_SAVED)) {
      tokens.expireAll();
    } else if (scenario.has(Fault.TOKEN_WITHDRAWN_ONCE_SAVED)) {
      tokens.revokeAll();
    } else if (scenario.has(Fault.OTHER_SIGN_IN_ONCE_SAVED)) {
      // Another program signs in with the same app and asks for other scopes.
      tokens.issue(firstApp().clientId(), new TreeSet<>(Set.of("r_ads", "rw_ads")));
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

  /** Makes a verification link; in one scenario the first has ended when it is opened. */
  synchronized String beginVerification(PracticeApp app) {
    String key = app.number() + "-" + letters(12);
    if (!linkHasEnded) {
      verifications.add(key);
    }
    linkHasEnded = false;
    return key;
  }

  boolean isVerification(String key) {
    return verifications.contains(key);
  }

  /** Uses up a verification link, which works once. */
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
