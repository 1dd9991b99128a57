package dev.capiwizard.practice.upstack;

import dev.capiwizard.practice.faults.Fault;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.practice.linkedin.LinkedInState;
import dev.capiwizard.practice.web.Observed;
import dev.capiwizard.practice.web.Template;
import dev.capiwizard.practice.web.WebRequest;
import dev.capiwizard.practice.web.WebResponse;
import dev.capiwizard.practice.web.WebServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The practice Upstack: sign-in with an e-mailed code, the destinations, and the LinkedIn form. */
public final class PracticeUpstack implements AutoCloseable {
  public static final String EMAIL = "alex@acme.example";
  public static final String PASSWORD = "upstack-1234";
  public static final String ONE_TIME_CODE = "246810";
  public static final String PARTNER_ID = LinkedInState.INSIGHT_TAG_ID;

  private static final String HOME = "/pixel/event-destinations";
  private static final String LINKEDIN = "linkedin";
  private static final String OUTLET = "linkedin-outlet";
  private static final String KEYS = "(" + LINKEDIN + "|" + OUTLET + ")";
  private static final String RULE_IDS = "104012";
  private static final String FOREIGN_RULE = LinkedInState.OTHER_RULE_ID;

  private final WebServer server;
  private final Scenario scenario;
  private final InstantSource clock;
  private final Runnable tokenSaved;
  private final CardHealth health;
  private final UpstackSignIn signIn = new UpstackSignIn(HOME);
  private final AtomicBoolean sessionEnds = new AtomicBoolean();

  /** Keyed by the last part of their address. */
  private final Map<String, Destination> destinations = new ConcurrentHashMap<>();

  /**
   * @param port 0 for any free one
   * @param api base of the advertising API to which events are sent
   * @param tokenSaved runs when a token was saved
   */
  public PracticeUpstack(
      Scenario scenario,
      InstantSource clock,
      int port,
      URI api,
      Runnable tokenSaved,
      Consumer<Observed> observer)
      throws IOException {
    this.scenario = scenario;
    this.clock = clock;
    this.tokenSaved = tokenSaved;
    this.health = new CardHealth(scenario, clock, api);
    sessionEnds.set(scenario.has(Fault.SESSION_ENDS_AT_SAVE));
    begin();
    server = new WebServer("127.0.0.1", port, "upstack", observer);
    server.on("GET", "/", request -> WebResponse.redirect(HOME));
    server.on("GET", "/login", signIn::page);
    server.on("POST", "/login", signIn::signIn);
    server.on("POST", "/login/code", signIn::enterCode);
    server.on("GET", HOME, request -> signedIn(request, this::list));
    server.on("GET", HOME + "/" + KEYS, request -> signedIn(request, this::form));
    server.on("GET", "/api/destinations", request -> signedIn(request, this::states));
    server.on("GET", "/api/" + KEYS, request -> signedIn(request, this::stored));
    server.on("POST", "/api/" + KEYS, request -> signedIn(request, this::save));
    server.on("GET", "/practice.css", request -> WebResponse.css(Template.read("practice.css")));
    server.start();
  }

  private void begin() {
    if (!scenario.has(Fault.NO_DESTINATION)) {
      String rules = scenario.has(Fault.DESTINATION_NAMES_FOREIGN_RULE) ? FOREIGN_RULE : RULE_IDS;
      boolean enabled = !scenario.has(Fault.BOX_NOT_TICKED);
      destinations.put(LINKEDIN, new Destination(PARTNER_ID, rules, "", enabled, null));
    }
    if (scenario.has(Fault.TWO_DESTINATIONS)) {
      destinations.put(
          OUTLET,
          new Destination(
              "7650000",
              FOREIGN_RULE,
              "AQoutletTokenOfLastYear",
              true,
              clock.instant().minus(Duration.ofDays(90))));
    }
  }

  public URI origin() {
    return server.origin();
  }

  private boolean looksDifferent() {
    return scenario.has(Fault.UPSTACK_WORDS_CHANGED);
  }

  private WebResponse list(WebRequest request) {
    String title = looksDifferent() ? "Where your signals go" : "Event Destinations";
    return page(title, "upstack-destinations.html", Map.of("heading", title));
  }

  private WebResponse form(WebRequest request) {
    String key = request.groups().getFirst();
    boolean isNew = !destinations.containsKey(key);
    String name = key.equals(OUTLET) ? "LinkedIn Outlet" : "LinkedIn";
    return page(
        name,
        "upstack-form.html",
        Map.of(
            "key", key,
            "list", looksDifferent() ? "Signals" : "Event Destinations",
            "label", looksDifferent() ? "Connection key" : "API Access Token",
            "save", isNew ? "Create Configuration" : "Update Configuration",
            "heading", isNew ? "New LinkedIn destination" : name + " destination"));
  }

  private WebResponse states(WebRequest request) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("Reddit", "Healthy");
    putState(json, "LinkedIn", destinations.get(LINKEDIN));
    putState(json, "LinkedIn Outlet", destinations.get(OUTLET));
    json.put("Meta", "Unhealthy");
    return WebResponse.json(200, json);
  }

  private void putState(Map<String, Object> json, String name, @Nullable Destination destination) {
    if (destination != null) {
      json.put(name, health.of(destination));
    }
  }

  private WebResponse stored(WebRequest request) {
    Destination destination = destinations.get(request.groups().getFirst());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("partnerId", destination == null ? "" : destination.partnerId());
    json.put("ruleIds", destination == null ? "" : destination.ruleIds());
    json.put("enabled", destination != null && destination.enabled());
    String token = destination == null ? "" : destination.token();
    boolean masked = scenario.has(Fault.SAVED_TOKEN_MASKED) && !token.isEmpty();
    json.put("token", masked ? "•".repeat(24) : token);
    return WebResponse.json(200, json);
  }

  private WebResponse save(WebRequest request) {
    if (sessionEnds.getAndSet(false)) {
      signIn.endAll();
      return pleaseLogIn();
    }
    String key = request.groups().getFirst();
    String token = request.form("token");
    Destination before = destinations.get(key);
    if (token.startsWith("•") && before != null) {
      token = before.token();
    }
    if (request.form("partnerId").isBlank()
        || request.form("ruleIds").isBlank()
        || token.isEmpty()) {
      return WebResponse.json(
          400, Map.of("message", "Please fill in Partner ID, Conversion Rule IDs and token."));
    }
    destinations.put(
        key,
        new Destination(
            request.form("partnerId"),
            request.form("ruleIds"),
            token,
            request.form("enabled").equals("true"),
            clock.instant()));
    tokenSaved.run();
    return WebResponse.json(
        200, Map.of("message", looksDifferent() ? "All set." : "Configuration saved."));
  }

  private WebResponse signedIn(WebRequest request, Function<WebRequest, WebResponse> answer) {
    if (signIn.isSignedIn(request)) {
      return answer.apply(request);
    }
    return request.address().startsWith("/api/") ? pleaseLogIn() : WebResponse.redirect("/login");
  }

  private static WebResponse pleaseLogIn() {
    return WebResponse.json(401, Map.of("message", "Please log in."));
  }

  static WebResponse page(String title, String name, Map<String, String> values) {
    return WebResponse.html(200, Template.page("Upstack", title, name, values));
  }

  @Override
  public void close() {
    server.close();
  }
}
