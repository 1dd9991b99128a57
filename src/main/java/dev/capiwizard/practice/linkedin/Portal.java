package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.faults.Fault;
import dev.capiwizard.practice.linkedin.PracticeApp.ProductState;
import dev.capiwizard.practice.web.Template;
import dev.capiwizard.practice.web.WebRequest;
import dev.capiwizard.practice.web.WebResponse;
import dev.capiwizard.practice.web.WebServer;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** The developer portal, as far as a set-up needs it. Every page needs a signed-in member. */
final class Portal {
  private static final String APP = "/developers/apps/(\\d+)";

  private final LinkedInState state;
  private final Supplier<URI> origin;
  private final AuthorizationPages signIn;

  Portal(LinkedInState state, Supplier<URI> origin) {
    this.state = state;
    this.origin = origin;
    this.signIn = new AuthorizationPages(state);
  }

  void addTo(WebServer server) {
    server.on("GET", "/developers/?", request -> WebResponse.redirect("/developers/apps"));
    server.on("GET", "/developers/apps/?", request -> signedIn(request, this::apps));
    server.on("GET", "/developers/apps/new", request -> signedIn(request, r -> newApp("")));
    server.on("POST", "/developers/apps/new", request -> signedIn(request, this::create));
    server.on("GET", APP, request -> WebResponse.redirect(request.address() + "/settings"));
    server.on("GET", APP + "/settings", request -> ofApp(request, this::settings));
    server.on("POST", APP + "/verification", request -> ofApp(request, this::verification));
    server.on("GET", "/developers/verify/([\\w-]+)", request -> signedIn(request, this::verify));
    server.on("POST", "/developers/verify/([\\w-]+)", request -> signedIn(request, this::approve));
    server.on("GET", APP + "/products", request -> ofApp(request, this::products));
    server.on("POST", APP + "/products", request -> ofApp(request, this::requestProduct));
    server.on("GET", APP + "/auth", request -> ofApp(request, this::auth));
    server.on("POST", APP + "/auth", request -> ofApp(request, this::updateRedirects));
    server.on("GET", "/developers/tools/oauth/token-generator", r -> signedIn(r, this::generator));
    server.on("POST", "/developers/tools/oauth/token-generator", r -> signedIn(r, this::generate));
  }

  private WebResponse apps(WebRequest request) {
    StringBuilder rows = new StringBuilder();
    for (PracticeApp app : state.apps()) {
      rows.append(
          Template.fill("portal-app-row.html", Map.of("number", app.number(), "name", app.name())));
    }
    return page("My apps", "portal-apps.html", Map.of("rows", rows.toString()));
  }

  private WebResponse newApp(String problem) {
    return page("Create an app", "portal-new.html", Map.of("problem", problem));
  }

  private WebResponse create(WebRequest request) {
    String name = request.form("name").trim();
    String lower = name.toLowerCase(Locale.ROOT);
    if (name.isEmpty() || request.form("page").isBlank()) {
      return newApp("Give the app a name and a Page.");
    }
    if (lower.contains("linked") || lower.contains("microsoft")) {
      return newApp("The name must not contain parts of LinkedIn’s or Microsoft’s name.");
    }
    if (!request.form("terms").equals("on")) {
      return newApp("Please agree to the terms.");
    }
    PracticeApp app = state.createApp(name);
    return WebResponse.redirect("/developers/apps/" + app.number() + "/settings");
  }

  private WebResponse settings(WebRequest request, PracticeApp app) {
    return page("Settings", "portal-settings.html", of(app));
  }

  private WebResponse verification(WebRequest request, PracticeApp app) {
    Map<String, String> values = of(app);
    values.put("link", origin.get() + "/developers/verify/" + state.beginVerification(app));
    return page("Settings", "portal-settings.html", values);
  }

  private WebResponse verify(WebRequest request) {
    String key = request.groups().getFirst();
    if (!state.isVerification(key)) {
      return page("Verify app", "portal-verify-ended.html", Map.of());
    }
    String name =
        state.scenario().has(Fault.OPENER_IS_NO_SUPER_ADMIN)
            ? "portal-verify-refused.html"
            : "portal-verify.html";
    return page("Verify app", name, Map.of("key", key));
  }

  private WebResponse approve(WebRequest request) {
    String key = request.groups().getFirst();
    Optional<PracticeApp> app = state.byNumber(key.replaceAll("-.*", ""));
    boolean mayApprove = !state.scenario().has(Fault.OPENER_IS_NO_SUPER_ADMIN);
    if (app.isEmpty() || !mayApprove || !state.endVerification(key)) {
      return WebResponse.text(404, "This link has ended.");
    }
    if (request.form("answer").equals("approve")) {
      app.get().verify();
    }
    return WebResponse.redirect("/developers/apps/" + app.get().number() + "/settings");
  }

