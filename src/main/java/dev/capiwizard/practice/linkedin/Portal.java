package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.faults.Fault;
import dev.capiwizard.practice.linkedin.PracticeApp.ProductState;
import dev.capiwizard.practice.web.Template;
import dev.capiwizard.practice.web.WebRequest;
import dev.capiwizard.practice.web.WebResponse;
import dev.capiwizard.practice.web.WebServer;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
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
    new PortalNewApp(state, signIn).addTo(server);
    server.on("GET", APP, request -> WebResponse.redirect(request.address() + "/settings"));
    server.on("GET", APP + "/settings", request -> ofApp(request, this::settings));
    server.on("POST", APP + "/verification", request -> ofApp(request, this::verification));
    server.on("GET", "/developers/verify/([\\w-]+)", request -> signedIn(request, this::verify));
    server.on("POST", "/developers/verify/([\\w-]+)", request -> signedIn(request, this::approve));
    server.on("GET", APP + "/products", request -> ofApp(request, this::products));
    server.on("POST", APP + "/products", request -> ofApp(request, this::requestProduct));
    server.on("GET", APP + "/auth", request -> ofApp(request, this::auth));
    server.on("POST", APP + "/auth", request -> ofApp(request, this::updateRedirects));
    server.on("POST", APP + "/secret", request -> ofApp(request, this::changeSecret));
    server.on(
        "GET", APP + "/analytics", request -> ofApp(request, (r, app) -> tab("Analytics", app)));
    server.on("GET", APP + "/team", request -> ofApp(request, (r, app) -> tab("Team", app)));
    new PortalTools(state, signIn).addTo(server);
  }

  private WebResponse apps(WebRequest request) {
    StringBuilder rows = new StringBuilder();
    for (PracticeApp app : state.apps()) {
      rows.append(
          Template.fill("portal-app-row.html", Map.of("number", app.number(), "name", app.name())));
    }
    return PortalPages.page("My apps", "portal-apps.html", Map.of("rows", rows.toString()));
  }

  private WebResponse settings(WebRequest request, PracticeApp app) {
    return settings(app, "");
  }

  private static WebResponse settings(PracticeApp app, String link) {
    Map<String, String> values = PortalPages.of(app);
    values.put("link", link);
    values.put("logo", app.logoPixels() + " × " + app.logoPixels() + " pixels");
    values.put("privacy", app.privacyPolicy().isEmpty() ? "none" : app.privacyPolicy());
    return PortalPages.tab("Settings", values);
  }

  private WebResponse verification(WebRequest request, PracticeApp app) {
    return settings(app, origin.get() + "/developers/verify/" + state.beginVerification(app));
  }

  private WebResponse verify(WebRequest request) {
    String key = request.groups().getFirst();
    if (!state.isVerification(key)) {
      return PortalPages.page("Verify app", "portal-verify-ended.html", Map.of());
    }
    String name =
        state.scenario().has(Fault.OPENER_IS_NO_SUPER_ADMIN)
            ? "portal-verify-refused.html"
            : "portal-verify.html";
    return PortalPages.page("Verify app", name, Map.of("key", key));
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
    Map<String, String> values = PortalPages.of(app);
    values.put("rows", rows.toString());
    return PortalPages.tab("Products", values);
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
    Map<String, String> values = PortalPages.of(app);
    app.secondarySecret()
        .ifPresent(
            secret -> {
              values.put("secondarySecret", secret);
              values.put("secondary", Template.fill("portal-secondary.html", values));
              values.put("fullOfSecrets", "disabled");
            });
    return PortalPages.tab("Auth", values);
  }

  /** An app has two secrets at most; the older one works until it is removed. */
  private WebResponse changeSecret(WebRequest request, PracticeApp app) {
    if (request.form("act").equals("remove")) {
      app.removeSecondarySecret();
    } else {
      state.newSecret(app);
    }
    return WebResponse.redirect("/developers/apps/" + app.number() + "/auth");
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

  private WebResponse signedIn(
      WebRequest request, java.util.function.Function<WebRequest, WebResponse> page) {
    return signIn.signedIn(request, page);
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

  private static WebResponse tab(String name, PracticeApp app) {
    Map<String, String> values = PortalPages.of(app);
    values.put("email", LinkedInState.EMAIL);
    return PortalPages.tab(name, values);
  }
}
