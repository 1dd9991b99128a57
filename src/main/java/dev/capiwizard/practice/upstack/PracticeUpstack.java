package dev.capiwizard.practice.upstack;

import dev.capiwizard.practice.Observed;
import dev.capiwizard.practice.Scenario;
import dev.capiwizard.practice.web.Template;
import dev.capiwizard.practice.web.WebAnswer;
import dev.capiwizard.practice.web.WebRequest;
import dev.capiwizard.practice.web.WebServer;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The practice Upstack: sign-in with an e-mailed code, the destinations, and the LinkedIn form. */
public final class PracticeUpstack implements AutoCloseable {
  public static final String EMAIL = "alex@acme.example";
  public static final String PASSWORD = "upstack-1234";
  public static final String ONE_TIME_CODE = "246810";
  public static final String PARTNER_ID = "7654321";

  private static final String HOME = "/pixel/event-destinations";
  private static final String SESSION = "upstack_session";
  private static final String RULE_IDS = "104012";

  private final WebServer server;
  private final Scenario scenario;
  private final InstantSource clock;
  private final Runnable tokenSaved;
  private final CardHealth health;
  private final Set<String> halfSignedIn = ConcurrentHashMap.newKeySet();
  private final Set<String> sessions = ConcurrentHashMap.newKeySet();
  private final AtomicReference<@Nullable Destination> linkedin = new AtomicReference<>();

  /**
   * @param port 0 for any free one
   * @param api base of the advertising API that events are sent to
   * @param tokenSaved told when a token was saved
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
    if (scenario != Scenario.NO_DESTINATION) {
      linkedin.set(
          new Destination(
              PARTNER_ID,
              scenario == Scenario.RULE_OF_OTHER_ACCOUNT ? "109999" : RULE_IDS,
              "",
              scenario != Scenario.NOT_ENABLED,
              null));
    }
    server = new WebServer("127.0.0.1", port, "upstack", observer);
    server.on("GET", "/", request -> WebAnswer.redirect(HOME));
    server.on("GET", "/login", request -> signInPage(""));
    server.on("POST", "/login", this::signIn);
    server.on("POST", "/login/code", this::enterCode);
    server.on("GET", HOME, request -> signedIn(request, this::destinations));
    server.on("GET", HOME + "/linkedin", request -> signedIn(request, this::form));
    server.on("GET", "/api/destinations", request -> signedIn(request, this::states));
    server.on("GET", "/api/linkedin", request -> signedIn(request, this::stored));
    server.on("POST", "/api/linkedin", request -> signedIn(request, this::save));
    server.on("GET", "/practice.css", request -> WebAnswer.css(Template.read("practice.css")));
    server.start();
  }

  public URI origin() {
    return server.origin();
  }

  private WebAnswer signInPage(String problem) {
    return page(
        "Log in",
        "upstack-login.html",
        Map.of("problem", problem, "email", EMAIL, "password", PASSWORD));
  }

  private WebAnswer signIn(WebRequest request) {
    if (!request.form("email").equals(EMAIL) || !request.form("password").equals(PASSWORD)) {
      return signInPage("Only the made-up e-mail and password below work here.");
    }
    String key = randomKey();
    halfSignedIn.add(key);
    return codePage(key, "");
  }

  private WebAnswer codePage(String key, String problem) {
    return page(
        "Check your e-mail",
        "upstack-code.html",
        Map.of("key", key, "problem", problem, "code", ONE_TIME_CODE));
  }

  private WebAnswer enterCode(WebRequest request) {
    String key = request.form("key");
    if (!halfSignedIn.contains(key)) {
      return WebAnswer.redirect("/login");
    }
    if (!request.form("code").equals(ONE_TIME_CODE)) {
      return codePage(key, "That is not the code from the e-mail.");
    }
    halfSignedIn.remove(key);
    String session = randomKey();
    sessions.add(session);
    return WebAnswer.redirect(HOME)
        .with("Set-Cookie", SESSION + "=" + session + "; Path=/; HttpOnly");
  }

  private WebAnswer destinations(WebRequest request) {
    return page("Event Destinations", "upstack-destinations.html", Map.of());
  }

  private WebAnswer form(WebRequest request) {
    boolean isNew = linkedin.get() == null;
    return page(
        "LinkedIn",
        "upstack-form.html",
        Map.of(
            "save", isNew ? "Create Configuration" : "Update Configuration",
            "heading", isNew ? "New LinkedIn destination" : "LinkedIn destination"));
  }

  private WebAnswer states(WebRequest request) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("Reddit", "Healthy");
    Destination destination = linkedin.get();
    if (destination != null) {
      json.put("LinkedIn", health.of(destination));
    }
    json.put("Meta", "Unhealthy");
    return WebAnswer.json(200, json);
  }

  private WebAnswer stored(WebRequest request) {
    Destination destination = linkedin.get();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("partnerId", destination == null ? "" : destination.partnerId());
    json.put("ruleIds", destination == null ? "" : destination.ruleIds());
    json.put("enabled", destination != null && destination.enabled());
    String token = destination == null ? "" : destination.token();
    boolean masked = scenario == Scenario.TOKEN_FIELD_MASKED && !token.isEmpty();
    json.put("token", masked ? "•".repeat(24) : token);
    return WebAnswer.json(200, json);
  }

  private WebAnswer save(WebRequest request) {
    String token = request.form("token");
    Destination before = linkedin.get();
    if (token.startsWith("•") && before != null) {
      token = before.token();
    }
    if (request.form("partnerId").isBlank()
        || request.form("ruleIds").isBlank()
        || token.isEmpty()) {
      return WebAnswer.json(
          400, Map.of("message", "Please fill in Partner ID, Conversion Rule IDs and token."));
    }
    linkedin.set(
        new Destination(
            request.form("partnerId"),
            request.form("ruleIds"),
            token,
            request.form("enabled").equals("true"),
            clock.instant()));
    tokenSaved.run();
    return WebAnswer.json(200, Map.of("message", "Configuration saved."));
  }

  private WebAnswer signedIn(
      WebRequest request, java.util.function.Function<WebRequest, WebAnswer> answer) {
    if (sessions.contains(request.cookie(SESSION))) {
      return answer.apply(request);
    }
    return request.address().startsWith("/api/")
        ? WebAnswer.json(401, Map.of("message", "Please log in."))
        : WebAnswer.redirect("/login");
  }

  private static WebAnswer page(String title, String name, Map<String, String> values) {
    return WebAnswer.html(200, Template.page("Upstack", title, name, values));
  }

  private static String randomKey() {
    byte[] raw = new byte[16];
    new SecureRandom().nextBytes(raw);
    return HexFormat.of().formatHex(raw);
  }

  @Override
  public void close() {
    server.close();
  }
}