  private WebResponse products(WebRequest request, PracticeApp app) {
    StringBuilder rows = new StringBuilder();
    app.products()
        .forEach(
            (product, now) ->
                rows.append(
                    Template.fill(
                        switch (now) {
                          case NOT_ASKED -> "portal-product-ask.html";
                          case IN_REVIEW -> "portal-product-review.html";
                          case REJECTED -> "portal-product-rejected.html";
                          case ADDED -> "portal-product-added.html";
                        },
                        Map.of(
                            "product",
                            product,
                            "number",
                            app.number(),
                            "disabled",
                            app.verified() ? "" : "disabled"))));
    Map<String, String> values = of(app);
    values.put("rows", rows.toString());
    return page("Products", "portal-products.html", values);
  }

  private WebResponse requestProduct(WebRequest request, PracticeApp app) {
    String product = request.form("product");
    ProductState now = app.products().getOrDefault(product, ProductState.ADDED);
    boolean mayAsk = now == ProductState.NOT_ASKED || now == ProductState.REJECTED;
    if (app.verified() && mayAsk) {
      state.requestProduct(app, product);
    }
    return WebResponse.redirect("/developers/apps/" + app.number() + "/products");
  }

  private WebResponse auth(WebRequest request, PracticeApp app) {
    return page("Auth", "portal-auth.html", of(app));
  }

  private WebResponse updateRedirects(WebRequest request, PracticeApp app) {
    synchronized (state) {
      app.redirectUrls().clear();
      Arrays.stream(request.form("urls").split("\\R"))
          .map(String::trim)
          .filter(url -> url.startsWith("http"))
          .forEach(app.redirectUrls()::add);
    }
    return WebResponse.redirect("/developers/apps/" + app.number() + "/auth");
  }

  private WebResponse generator(WebRequest request) {
    PracticeApp app = state.byClientId(request.query("clientId")).orElse(state.firstApp());
    Map<String, String> values = of(app);
    String atHand = state.tokenAtHand();
    values.put(
        "elsewhere",
        atHand.isEmpty()
            ? ""
            : Template.fill("portal-token-at-hand.html", Map.of("token", atHand)));
    values.put("disabled", app.scopes().isEmpty() ? "disabled" : "");
    return page("Token generator", "portal-generator.html", values);
  }

  private WebResponse generate(WebRequest request) {
    PracticeApp app = state.byNumber(request.form("number")).orElse(state.firstApp());
    TreeSet<String> scopes = new TreeSet<>(app.scopes());
    scopes.retainAll(TokenScopes.REQUIRED);
    Map<String, String> values = of(app);
    if (scopes.isEmpty() || !request.form("understood").equals("on")) {
      return page("Token generator", "portal-generator.html", values);
    }
    values.put("token", state.tokens().issue(app.clientId(), scopes));
    values.put("scopes", String.join(", ", scopes));
    return page("Token details", "portal-token.html", values);
  }

  /** The scopes that the generator ticks for a Conversions API app. */
  private static final class TokenScopes {
    static final TreeSet<String> REQUIRED =
        new TreeSet<>(java.util.Set.of("rw_conversions", "r_ads"));
  }

  private WebResponse signedIn(
      WebRequest request, java.util.function.Function<WebRequest, WebResponse> page) {
    return state.isSignedIn(request.cookie("practice_session"))
        ? page.apply(request)
        : signIn.signInPage(request.address(), "");
  }

  private WebResponse ofApp(
      WebRequest request, BiFunction<WebRequest, PracticeApp, WebResponse> page) {
    return signedIn(
        request,
        r ->
            state
                .byNumber(r.groups().getFirst())
                .map(app -> page.apply(r, app))
                .orElse(WebResponse.text(404, "There is no app with this number.")));
  }

  private static Map<String, String> of(PracticeApp app) {
    Map<String, String> values = new HashMap<>();
    values.put("number", app.number());
    values.put("name", app.name());
    values.put("clientId", app.clientId());
    values.put("secret", app.clientSecret());
    values.put("urls", String.join("\n", app.redirectUrls()));
    values.put("verified", app.verified() ? "Verified" : "Not verified");
    values.put(
        "scopes",
        app.scopes().isEmpty() ? "No permissions added" : String.join("\n", app.scopes()));
    return values;
  }

  private static WebResponse page(String title, String name, Map<String, String> values) {
    return WebResponse.html(200, Template.page("LinkedIn developer portal", title, name, values));
  }
}
