package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.faults.Fault;
import dev.capiwizard.practice.web.Template;
import dev.capiwizard.practice.web.WebRequest;
import dev.capiwizard.practice.web.WebResponse;
import dev.capiwizard.practice.web.WebServer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The portal’s OAuth 2.0 tools: the token generator, from Create token to Token Details. */
final class PortalTools {
  private static final String TOOLS = "/developers/tools/oauth";

  private final LinkedInState state;
  private final AuthorizationPages signIn;

  PortalTools(LinkedInState state, AuthorizationPages signIn) {
    this.state = state;
    this.signIn = signIn;
  }

  void addTo(WebServer server) {
    server.on("GET", TOOLS, request -> signIn.signedIn(request, this::tools));
    server.on(
        "GET", TOOLS + "/token-generator", request -> signIn.signedIn(request, this::generator));
    server.on(
        "POST", TOOLS + "/token-generator", request -> signIn.signedIn(request, this::request));
    server.on("POST", TOOLS + "/redirect", request -> signIn.signedIn(request, this::token));
  }

  private WebResponse tools(WebRequest request) {
    return PortalPages.page("OAuth 2.0 tools", "portal-tools.html", PortalPages.of(app(request)));
  }

  private WebResponse generator(WebRequest request) {
    return generator(app(request));
  }

  /** Lists the scopes of the added products alone, and says so where there are none. */
  private WebResponse generator(PracticeApp app) {
    Map<String, String> values = PortalPages.of(app);
    StringBuilder boxes = new StringBuilder();
    for (String scope : app.scopes()) {
      boxes.append(Template.fill("portal-generator-scope.html", Map.of("scope", scope)));
    }
    values.put("boxes", boxes.toString());
    boolean none = app.scopes().isEmpty();
    values.put("none", none ? "No scopes are available for this app." : "");
    values.put("disabled", none ? "disabled" : "");
    String atHand = state.tokenAtHand();
    values.put(
        "elsewhere",
        atHand.isEmpty()
            ? ""
            : Template.fill(
                "portal-token-at-hand.html", Map.of("token", atHand, "refresh", refreshAtHand())));
    return PortalPages.page("Token generator", "portal-generator.html", values);
  }

  private WebResponse request(WebRequest request) {
    PracticeApp app = state.byNumber(request.form("number")).orElse(state.firstApp());
    TreeSet<String> asked = new TreeSet<>(app.scopes());
    asked.removeIf(scope -> !request.form("scope-" + scope).equals("on"));
    if (asked.isEmpty() || !request.form("understood").equals("on")) {
      return generator(app);
    }
    Map<String, String> values = PortalPages.of(app);
    values.put("asked", String.join(", ", asked));
    return PortalPages.page("Allow access", "portal-generator-allow.html", values);
  }

  private WebResponse token(WebRequest request) {
    PracticeApp app = state.byNumber(request.form("number")).orElse(state.firstApp());
    TreeSet<String> asked = new TreeSet<>(Arrays.asList(request.form("asked").split(", ")));
    if (!app.scopes().containsAll(asked)) {
      return generator(app);
    }
    Map<String, String> values = PortalPages.of(app);
    values.put("asked", String.join(", ", asked));
    values.put("token", state.tokens().issue(app.clientId(), asked));
    values.put("refresh", refresh(app, asked));
    return PortalPages.page("Token Details", "portal-token.html", values);
  }

  private String refreshAtHand() {
    String atHand = state.refreshTokenAtHand();
    return atHand.isEmpty()
        ? ""
        : Template.fill("portal-refresh-at-hand.html", Map.of("refreshToken", atHand));
  }

  /** Some apps get a refresh token as well; which ones LinkedIn does not say. */
  private String refresh(PracticeApp app, TreeSet<String> scopes) {
    return state.scenario().has(Fault.REFRESH_TOKEN_GIVEN)
        ? Template.fill(
            "portal-refresh-token.html",
            Map.of("refreshToken", state.tokens().refreshToken(app.clientId(), scopes)))
        : "";
  }

  private PracticeApp app(WebRequest request) {
    Optional<PracticeApp> named = state.byClientId(request.query("clientId"));
    return named.orElseGet(state::firstApp);
  }
}
